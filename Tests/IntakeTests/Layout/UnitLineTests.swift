import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("Units above a table and in its headers set the scale")
struct UnitLineTests {
  @Test(
    arguments: [
      ("單位：千萬元", 10_000_000), ("單位：十萬元", 100_000), ("單位：百萬", 1_000_000), ("單位：萬", 10_000),
      ("單位：NT$", 1), ("單位：NTD", 1), ("單位：人次、元", 1), ("單位：人次；新臺幣元", 1),
      ("單位：人；經費：萬元", 10_000), ("金額以新臺幣元為單位", 1), ("幣別：新臺幣元", 1), ("(單位：元)", 1),
      ("Unit: NT$", 1), ("合作計畫一覽表（新臺幣元）", 1), ("合作計畫一覽表（新台幣：元）", 1),
      ("合作計畫一覽表(萬元)", 10_000), ("經費以元計", 1),
    ] as [(String, Int)])
  func `a unit line is read with all its numerals, wherever it names money`(
    line: String, yuan: Int
  ) {
    #expect(UnitLine.scale(in: line) == .yuan(yuan))
  }

  @Test(arguments: [
    "Unit: USD", "Currency: USD", "USD", "(in USD)", "Unit: US$1,000", "單位：當地幣", "單位：瓜拉尼",
    "合作計畫一覽表（美元）", "合作計畫（美元：千元）", "合作計畫（美金千元）", "Unit: US$ thousand", "千美元",
  ])
  func `a line that names another currency is never converted`(line: String) {
    guard case .foreign = UnitLine.scale(in: line) else {
      Issue.record("read as \(String(describing: UnitLine.scale(in: line)))")
      return
    }
  }

  @Test(arguments: [
    "填報單位：會計處", "合作計畫（每案100萬元）", "每案補助上限（500萬元）", "合作計畫（10元）", "匯率：1美元（30元）",
    "備註：以百萬元計畫為例", "備註：以美元計價者已依匯率換算", "歐元區", "合作計畫（歐元區）", "克朗大使", "加元素",
    "Rub 106", "邀訪計畫（含美元區）", "Currency: TWD", "單位主管", "單位：人次", "幣別：新臺幣", "單位：千次",
    "單位：十",
  ])
  func `a line that names no unit of money sets none`(line: String) {
    #expect(UnitLine.scale(in: line) == nil)
  }

  @Test(arguments: ["製表：王建元", "王建元", "(李宗元)", "製表人：王元", "年別公元", "單元", "承辦人林萬元", "多元"])
  func `somebody's name is no unit`(text: String) {
    #expect(UnitLine.scale(in: text) == nil)
  }

  @Test(arguments: ["單位：千元（租金為元）", "本表單位：元（年租金為千元）", "單位：元(租金：千元)"])
  func `a line that names another unit for some columns is unclear`(line: String) {
    guard case .foreign = UnitLine.scale(in: line) else {
      Issue.record("read as \(String(describing: UnitLine.scale(in: line)))")
      return
    }
  }

  @Test(arguments: ["自籌款(萬元)", "押金(元)", "備註(以元計)", "對方出資(美元)", "匯率(元/美元)", "保留款（元）"])
  func `the unit of a column of its own is not the table's`(label: String) {
    #expect(UnitLine.scale(inLabel: label) == nil)
  }

  @Test(arguments: [("單位：元", 1), ("(千元)", 1000), ("新臺幣萬元", 10_000), ("以元計", 1)])
  func `a unit beside the labels is the table's`(label: String, yuan: Int) {
    #expect(UnitLine.scale(inLabel: label) == .yuan(yuan))
  }

  @Test(
    arguments: [
      ("經費（百萬）", 1_000_000), ("經費(萬)", 10_000), ("經費(NT$)", 1), ("經費（單位:萬）", 10_000),
      ("(十)經費(元)", 1), ("經費(千萬元)", 10_000_000),
    ] as [(String, Int)])
  func `a header may leave 元 out`(header: String, yuan: Int) {
    #expect(HeaderKey(header).scale?.ofMoney == .yuan(yuan))
    #expect(HeaderKey(header).key == "經費")
  }

  @Test(arguments: ["單位：億萬億元", "單位：億億億億元", "單位：9999999999萬億元", "單位：千萬億百萬元"])
  func `a unit beyond all money is none`(line: String) {
    #expect(UnitLine.scale(in: line) == nil)
  }

  @Test(arguments: ["元/千元", "元或千元", "萬元／千元", "元/千元/萬元"])
  func `a choice of units that nobody made is unclear`(units: String) {
    let open = MoneyScale.foreign(units.replacing("／", with: "/"))
    #expect(UnitLine.scale(in: "單位：\(units)") == open)
    #expect(HeaderKey("經費（\(units)）").scale == open)
  }

  @Test(
    arguments: [
      ("單位：元、千元", "元、千元"), ("單位：新臺幣千元；美元", "新臺幣千元、美元"),

    ])
  func `of several units nobody knows which is whose`(line: String, units: String) {
    #expect(UnitLine.scale(in: line) == .foreign(units))
    #expect(UnitLine.scale(in: "單位：千元、人次、千元") == .yuan(1000))
  }

  @Test func `units of two cells beside one another may belong to any column`() {
    let rows = sheet(
      "合作計畫", [["單位：萬元"], ["單位：元", "單位：千元"], ["單位：元", nil, "單位：元"]]
    ).rows
    #expect(UnitLine.scale(in: rows[..<1]) == .yuan(10_000))
    #expect(UnitLine.scale(in: rows[..<2]) == .foreign("單位：元、單位：千元"))
    #expect(UnitLine.scale(in: rows[...]) == .yuan(1))
  }

  @Test func `so much a month leaves nothing open`() {
    #expect(UnitLine.scale(in: "單位：元/月") == .yuan(1))
    #expect(UnitLine.scale(in: "單位：千元/年") == .yuan(1000))
  }

  @Test func `the number of a list is no unit`() {
    #expect(HeaderKey("(十)經費").scale == nil)
    #expect(HeaderKey("(一)人數").scale == nil)
  }

  @Test func `things that a header counts by thousands are counted so`() {
    let found = submission(
      of: sheet(
        "NGO國際交流",
        [
          ["類別", "名稱", "國家", "日期", "人數（千人）"],
          ["人道援助", "義診", "巴拉圭", "106/5/3", 5], ["人道援助", "賑災", "巴拉圭", "106/5/4", 1.5],
          ["人道援助", "捐贈", "巴拉圭", "106/5/5", "88人"],
        ]))
    let place = Fixture.plan.form("ngo")?.index(of: "persons") ?? 0
    #expect(
      found.parts[0].records.map { $0.values[place] } == [
        .integer(5000), .integer(1500), nil,
      ])
    // 88人 in a column of 千人 may be either.
    #expect(found.troubles == ["error number.ambiguous NGO國際交流!E4"])
    #expect(
      found.notes == ["note number.understood NGO國際交流!E2", "note number.understood NGO國際交流!E3"])
  }

  private static let budget = ["機關", "月份", "原預算", "追加減預算", "實支數"]

  /// What a month of the budget says where a row stands under its header.
  private func amounts(_ under: [Any?], above: [[Any?]] = []) -> [FieldValue?] {
    let rows = above + [Self.budget as [Any?], under, ["外交部", 5, 3000, 2000, 1000]]
    let found = submission(of: sheet("資本門預算執行", rows), from: "acc")
    let form = Fixture.plan.form("capital_budget")
    return ["original", "supplementary", "paid"].map { code in
      form?.index(of: code).flatMap { found.parts.first?.records.first?.values[$0] }
    }
  }

  @Test(arguments: [0, 2, 4], ["單位：元", "（單位：新臺幣元）"])
  func `a line under the header is the table's in whatever column`(column: Int, line: String) {
    var under = [Any?](repeating: nil, count: 5)
    under[column] = line
    #expect(amounts(under) == [.money(3000), .money(2000), .money(1000)])
    #expect(
      amounts(under, above: [["單位：千元"]]) == [.money(3000), .money(2000), .money(1000)])
  }

  @Test func `a bare unit under a column that holds no money is the table's`() {
    #expect(amounts(["(元)"]) == [.money(3000), .money(2000), .money(1000)])
  }

  @Test func `units under their own columns are these columns'`() {
    #expect(
      amounts([nil, nil, "(元)", "(千元)"]) == [.money(3000), .money(2_000_000), .money(1_000_000)])
    #expect(
      amounts([nil, nil, "單位：元", "單位：千元", "單位：萬元"])
        == [.money(3000), .money(2_000_000), .money(10_000_000)])
  }

  @Test func `lines of several units under the header leave amounts unread`() {
    #expect(amounts(["單位：元", nil, nil, nil, "單位：萬元"]) == [nil, nil, nil])
  }
}
