import Planning
import Testing

@testable import Reporting

struct ItemProgressTests {
  private static let programme = Form(
    code: "programme", sheet: "施政計畫進度", title: "",
    fields: [
      Field(code: "item", header: "重要計畫項目", kind: .text),
      Field(code: "month", header: "月份", kind: .month),
      Field(code: "planned", header: "預定進度", kind: .percent),
      Field(code: "actual", header: "實際進度", kind: .percent),
      Field(code: "spent", header: "支用數", kind: .money(mayBeNegative: false)),
      Field(code: "obstacles", header: "落後原因", kind: .text),
    ], identity: Identity(keys: ["item", "month"]), dating: .month(field: "month"),
    itemProgress: ItemProgressFields(
      item: "item", month: "month", planned: "planned", actual: "actual", spent: "spent",
      obstacles: "obstacles"))

  private func report(asOf day: String) throws -> Report {
    var plan = SamplePlan.plan
    plan.forms.append(Self.programme)
    var ledger = SampleLedger()
    ledger.facts["programme"] = [(4, 400_000, 300_000), (5, 500_000, 425_000)].map { row in
      Fact(
        id: "programme-00000000000\(row.0)", form: "programme",
        values: [
          .code("外賓 邀訪"), .integer(row.0), .percent(row.1), .percent(row.2), .money(1_500),
          .text("場地未定"),
        ], sources: ledger.facts["visit"]?[0].sources ?? [])
    }
    let sample = try Sample.report(asOf: Sample.day(day))
    return Report(
      plan: plan, asOf: sample.asOf, ledger: ledger, measurements: sample.measurements,
      coverage: sample.coverage, program: sample.program)
  }

  @Test func `the newest month that has ended is shown, whatever the spaces of the name`() throws {
    let progress = try #require(ItemProgress.newest(in: try report(asOf: "2017-06-30"))[1])
    #expect(progress.month == 5)
    #expect(progress.difference == Sample.rational("-3/40"))
    #expect(progress.spent == Sample.rational("1.5"))
    #expect(progress.obstacles == "場地未定")
  }

  @Test func `a month that has not ended is not shown`() throws {
    let progress = ItemProgress.newest(in: try report(asOf: "2017-05-30"))
    #expect(progress[1]?.month == 4)
    #expect(ItemProgress.newest(in: try report(asOf: "2017-04-29")).isEmpty)
  }
}
