import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("Sheets as people lay them out are read, or say what is not")
struct OddLayoutTests {
  @Test func `a header over three rows has the labels that are merged down to its last one`() {
    let form = Fixture.plan.form("visit")
    let headers = form?.fields.map(\.header) ?? []
    let persons = headers.firstIndex(of: "人次") ?? 0
    let letter = CellPosition.letters(ofColumn: persons + 1)
    let top = headers.indices.map { $0 == persons ? "人次" : "政要互訪" as Any? }
    let last = headers.enumerated().map { $0.offset == persons ? nil : $0.element as Any? }
    let row: [Any?] = (form?.fields ?? []).map { field in
      field.code == "persons" ? 5 : GoodRows.all["visit"]?[field.code].map { $0 as Any }
    }
    let found = submission(
      of: sheet(
        "政要互訪", merged: ["\(letter)1:\(letter)3"],
        [top, headers.indices.map { $0 == persons ? nil : "訪賓" as Any? }, last, row]))
    #expect(found.parts.flatMap(\.records).map { $0.values[persons] } == [.integer(5)])
    #expect(found.troubles == [])
  }

  private static var projects: [Any?] { LayoutTests.headers }
  private static var ngos: [Any?] { ["類別", "名稱", "國家", "日期", "人數"] }

  private func values(_ found: Submission, _ part: Int, _ field: String) -> [String?] {
    guard found.parts.indices.contains(part),
      let place = Fixture.plan.form(found.parts[part].form)?.index(of: field)
    else { return [] }
    return found.parts[part].records.map { $0.values[place]?.published }
  }

  @Test func `two tables side by side are read one after the other`() {
    let found = submission(
      of: sheet(
        "合作計畫",
        [
          ["合作計畫", nil, nil, nil, nil, nil, nil, "NGO國際交流"],
          Self.projects + [nil] + Self.ngos,
          LayoutTests.row + [nil, "人道援助", "義診", "巴拉圭", "106/5/3", 5],
          [nil, nil, nil, nil, nil, nil, nil, "人才培訓", "研習", "巴拉圭", "106/5/4", 15],
        ]))
    #expect(found.parts.map(\.form) == ["project", "ngo"])
    #expect(values(found, 0, "name") == ["蘭花栽培"])
    #expect(values(found, 1, "name") == ["義診", "研習"])
    #expect(found.parts.last?.columns.compactMap(\.self).min() == 8)
    #expect(found.troubles == [])
  }

  @Test func `two tables of one form side by side are both read`() {
    var other = LayoutTests.row
    other[0] = "獎學金"
    let found = submission(
      of: sheet("合作計畫", [Self.projects + Self.projects, LayoutTests.row + other]))
    #expect(found.parts.map(\.form) == ["project", "project"])
    #expect(values(found, 0, "name") + values(found, 1, "name") == ["蘭花栽培", "獎學金"])
    #expect(found.troubles == [])
  }

  @Test(
    arguments: [
      ("人數(千人)", nil, 12, "12000"), ("人數（百人次）", nil, 12, "1200"),
      ("人數(千人)", nil, "1.2", "1200"), ("人數", "單位：千人次", 12, "12000"),
      ("人數", "單位：千元、百人", 12, "1200"), ("人數", "單位：千元", 12, "12"),
      ("人數(十)", nil, 12, "12"), ("人數", "單位：千次", 12, "12"),
      ("人數(千人)", nil, "12人", nil), ("人數(千人)", nil, "12萬", nil),
    ] as [(String, String?, any Sendable, String?)])
  func `a count is multiplied by what its header or the line above says, or in doubt not read`(
    header: String, line: String?, typed: any Sendable, published: String?
  ) {
    let found = submission(
      of: sheet(
        "NGO國際交流",
        [
          [line], ["類別", "名稱", "國家", "日期", header],
          ["人才培訓", "研習", "巴拉圭", "106/5/4", typed],
        ]))
    #expect(values(found, 0, "persons") == [published])
    #expect(
      found.troubles == (published == nil ? ["error number.ambiguous NGO國際交流!E3"] : []))
  }

  @Test func `a caption of thousands under the header multiplies the column`() {
    let found = submission(
      of: sheet(
        "NGO國際交流",
        [Self.ngos, [nil, nil, nil, nil, "（千人）"], ["人才培訓", "研習", "巴拉圭", "106/5/4", 12]]))
    #expect(values(found, 0, "persons") == ["12000"])
  }

  @Test(arguments: [("經費(千萬元)", "30000000"), ("經費（NT$）", "3"), ("經費(百萬)", "3000000")])
  func `a header may name any unit of money`(header: String, published: String) {
    let found = submission(
      of: sheet(
        "合作計畫", [Self.projects.dropLast() + [header], LayoutTests.row.dropLast() + [3000]]))
    #expect(values(found, 0, "budget") == [published])
    #expect(found.troubles == [])
  }

  @Test(arguments: ["無編號", "尚未編號", "待編號"])
  func `rows without a number that say so are not one fact`(word: String) {
    let found = submission(
      of: form("project", [["project_id": word], ["project_id": word, "name": "義診"]]))
    #expect(values(found, 0, "project_id") == [nil, nil])
    #expect(found.troubles == [])
  }

  /// Visits without the columns that may be left out, and with these.
  static func visits(beside columns: KeyValuePairs<String, Any>) -> SheetContents {
    sheet(
      "政要互訪",
      [
        ["訪問方向", "政要姓名", "職銜", "國家", "事由", "起始日期"] + columns.map(\.key),
        ["來訪", "羅培茲", "外交部長", "巴拉圭", "訪問", "106/5/3"] + columns.map(\.value),
      ])
  }

  @Test(arguments: ["本月人次", "參加人次", "累計人次", "人次小計", "同行人數", "是否為現任", "現仼", "在任"])
  func `a column that may be one that is lacking is told`(header: String) {
    let found = submission(of: Self.visits(beside: [header: 5]))
    #expect(found.troubles == ["warning header.unclear 政要互訪!G1"])
    #expect(values(found, 0, "persons") == ["1"])
  }

  @Test(arguments: ["追減預算", "保留款", "應付帳款", "結餘"])
  func `a column of the budget that may be one that is lacking is told`(header: String) {
    let found = submission(
      of: sheet("資本門預算執行", [["機關", "月份", "原預算", "實支數", header], ["外交部", 5, 9, 8, 7]]), from: "acc")
    #expect(found.troubles == ["warning header.unclear 資本門預算執行!E1"])
    let blank = submission(
      of: sheet("資本門預算執行", [["機關", "月份", "原預算", "實支數", header], ["外交部", 5, 9, 8]]), from: "acc")
    #expect(blank.troubles == [])
  }

  @Test(arguments: [
    ("agreement", "simplifies_legalisation", "文書驗證"), ("property", "scheme", "購置案"),
    ("property", "disposed", "處分"), ("igo", "count", "場次"),
  ])
  func `a header that shares a word with one that is lacking is told`(
    code: String, field: String, header: String
  ) {
    let found = submission(of: form(code, [[field: "是"]], headers: [field: header]))
    #expect(found.troubles.map { $0.prefix(22) } == ["warning header.unclear"])
  }

  @Test(arguments: ["現任職務", "備註", "電報文號", "人", "參訪行程"])
  func `a column that resembles none is only noted`(header: String) {
    let found = submission(of: Self.visits(beside: [header: 5]))
    #expect(found.troubles == [])
    #expect(found.notes.contains("note header.extra 政要互訪"))
  }

  @Test func `where the column itself stands there another one is only noted`() {
    let found = submission(of: Self.visits(beside: ["人次": 3, "本月人次": 5]))
    #expect(found.troubles == [])
    #expect(values(found, 0, "persons") == ["3"])
  }

  @Test func `what only repeats a header is told and not read`() {
    let found = submission(
      of: sheet("合作計畫", [Self.projects + ["國家", "件數"], LayoutTests.row + ["巴拿馬", 3]]))
    #expect(values(found, 0, "country") == ["PY"])
    #expect(found.troubles == ["warning header.repeated 合作計畫!G1"])
    #expect(found.notes == ["note header.extra 合作計畫"])
  }

  @Test func `rows that sorting has put above the header are read, and told`() {
    var other = LayoutTests.row
    other[0] = "獎學金"
    let found = submission(
      of: sheet("合作計畫", [["合作計畫一覽表"], LayoutTests.row, Self.projects, other]))
    #expect(values(found, 0, "name") + values(found, 1, "name") == ["蘭花栽培", "獎學金"])
    #expect(found.troubles.map { $0.prefix(24) } == ["warning row.above_header"])
  }

  @Test func `a row with an error above the header is told where another there is sound`() {
    var wrong = LayoutTests.row
    wrong[0] = "獎學金"
    wrong[1] = "某國"
    let found = submission(of: sheet("合作計畫", [wrong, LayoutTests.row, Self.projects, wrong]))
    #expect(found.troubles.filter { $0.hasPrefix("error country.unknown") }.count == 2)
    let alone = submission(of: sheet("合作計畫", [wrong, Self.projects, LayoutTests.row]))
    #expect(alone.troubles == [])
  }

  @Test func `headers of three levels are read by their lower two`() {
    let found = submission(
      of: sheet(
        "合作計畫", merged: ["A1:D1", "E1:G1", "A2:B2", "E2:F2"],
        [
          ["基本資料", nil, nil, nil, "期程與狀態"],
          ["計畫", nil, "國家", "領域", "期程", nil, "狀態"],
          ["編號", "名稱", nil, nil, "開始", "結束"],
          ["PY-1", "蘭花栽培", "巴拉圭", "經濟", "106/5/3", "106/6/3", "執行中"],
        ]))
    #expect(found.parts.map(\.headerRow) == [3])
    #expect(values(found, 0, "project_id") == ["PY-1"])
    #expect(values(found, 0, "name") == ["蘭花栽培"])
    #expect(values(found, 0, "end") == ["2017-06-03"])
    #expect(found.troubles == [])
  }

  @Test(
    arguments: [
      "以下空白", "（以下空白）", "—以下空白—", "＝＝以下空白＝＝", "*經費含配合款", "＊以核定數為準", "以上共計1件", "以上合計",
      "共1件", "※金額為概估",
    ])
  func `what closes a table is no row of it`(text: String) {
    let found = submission(of: sheet("合作計畫", [Self.projects, LayoutTests.row, [text]]))
    #expect(found.parts[0].records.map(\.row) == [2])
    #expect(found.troubles == [])
  }

  @Test(arguments: ["一、農業", "(二)教育", "參、其他", "甲.經濟"])
  func `a section's name is no row`(text: String) {
    let found = submission(
      of: sheet("合作計畫", [Self.projects, [text], LayoutTests.row, ["十二、其他"]]))
    #expect(found.parts[0].records.map(\.row) == [3])
    #expect(found.troubles == [])
  }

  @Test func `a zero that a formula left is no row`() {
    let found = submission(
      of: sheet("合作計畫", [Self.projects, LayoutTests.row, [nil, nil, nil, nil, nil, 0]]))
    #expect(found.parts[0].records.map(\.row) == [2])
    #expect(found.troubles == [])
  }

  @Test func `blocks of several forms are read from a sheet of any title`() {
    let found = submission(
      of: sheet(
        "彙總表",
        [
          ["政要互訪"], ["訪問方向", "政要姓名", "職銜", "國家", "起始日期"],
          ["來訪", "王大明", "部長", "日本", "106/5/3"], [], ["合作計畫"], Self.projects, LayoutTests.row,
        ]))
    #expect(found.parts.map(\.form) == ["visit", "project"])
    #expect(found.troubles == [])
  }

  @Test func `nothing is read on behind a star, and what stands there is told`() {
    let found = submission(
      of: sheet("合作計畫", [Self.projects, ["*說明"], LayoutTests.row, LayoutTests.row]))
    #expect(
      found.troubles == [
        "warning row.after_end 合作計畫!A3:F3", "warning row.after_end 合作計畫!A4:F4",
        "warning sheet.empty 合作計畫",
      ])
  }

  @Test(arguments: ["本月無新增案件", "無新增", "本月尚無新增計畫", "本期無相關活動"])
  func `a month without anything new is nil`(text: String) {
    let found = submission(of: sheet("合作計畫", [Self.projects, [text]]))
    #expect(found.parts.map(\.isNil) == [true])
  }

  @Test func `nothing in every column is nil`() {
    let found = submission(
      of: sheet("合作計畫", [Self.projects, ["無", "無", "－", "無", "無", "無"]]))
    #expect(found.parts.map(\.isNil) == [true])
    #expect(found.troubles == [])
  }

  @Test func `nothing in some columns is a row`() {
    let found = submission(
      of: sheet("合作計畫", [Self.projects, ["無", "巴拉圭", "經濟", "106/5/3", "執行中", 1]]))
    #expect(found.troubles == ["error text.required 合作計畫!A2"])
  }

  @Test func `a stop behind a label is passed over, a remark behind an answer is told`() {
    let found = submission(
      of: form("project", [["status": "執行中。"]]), form("op_ed", [["mainstream": "是（NYT）"]]))
    #expect(found.troubles == ["warning code.understood 投書及專文!C2"])
    #expect(found.notes.contains("note code.understood 合作計畫!G2"))
  }
}
