import Planning
import Spreadsheet
import Testing

@testable import Reporting

/// What a plan has nothing of is left out of what is published.
struct OfficesTests {
  private let place = TemporaryFolder()

  private func save(_ report: Report) throws -> String {
    try place.folder.makeFolder("")
    let path = place.path + "/consolidated.xlsx"
    try Sample.workbook(report).save(to: path)
    return path
  }

  private func rows(ofSheet name: String, at path: String) throws -> [SheetRow] {
    let book = try Workbook(path: path)
    let index = try #require(book.sheets.firstIndex { $0.name == name })
    return try book.contents(ofSheet: index).rows
  }

  private func texts(ofSheet name: String, row: Int, at path: String) throws -> [String] {
    let rows = try rows(ofSheet: name, at: path)
    return Self.texts(of: try #require(rows.first { $0.number == row }))
  }

  private static func texts(of row: SheetRow) -> [String] {
    row.cells.map { if case .text(let text) = $0.value { text } else { "" } }
  }

  @Test func `without countries and items there is no sheet and no column of them`() throws {
    let path = try save(Offices.report())
    #expect(
      try Workbook(path: path).sheets.map(\.name) == [
        "總表", "說明", "圖表", "目標甲", "佐證", "未採計", "涵蓋率", "檢核", "重複", "收件", "變動", "歷次",
        "敏感度", "設定", "稽查",
      ])
    #expect(
      try texts(ofSheet: "佐證", row: TableRows.header, at: path) == [
        "分項", "月份", "採計數", "基數", "內容", "單位", "檔案", "工作表", "列", "儲存格", "事實代碼",
      ])
    #expect(
      try texts(ofSheet: "未採計", row: TableRows.header, at: path) == [
        "指標", "分項", "未採計原因", "內容", "其他欄位", "單位", "檔案", "工作表", "列", "事實代碼",
      ])
    let guide = try rows(ofSheet: GuideSheet.name, at: path).flatMap(Self.texts).joined()
    for word in ["國家", "盟邦", "重要計畫項目"] { #expect(!guide.contains(word)) }
  }

  @Test func `a unit's year has no column of countries`() throws {
    let report = try Offices.report()
    let office = try #require(report.plan.submitter("ntp"))
    let page = Feedback(report).yearPage(of: office).text
    #expect(page.contains("第1農場"))
    #expect(!page.contains("國家"))
  }

  @Test func `countries without an ally are listed without a word of allies`() throws {
    var plan = SamplePlan.plan
    plan.countries = plan.countries.map { country in
      var country = country
      country.allySpans = []
      return country
    }
    let sample = try Sample.report()
    let report = Report(
      plan: plan, asOf: sample.asOf, ledger: sample.ledger, measurements: sample.measurements,
      coverage: sample.coverage, program: sample.program)
    let path = try save(report)
    #expect(
      try texts(ofSheet: "國家", row: TableRows.header, at: path) == [
        "代碼", "國家", "英文名稱", "主管單位", "群組",
      ])
    #expect(try texts(ofSheet: "國家", row: 3, at: path) == ["判定轄區及群組之依據。"])
  }
}
