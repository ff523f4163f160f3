import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("Forms are found however the sheet is laid out")
struct LayoutTests {
  static var headers: [Any?] { ["計畫名稱", "國家", "領域", "開始日期", "狀態", "經費"] }
  static var row: [Any?] { ["蘭花栽培", "巴拉圭", "經濟", "106/5/3", "執行中", 3000] }

  private func budget(_ found: Submission, _ row: Int = 0) -> String? {
    found.parts.first?.records[row].values[8]?.published
  }

  @Test func `a title row and a period row may stand above the header`() {
    let found = submission(
      of: sheet("合作計畫", [["外交部106年度合作計畫一覽表"], ["資料期間：106年5月"], Self.headers, Self.row]))
    #expect(found.parts.map(\.headerRow) == [3])
    #expect(found.parts[0].records.map(\.row) == [4])
    #expect(found.troubles == [])
  }

  @Test(
    arguments: [
      ("單位：千元", "3000"), ("(單位：新臺幣千元)", "3000"), ("單位:元", "3"), ("單位：萬元", "30000"),
      ("金額單位：新臺幣百萬元", "3000000"), ("單位：億元", "300000000"), ("單位：人次", "3000"),
      ("填報單位：會計處", "3000"), ("（新臺幣元）", "3"), ("單位：千萬元", "30000000"),
      ("單位：十萬元", "300000"), ("單位：10,000元", "30000"), ("單位：NT$", "3"), ("單位：NTD百萬", "3000000"),
      ("單位：百萬", "3000000"), ("單位：人次、元", "3"), ("單位：次；萬元", "30000"), ("單位：千次", "3000"),
      ("各項金額以新臺幣萬元為單位", "30000"), ("金額以元計", "3"), ("填報單位：元大", "3000"),
      ("填報單位：會計處，承辦人：元大偉", "3000"),
    ])
  func `the unit above the table scales its amounts`(unit: String, expected: String) {
    let found = submission(
      of: sheet("合作計畫", [[nil, nil, nil, nil, nil, unit], Self.headers, Self.row]))
    #expect(budget(found) == expected)
  }

  @Test(
    arguments: [
      ("經費(元)", "3"), ("經費（萬元）", "30000"), ("經費\n(新臺幣千元)", "3000"), ("經費千元", "3000"),
      ("預算金額／元", "3"), ("經 費", "3000"),
    ])
  func `the unit in a header scales its column`(header: String, expected: String) {
    var headers = Self.headers
    headers[5] = header
    #expect(budget(submission(of: sheet("合作計畫", [headers, Self.row]))) == expected)
  }

  @Test func `a row of units under the header belongs to the header`() {
    let found = submission(
      of: sheet("合作計畫", [Self.headers, [nil, nil, nil, nil, nil, "(元)"], Self.row]))
    #expect(budget(found) == "3")
    #expect(found.parts[0].records.map(\.row) == [3])
  }

  @Test func `running numbers under the header are no data`() {
    let found = submission(
      of: sheet("合作計畫", [Self.headers, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], Self.row]))
    #expect(found.parts[0].records.map(\.row) == [3])
    #expect(found.troubles == [])
  }

  @Test func `merged group titles stand above the headers of two columns`() {
    let found = submission(
      of: sheet(
        "政要互訪", merged: ["A1:A2", "F1:G1"],
        [
          ["訪問方向", "政要姓名", "職銜", "國家", "人次", "訪問期間", nil],
          [nil, nil, nil, nil, nil, "起始日期", "結束日期"],
          ["來訪", "王大明", "部長", "巴拉圭", 1, "106/5/3", "106/5/7"],
        ]))
    #expect(found.parts.map(\.headerRow) == [2])
    #expect(found.parts[0].columns == [1, 2, 3, nil, nil, nil, 4, 6, 7, 5, nil])
    #expect(found.troubles == [])
  }

  @Test(
    arguments: [
      "政要互訪", "政要互訪(續)", "政要互訪 (2)", "政 要 互 訪", "政要互訪表", "5月政要互訪", "106年5月政要互訪",
      "1.政要互訪", "政要互訪_2", "政要互防", "工作表3", "政要互訪統計表", "附件一、政要互訪",
    ])
  func `a sheet is known by its title or by its headers`(title: String) {
    let found = submission(of: form("visit", title: title))
    #expect(found.parts.map(\.form) == ["visit"])
    #expect(found.troubles == [])
  }

  @Test(
    arguments: [
      "政要互訪(舊)", "政要互訪（範例）", "填寫範例", "政要互訪 修正前", "刪除-政要互訪", "政要互訪 的副本", "政要互訪_OLD", "Copy of 政要互訪",
    ])
  func `a sheet that its title sets aside counts and is told`(title: String) {
    let found = submission(of: form("visit"), form("visit", [["person": "李四"]], title: title))
    #expect(found.parts.map(\.records.count) == [1, 1])
    #expect(found.troubles == ["warning sheet.doubtful \(title)"])
  }

  @Test func `letters within another word set no sheet aside`() {
    let found = submission(of: form("visit", title: "政要互訪 Gold"))
    #expect(found.troubles == [])
  }

  @Test func `計劃 is 計畫 and 發佈 is 發布`() {
    let found = submission(
      of: form("project", title: "合作計劃", headers: ["name": "計劃名稱"]),
      form("press_release", headers: ["issued": "發佈日期"]))
    #expect(found.parts.map(\.form) == ["project", "press_release"])
    #expect(found.troubles == [])
  }

  @Test func `the sheets may stand in any order, split and hidden`() {
    let found = submission(
      of: form("project", hidden: true), form("visit"),
      form("visit", [["person": "李四"]], title: "政要互訪(續)"))
    #expect(found.parts.map(\.form) == ["project", "visit", "visit"])
    #expect(found.troubles == [])
  }

  @Test func `a second block of the form begins with its own header`() {
    let found = submission(
      of: sheet(
        "合作計畫",
        [
          Self.headers, Self.row, [], ["合作計畫一覽表（第二頁）"], [nil, nil, "單位：元"],
          ["經費", "計畫名稱", "國家", "領域", "開始日期", "狀態"],
          [5000, "義診", "巴拉圭", "健康醫療", "106/5/3", "執行中"],
        ]))
    #expect(found.parts.map(\.headerRow) == [1, 6])
    #expect(found.parts.map { $0.records.map(\.row) } == [[2], [7]])
    #expect(found.parts[1].records[0].values[8] == .money(5000))
    #expect(found.troubles == [])
  }

  @Test(arguments: [0, 7])
  func `the unit of a second block may stand beside the first one's columns`(column: Int) {
    var unit = Array(repeating: nil as Any?, count: 8)
    unit[column] = "單位：元"
    let found = submission(
      of: sheet(
        "合作計畫",
        [
          ["項次"] + Self.headers, [1] + Self.row, [], unit, ["項次"] + Self.headers,
          [1, "義診", "巴拉圭", "健康醫療", "106/5/3", "執行中", 5000],
        ]))
    #expect(
      found.parts.map { $0.records.map { $0.values[8] } } == [[.money(3_000_000)], [.money(5000)]])
    #expect(found.troubles == [])
  }

  @Test func `a header that is repeated keeps the unit above the first`() {
    var other = Self.row
    other[0] = "義診"
    let found = submission(
      of: sheet("合作計畫", [["單位：元"], Self.headers, Self.row, Self.headers, other]))
    #expect(found.parts.flatMap(\.records).map { $0.values[8] } == [.money(3000), .money(3000)])
    let changed = submission(
      of: sheet(
        "合作計畫", [["單位：元"], Self.headers, Self.row, ["單位：千元"], Self.headers, other]))
    #expect(changed.parts.last?.records[0].values[8] == .money(3_000_000))
  }

  @Test func `labels in several cells may stand between two blocks`() {
    let found = submission(
      of: sheet(
        "合作計畫",
        [
          Self.headers, Self.row, ["合作計畫一覽表"], [nil, "填報單位：甲", nil, "資料月份：5月"],
          [nil, "單位：元"], Self.headers,
          ["義診", "巴拉圭", "健康醫療", "106/5/3", "執行中", 5000],
        ]))
    #expect(found.parts.map { $0.records.map(\.row) } == [[2], [7]])
    #expect(found.parts.last?.records[0].values[8] == .money(5000))
    #expect(found.troubles == [])
  }

  @Test(
    arguments: [
      ("單位：元", "3"), ("備註：金額單位為新臺幣元", "3"), ("註：金額以萬元計", "30000"), ("註：共1件", "3000"),
      ("填表單位：元大", "3000"),
    ])
  func `a unit below the table is the table's where none stands above`(
    note: String, expected: String
  ) {
    #expect(budget(submission(of: sheet("合作計畫", [Self.headers, Self.row, [note]]))) == expected)
    let above = submission(
      of: sheet("合作計畫", [["單位：千元"], Self.headers, Self.row, ["備註：單位：元"]]))
    #expect(budget(above) == "3000")
  }

  @Test func `a block of another form may follow on the same sheet`() {
    let found = submission(
      of: sheet(
        "合作計畫",
        [
          Self.headers, Self.row, ["備註：無"], [], ["雙邊協議"],
          ["協議名稱", "對象國家", "類別", "領域", "簽署日期"],
          ["經濟合作協定", "巴拉圭", "協定", "經貿", "106/5/3"],
        ]))
    #expect(found.parts.map(\.form) == ["project", "agreement"])
    #expect(found.troubles == [])
  }

  @Test func `own headers go before aliases`() {
    let found = submission(
      of: sheet(
        "NGO國際交流",
        [
          ["團體名稱", "名稱", "類別", "NGO名稱", "日期"],
          ["路竹會", "義診", "人道援助", "路竹會", "106/5/3"],
        ]))
    #expect(found.parts[0].columns[1] == 2)
    #expect(found.parts[0].columns[2] == 4)
  }

  @Test func `a header below the first twenty rows is none`() {
    let above: [[Any?]] = Array(repeating: ["說明文字"], count: 20)
    let found = submission(of: form("visit"), form("project", above: above))
    #expect(found.parts.map(\.form) == ["visit"])
    #expect(found.troubles == ["error header.missing 合作計畫"])
  }

  @Test func `fewer than three in five required columns are no header`() {
    let found = submission(
      of: form("visit"), form("project", without: ["name", "country", "sector"]))
    #expect(found.troubles == ["error header.missing 合作計畫"])
  }

  @Test func `unknown sheets and our own are left alone`() {
    let found = submission(
      of: form("visit"), sheet("填表說明", [["請填"]]), sheet("清單", hidden: true, [["來訪"]]),
      sheet("檢核結果", [["錯誤"]]), sheet("空白", []))
    #expect(found.findings.filter { $0.code.hasPrefix("sheet.") } == [])
  }

  @Test func `warnings of a row are only told where the submitter confirmed them`() {
    let header: [Any?] = LayoutTests.headers + ["確認"]
    let row: [Any?] = ["蘭花栽培", "巴拉圭", "經濟", "5/3", "執行中", 3000]
    let rows = [row + ["日期無誤"], row + ["無"]]
    let found = submission(of: sheet("合作計畫", [header] + rows))
    #expect(
      found.troubles == ["warning date.no_year 合作計畫!D3", "warning row.duplicate 合作計畫!A3:F3"])
    #expect(found.notes == ["note date.no_year 合作計畫!D2"])
  }

  @Test func `a column to confirm warnings is kept with its row`() {
    let found = submission(
      of: sheet("合作計畫", [Self.headers + ["確認"], Self.row + ["金額無誤"]]))
    #expect(found.parts[0].records.map(\.confirmation) == ["金額無誤"])
    #expect(found.findings.filter { $0.code == "header.extra" } == [])
  }

  @Test(arguments: ["否", "待確認", "錯誤，應為2人", "請刪除", "－"])
  func `what stands there and confirms nothing mutes no warning`(text: String) {
    var row = Self.row
    row[3] = "5/3"
    let found = submission(of: sheet("合作計畫", [Self.headers + ["確認"], row + [text]]))
    #expect(found.troubles == ["warning date.no_year 合作計畫!D2"])
  }
}
