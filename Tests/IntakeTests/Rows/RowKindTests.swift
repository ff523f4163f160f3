import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("A row is data, a sum, a note, nothing at all or said to be nothing")
struct RowKindTests {
  private func records(_ found: Submission) -> [Record] { found.parts.flatMap(\.records) }

  @Test(
    arguments: [
      "無", "無資料", "本月無資料", "（本月無資料）", "本月尚無案件。", "本月份無相關資料", "Nil",
      "6月份無資料", "本館5月份無資料", "本館本月無NGO交流活動", "本月無訪賓", "五月無來訪",
    ])
  func `a declared nothing makes the form nil`(text: String) {
    let found = submission(of: form("visit", [], below: [[text]]))
    #expect(found.parts.map(\.isNil) == [true])
    #expect(found.troubles == [])
  }

  @Test func `a declared nothing needs no header`() {
    let found = submission(of: form("project"), sheet("政要互訪", [["本月無資料"]]))
    #expect(found.parts.map(\.isNil) == [false, true])
    #expect(found.parts[1].headerRow == nil)
  }

  @Test func `nothing on a second sheet of a form leaves the first as it is`() {
    let found = submission(of: form("visit"), form("visit", [], below: [["無"]], title: "政要互訪(續)"))
    #expect(found.parts.map(\.isNil) == [false])
  }

  @Test func `a running number beside the declared nothing does not matter`() {
    let found = submission(
      of: sheet("合作計畫", [["序號"] + LayoutTests.headers, [1, "本月無資料"], [2], [3]]))
    #expect(found.parts.map(\.isNil) == [true])
  }

  @Test func `rows that hold only a running number are blank`() {
    let found = submission(
      of: sheet("合作計畫", [["序號"] + LayoutTests.headers, [1] + LayoutTests.row, [2], [3]]))
    #expect(records(found).map(\.row) == [2])
    #expect(found.troubles == [])
  }

  @Test func `rows of dashes are blank, and 無 with a zero beside it is a declared nothing`() {
    let dashes = Array(repeating: "－", count: 11)
    let found = submission(of: form("visit", [[:]], below: [dashes, ["-"]]))
    #expect(records(found).count == 1)
    #expect(found.troubles == [])
    let none = submission(
      of: form("visit", [], below: [["無", "無", "無", nil, nil, nil, nil, nil, nil, 0]]))
    #expect(none.parts.map(\.isNil) == [true])
    #expect(none.troubles == [])
  }

  @Test func `what ends a table in a word goes on where it is the title of a row`() {
    let found = submission(
      of: form("op_ed", [["title": "說明：台灣為何重要", "date": "–"], ["title": "後文"]]))
    #expect(found.troubles == ["error date.required 投書及專文!D2"])
    #expect(records(found).count == 2)
    let ended = submission(
      of: form("op_ed", [[:]], below: [["說明：本表由國傳司彙整", nil, "電話：2348-2999"], ["備註", "無"]]))
    #expect(records(ended).count == 1)
    #expect(ended.troubles == [])
  }

  @Test(arguments: ["本月無人機外交", "本季無煙台灣", "5月無償援助計畫", "本月無線通訊會議"])
  func `a word that 無 begins is no declared nothing`(title: String) {
    let found = submission(of: form("op_ed", [], below: [[title]]))
    #expect(found.parts.map(\.isNil) == [false])
    #expect(!found.troubles.isEmpty)
  }

  @Test(arguments: [
    ["註：1.", "本表每月五日前填報"], ["備註：本表數字", "以實際刊載為準"], ["資料來源：本館", "106年5月31日製表"],
  ])
  func `a foot line in two cells ends the table`(cells: [String]) {
    let found = submission(of: form("op_ed", [[:]], below: [cells]))
    #expect(records(found).count == 1)
    #expect(found.troubles == [])
  }

  @Test func `subtotals, totals and blank rows are no data and their sums are checked`() {
    let row: [Any?] = LayoutTests.row
    let other: [Any?] = ["義診"] + row.dropFirst().dropLast() + [2000]
    let found = submission(
      of: sheet(
        "合作計畫",
        [
          LayoutTests.headers, row, ["小計", nil, nil, nil, nil, 3000], [], other,
          ["小　計", nil, nil, nil, nil, "2,000千元"], ["總計", nil, nil, nil, nil, 5000],
        ]))
    #expect(records(found).map(\.row) == [2, 5])
    #expect(found.troubles == [])
  }

  @Test(arguments: ["合計", "總計", "小計"])
  func `a row that is filled as a record is one though it begins like a total`(word: String) {
    let filled = submission(of: form("project", [["project_id": word], ["name": word]]))
    #expect(records(filled).map(\.row) == [2, 3])
    let sums: [Any?] = [word, 5, 245_093, nil, nil, 90_000]
    let budget = submission(
      of: sheet(
        "資本門預算執行",
        [
          ["機關", "月份", "原預算", "追加減預算", "以前年度保留數", "實支數"], ["外交部", 5, 245_093, nil, nil, 90_000],
          sums,
        ]),
      from: "acc")
    #expect(records(budget).map(\.row) == [2])
    #expect(budget.troubles == [])
  }

  @Test func `a wrong total is told at its cell with the sum of the rows`() {
    let found = submission(
      of: sheet(
        "合作計畫",
        [LayoutTests.headers, LayoutTests.row, ["合計", nil, nil, nil, nil, 2999]]))
    #expect(found.troubles == ["warning row.subtotal_mismatch 合作計畫!F3"])
    #expect(found.findings.first { $0.severity == .warning }?.expected == "3000")
  }

  @Test func `below a total above all rows each section may end with its own sum`() {
    func row(_ name: String, _ sum: Int) -> [Any?] {
      [name] + LayoutTests.row.dropFirst().dropLast() + [sum]
    }
    func total(_ word: String, _ sum: Int) -> [Any?] { [word, nil, nil, nil, nil, sum] }
    let sums = [total("合計", 35), row("甲", 10), row("乙", 20), total("小計", 30), row("丙", 5)]
    let found = submission(of: sheet("合作計畫", [LayoutTests.headers] + sums + [total("小計", 5)]))
    #expect(found.troubles == [])
    let wrong = submission(of: sheet("合作計畫", [LayoutTests.headers] + sums + [total("小計", 6)]))
    #expect(wrong.troubles == ["warning row.subtotal_mismatch 合作計畫!F7"])
  }

  @Test func `sums without a row between them are soon no table's`() {
    let total: [Any?] = ["合計", nil, nil, nil, nil, 5]
    let found = submission(
      of: sheet("合作計畫", [LayoutTests.headers] + Array(repeating: total, count: 2_000)))
    #expect(records(found).isEmpty)
    #expect((1...60).contains(found.findings.count { $0.code == "row.subtotal_mismatch" }))
  }

  @Test func `a total above the rows is held to the rows below it`() {
    let other: [Any?] = ["義診"] + LayoutTests.row.dropFirst().dropLast() + [2000]
    func troubles(_ sums: Int...) -> [String] {
      let total = { (word: String, sum: Int) -> [Any?] in [word, nil, nil, nil, nil, sum] }
      return submission(
        of: sheet(
          "合作計畫",
          [
            LayoutTests.headers, total("總計", sums[0]), total("小計", sums[1]), LayoutTests.row,
            total("小計", sums[2]), other,
          ])
      ).troubles
    }
    #expect(troubles(5000, 3000, 2000) == [])
    #expect(troubles(5001, 3000, 2000) == ["warning row.subtotal_mismatch 合作計畫!F2"])
    #expect(troubles(5000, 3001, 2000) == ["warning row.subtotal_mismatch 合作計畫!F3"])
    #expect(troubles(5000, 3000, 2001) == ["warning row.subtotal_mismatch 合作計畫!F5"])
  }

  @Test func `a signature in several cells ends the block`() {
    let found = submission(
      of: sheet(
        "合作計畫", [LayoutTests.headers, LayoutTests.row, ["填表人：", "王大明", nil, "主管核章："]]))
    #expect(records(found).map(\.row) == [2])
    #expect(found.troubles == [])
  }

  @Test func `an example row is left out with a note`() {
    let found = submission(
      of: sheet(
        "合作計畫",
        [["序號"] + LayoutTests.headers, ["範例"] + LayoutTests.row, [1] + LayoutTests.row]))
    #expect(records(found).map(\.row) == [3])
    #expect(found.notes == ["note row.example 合作計畫!B2:G2"])
  }
}
