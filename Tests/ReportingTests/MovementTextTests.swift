import Planning
import Testing

@testable import Reporting

struct MovementTextTests {
  private let since = Vintage(asOf: Sample.day("2017-05-31"), manifest: "abcd1234", values: [:])

  private func report(_ changes: [Change], since: Vintage?) -> MovementReport {
    MovementReport(plan: SamplePlan.plan, asOf: Sample.asOf, since: since, changes: changes)
  }

  private let changes = [
    Change(
      indicator: "1.1", before: Sample.rational("5"), after: Sample.rational("4"), cause: .decision),
    Change(
      indicator: "1.1", before: Sample.rational("4"), after: Sample.rational("7"),
      cause: .submission, submissions: ["py/五月.xlsx"]),
    Change(indicator: "2.1", before: nil, after: Sample.rational("1/3"), cause: .time),
  ]

  @Test func `every cause is a line below its indicator's whole movement`() {
    #expect(
      report(changes, since: since).lines(.zh) == [
        "自 2017-05-31（abcd1234）至 2017-06-30 的變動：", "1.1  5 → 7  (+2)  深化與友邦之情誼",
        "      裁示        -1", "      填報        +3  py/五月.xlsx",
        "2.1  — → 1/3  (—)  預算執行率", "      時間推移    —",
      ])
    #expect(
      report(changes, since: since).lines(.en) == [
        "from 2017-05-31 (abcd1234) to 2017-06-30:", "1.1  5 → 7  (+2)  深化與友邦之情誼",
        "      decision          -1", "      submission        +3  py/五月.xlsx",
        "2.1  — → 1/3  (—)  預算執行率", "      passing of time   —",
      ])
  }

  @Test func `nothing to compare with and nothing moved are said`() {
    #expect(report([], since: nil).lines(.zh) == ["尚無較早的發布可供比較"])
    #expect(
      report([], since: nil).lines(.en) == ["there is no earlier publication to compare with"])
    #expect(
      report([], since: since).lines(.zh) == ["自 2017-05-31（abcd1234）至 2017-06-30，指標數值沒有變動"])
    #expect(
      report([], since: since).lines(.en) == [
        "no figure moved from 2017-05-31 (abcd1234) to 2017-06-30"
      ])
  }

  @Test func `the JSON holds exact figures as texts and null where none is known`() {
    let json = String(decoding: report(changes, since: since).json, as: UTF8.self)
    #expect(json.contains("\"amount\": \"2\""))
    #expect(json.contains("\"after\": \"1/3\""))
    #expect(json.contains("\"amount\": null"))
    #expect(
      String(decoding: report([], since: nil).json, as: UTF8.self).contains("\"since\": null"))
  }
}
