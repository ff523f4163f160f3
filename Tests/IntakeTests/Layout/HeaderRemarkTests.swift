import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("Brackets in a header may make it another one")
struct HeaderRemarkTests {
  private func traffic(_ headers: [String], _ values: [Int]) -> Submission {
    submission(
      of: sheet("網站瀏覽量", [["網站", "月份"] + headers, ["光華雜誌網站", 5] + values]), from: "int_info")
  }

  private func views(_ found: Submission) -> FieldValue? {
    Fixture.plan.form("site_traffic")?.index(of: "views").flatMap {
      found.parts.first?.records.first?.values[$0]
    }
  }

  @Test(arguments: ["瀏覽量(去年)", "瀏覽量（本月）", "瀏覽量(1-5月)"], [true, false])
  func `the form's own header goes before one with brackets`(other: String, isFirst: Bool) {
    let found =
      isFirst ? traffic([other, "瀏覽量"], [900, 183]) : traffic(["瀏覽量", other], [183, 900])
    #expect(views(found) == .integer(183))
    #expect(!found.findings.contains { $0.code == "header.repeated" })
    #expect(found.notes.contains("note header.extra 網站瀏覽量"))
  }

  @Test(arguments: ["瀏覽量(去年同期)", "瀏覽量（預估）", "瀏覽量(目標)", "瀏覽量(上月)"])
  func `a figure of another period is not the form's`(header: String) {
    let found = traffic([header], [900])
    #expect(found.parts.isEmpty)
    #expect(found.troubles.contains { $0.hasPrefix("error header.missing") })
  }

  @Test(arguments: ["瀏覽量(本月)", "瀏覽量（1-5月）", "瀏覽量(累計)", "瀏覽量(不含機器人)", "瀏覽量(2016)"])
  func `brackets that may change the meaning are told where the column is read`(header: String) {
    let found = traffic([header], [183])
    #expect(views(found) == .integer(183))
    #expect(found.troubles == ["warning header.unclear 網站瀏覽量!C1"])
  }

  @Test(arguments: [
    "瀏覽量(人次)", "瀏覽量（必填）", "瀏覽量(請填整數)", "瀏覽量(Views)", "瀏覽量(次)*", "瀏覽量（單位：次）", "(三)瀏覽量", "瀏覽量(3)",
  ])
  func `units and hints change nothing`(header: String) {
    #expect(traffic([header], [183]).troubles == [])
  }

  @Test func `labels of a list, other names and formats of a day are hints`() {
    let found = submission(
      of: form(
        "visit",
        headers: [
          "direction": "訪問方向(來訪/出訪)", "country": "國家（國別）", "start": "起始日期(民國年/月/日)",
          "end": "結束日期(YYYY/MM/DD)", "incumbent": "現任（是/否）", "title": "職銜(訪問時)",
        ]))
    #expect(found.troubles == [])
  }

  @Test func `a planned last day and a cumulated sum are what other headers call them`() {
    let projects = submission(of: form("project", headers: ["end": "結束日期(預計)"]))
    #expect(projects.troubles == [])
    let budget = submission(
      of: form("capital_budget", headers: ["paid": "實支數(累計)"]), from: "acc")
    #expect(budget.troubles == [])
    let month = submission(
      of: form("capital_budget", headers: ["paid": "實支數(本月)"]), from: "acc")
    #expect(month.troubles.count == 1)
    #expect(month.troubles.first?.hasPrefix("warning header.unclear") == true)
  }
}
