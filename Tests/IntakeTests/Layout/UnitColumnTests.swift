import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("A column 幣別 or 單位 names the unit of each row's amounts")
struct UnitColumnTests {
  private static let budget = ["機關", "月份", "原預算", "追加減預算", "實支數"]

  /// Rows of the budget, each with what stands in the column behind it.
  private func judged(
    _ header: String, _ units: [String?], above: [[Any?]] = [], paid: any Sendable = 400,
    merged: [String] = []
  ) -> Submission {
    let rows: [[Any?]] = units.enumerated().map { place, unit in
      ["外交部", place + 1, 1000, 0, paid, unit]
    }
    return submission(
      of: sheet("資本支出預算", merged: merged, above + [Self.budget + [header]] + rows))
  }

  /// The originals in 元; nil where one could not be read.
  private func amounts(_ found: Submission) -> [FieldValue?] {
    let place = Fixture.plan.form("capital_budget")?.index(of: "original") ?? 0
    return found.parts[0].records.map { $0.values[place] }
  }

  @Test(arguments: ["幣別", "貨幣", "Currency", "幣別*"])
  func `an amount in another currency is never converted`(header: String) {
    let found = judged(header, ["USD", "新臺幣", nil, "美金", "NT$", "瓜幣"])
    #expect(
      amounts(found) == [nil, .money(1_000_000), .money(1_000_000), nil, .money(1_000_000), nil])
    #expect(
      found.troubles
        == ["C2", "D2", "E2", "C5", "D5", "E5", "C7", "D7", "E7"].map {
          "error number.unit 資本支出預算!\($0)"
        })
    #expect(!found.findings.contains { $0.code == "header.extra" })
  }

  @Test(arguments: ["單位", "金額單位", "Unit"])
  func `the row's own unit scales its amounts`(header: String) {
    let found = judged(header, ["元", "千元", "萬元", "件", "美元"])
    #expect(
      amounts(found) == [
        .money(1000), .money(1_000_000), .money(10_000_000), .money(1_000_000), nil,
      ])
    #expect(found.troubles == ["C6", "D6", "E6"].map { "error number.unit 資本支出預算!\($0)" })
  }

  @Test(arguments: ["多元文化司", "歐元區司", "100", "十", "件", "會計處", "TECRO", "新臺幣"])
  func `an office or a quantity in the column is no unit`(text: String) {
    let found = judged("單位", [text])
    #expect(amounts(found) == [.money(1_000_000)])
    #expect(found.troubles == [])
  }

  @Test(arguments: [
    ("新臺幣（元）", 1), ("NT$千", 1000), ("百萬元", 1_000_000), ("新台幣千元", 1000), ("萬", 10_000),
    ("元(新台幣)", 1), ("元/月", 1), ("萬元/年", 10_000),
  ])
  func `a unit of local money may be spelled out`(text: String, yuan: Int) {
    #expect(amounts(judged("幣別", [text])) == [.money(1000 * yuan)])
  }

  @Test(arguments: [
    "美元(USD)", "US$千", "$", "Thousand USD", "瓜拉尼(PYG)", "美金元", "千元(美金)", "欧元", "巴幣", "USD/NTD",
    "元、千元",
    "元/坪", "千USD",
  ])
  func `what names another currency or leaves the unit open is never counted`(text: String) {
    #expect(amounts(judged("單位", [text])) == [nil])
    #expect(amounts(judged("幣別", [text])) == [nil])
  }

  @Test(arguments: ["台幣(TWD)", "新臺幣 / NTD", "NTD 新台幣", "New Taiwan Dollar", "國幣", "本國幣"])
  func `the local currency in any words is the table's unit`(text: String) {
    #expect(amounts(judged("幣別", [text])) == [.money(1_000_000)])
  }

  @Test func `a text longer than any unit is none, and not looked through`() {
    let long = String(repeating: "元", count: 30_000)
    #expect(amounts(judged("單位", [long])) == [.money(1_000_000)])
    #expect(amounts(judged("幣別", [long])) == [nil])
  }

  @Test func `of two columns that differ nobody knows which is meant`() {
    let header: [Any?] = Self.budget + ["單位", "金額單位"]
    let found = submission(
      of: sheet("資本支出預算", [header, ["外交部", 5, 1000, 0, 400, "元", "千元"]]))
    #expect(amounts(found) == [nil])
    #expect(found.findings.first { $0.code == "number.unit" }?.arguments["unit"] == "元 ≠ 千元")
  }

  @Test func `where the table states another unit nobody knows which is meant`() {
    let found = judged("單位", ["元", "千元"], above: [["單位：千元"]])
    #expect(amounts(found) == [nil, .money(1_000_000)])
    #expect(found.troubles == ["C3", "D3", "E3"].map { "error number.unit 資本支出預算!\($0)" })
    #expect(found.findings.first { $0.severity == .error }?.arguments["unit"] == "元 ≠ 千元")
  }

  @Test func `an amount with a unit of its own is in that`() {
    let found = judged("單位", ["千元"], paid: "400元")
    let place = Fixture.plan.form("capital_budget")?.index(of: "paid") ?? 0
    #expect(found.parts[0].records[0].values[place] == .money(400))
  }

  @Test func `a merged cell and the mark for as above name the unit again`() {
    #expect(amounts(judged("幣別", ["USD", nil, "〃"], merged: ["F2:F3"])) == [nil, nil, nil])
    #expect(amounts(judged("幣別", ["USD", nil])) == [nil, .money(1_000_000)])
  }

  @Test func `where a form has no amounts 單位 is an office`() {
    let found = submission(
      of: sheet(
        "NGO國際交流",
        [["類別", "名稱", "國家", "日期", "人數", "單位"], ["人道援助", "義診", "巴拉圭", "106/5/3", 5, "元"]]))
    #expect(found.troubles == [])
    #expect(found.notes == ["note header.extra NGO國際交流"])
  }
}
