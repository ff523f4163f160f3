import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("A header above several columns is told")
struct HeaderGroupTests {
  static var upper: [Any?] { ["編號", "標題", "類別", "發布日期", "重大議題", "點閱數"] }
  static var row: [Any?] { ["第1號", "外交部說明", "新聞稿", "106/5/3", "否", 100] }

  private func judged(_ rows: [[Any?]], merged: [String] = []) -> Submission {
    submission(of: sheet("新聞稿", merged: merged, rows), from: "pdcc")
  }

  private func views(_ found: Submission) -> [FieldValue?] {
    found.parts.flatMap { $0.records.map { $0.values[5] } }
  }

  private static var blanks: [Any?] { [nil, nil, nil, nil, nil] }

  @Test(arguments: [[], ["F1:G1"], ["A1:A2", "B1:B2", "F1:G1"]])
  func `labels of their own below it belong to the header, and the left column is read`(
    merged: [String]
  ) {
    let found = judged(
      [Self.upper, Self.blanks + ["中文", "英文"], Self.row + [50]], merged: merged)
    #expect(found.troubles == ["warning header.group 新聞稿!F1"])
    #expect(views(found) == [.integer(100)])
  }

  @Test func `a merged header without labels below it is told where the other columns are filled`()
  {
    let filled = judged([Self.upper, Self.row + [50]], merged: ["F1:G1"])
    #expect(filled.troubles == ["warning header.group 新聞稿!F1"])
    #expect(filled.findings.map { $0.arguments["columns"] }.contains("F、G"))
    let blank = judged([Self.upper, Self.row], merged: ["F1:G1"])
    #expect(blank.troubles == [])
    #expect(views(blank) == [.integer(100)])
  }

  @Test func `a header merged over both rows of a header is told where its columns are filled`() {
    let upper: [Any?] = ["編號", "標題", "類別", nil, "重大議題", "點閱數"]
    let found = judged(
      [upper, [nil, nil, nil, "發布日期"], Self.row + [50]], merged: ["F1:G2", "A1:A2"])
    #expect(found.troubles == ["warning header.group 新聞稿!F1"])
    #expect(views(found) == [.integer(100)])
  }

  @Test func `a column below a merged header that another field takes is none of it`() {
    var upper = Self.upper
    upper[5] = "點閱數"
    let found = judged(
      [upper, Self.blanks + [nil, "統計日期"], Self.row + ["106/5/31"]], merged: ["F1:G1"])
    #expect(found.troubles == [])
    #expect(views(found) == [.integer(100)])
  }

  @Test(
    arguments: [
      ("核定(元)", "執行(元)", 3000), ("核定萬元", "執行萬元", 30_000_000), ("(元)", "(元)", 3000),
      ("核定", "執行", 3_000_000),
    ])
  func `the unit that the read column's own label names scales it`(
    left: String, right: String, yuan: Int
  ) {
    let found = submission(
      of: sheet(
        "合作計畫", merged: ["F1:G1"],
        [
          ["計畫名稱", "國家", "領域", "開始日期", "狀態", "經費"], Self.blanks + [left, right],
          ["蘭花栽培", "巴拉圭", "經濟", "106/5/3", "執行中", 3000, 1000],
        ]))
    #expect(found.troubles == ["warning header.group 合作計畫!F1"])
    #expect(found.parts.flatMap { $0.records.map { $0.values[8] } } == [.money(yuan)])
  }

  @Test func `cells merged below a merged header are one column`() {
    #expect(judged([Self.upper, Self.row], merged: ["F1:G1", "F2:G2"]).troubles == [])
  }

  @Test func `a group whose columns have headers that the form knows is no trouble`() {
    let found = judged(
      [
        ["編號", "標題", "類別", "發布日期", "重大議題", "統計", nil],
        Self.blanks + ["點閱數", "統計日期"], Self.row + ["106/5/31"],
      ], merged: ["F1:G1"])
    #expect(found.troubles == [])
    #expect(views(found) == [.integer(100)])
  }

  @Test
  func `a label in the second row of a header that says it in another language is one column`() {
    let found = judged(
      [
        Self.upper, ["No.", "Title", "Kind", "Issued", "Major", "Views"], Self.row,
      ])
    #expect(!found.troubles.contains { $0.contains("header.group") })
  }

  @Test func `a row of data with a remark beside the table is no row of labels`() {
    let found = judged([Self.upper, ["第1號", "外交部說明", "新聞稿", "106/5/3", "否", "100次", "暫計"]])
    #expect(found.troubles == [])
    #expect(views(found) == [.integer(100)])
  }
}
