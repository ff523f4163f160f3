import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("Rows are told apart, filled and checked")
struct RowTests {
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

  @Test func `a ditto mark below a blank is blank`() {
    let found = submission(
      of: form(
        "visit",
        [
          ["delegation": Blank(), "persons": Blank()],
          ["person": "李四", "delegation": "〃", "persons": "〃"],
        ]))
    #expect(records(found)[1].values[5] == nil)
    #expect(records(found)[1].values[9] == .integer(1))
    #expect(found.troubles == [])
  }

  @Test func `a ditto below what cannot be read, and below a row of dashes, copies nothing`() {
    let good = form("op_ed", [[:], ["title": "乙", "outlet": "〃"]])
    #expect(records(submission(of: good)).count == 2)
    let headers: [Any?] = ["標題", "刊載媒體", "國際主流媒體", "刊載日期"]
    let row: [Any?] = ["甲", "Le Monde", "是", "106/5/3"]
    let dashes: [Any?] = ["-", "-", "-", "-"]
    let ditto: [Any?] = ["乙", "〃", "是", "106/5/4"]
    let found = submission(of: sheet("投書及專文", [headers, row, dashes, ditto]))
    #expect(found.troubles == ["error text.required 投書及專文!B4"])
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

  @Test(arguments: ["王一、李二、張三", "王一等3人"])
  func `several journalists in a row that stands for one are told`(names: String) {
    let found = submission(of: form("media_visit", [["journalist": names]]))
    #expect(found.troubles == ["warning name.several 國際媒體邀訪!A2"])
    #expect(found.findings.first?.message(.zh).contains("看來有 3 名，此列只計 1。") == true)
  }

  @Test func `of a range the last day counts where the form says so`() {
    let found = submission(
      of: form("agreement", [["signed": "105/12/20-106/1/10"]]), from: "tla", month: 1)
    #expect(records(found)[0].values[4]?.day?.iso == "2017-01-10")
    #expect(found.notes.contains { $0.contains("date.range") })
  }

  @Test func `ditto marks copy the cell above, also through several rows`() {
    let found = submission(
      of: form(
        "visit",
        [
          [:], ["person": "李四", "country": "同上", "start": "〃", "end": "\""],
          ["person": "張三", "country": "〃"],
        ]))
    #expect(records(found).map { $0.values[6] } == Array(repeating: .code("PY"), count: 3))
    #expect(records(found)[1].values[7] == records(found)[0].values[7])
    #expect(records(found)[1].typed[6] == "同上")
    #expect(found.troubles == [])
  }

  @Test(arguments: [
    ("王小明，李大華", "", 2), ("王小明；李大華；陳中", "2", 3), ("王小明等3人", "", 3),
    ("巴拉圭國會議員團（１２位）", "", 12), ("王小明夫婦", "1", 2), ("羅培茲及荷西", "1", 2), ("羅培茲、荷西及瑪麗亞", "2", 3),
    ("羅培茲伉儷", "", 2),
    ("Lopez & Garcia", "", 2), ("羅培茲及夫人", "", 2), ("王小明 等三人", "", 3),
    ("王小明一行十二人", "", 12), ("王小明\n李大華", "", 2),
  ])
  func `more names than a row counts are told`(names: String, number: String, count: Int) {
    let found = submission(of: form("visit", [["person": names, "persons": number]]))
    #expect(found.troubles == ["warning name.several 政要互訪!B2"])
    #expect(found.findings.first { $0.code == "name.several" }?.arguments["names"] == "\(count)")
  }

  @Test(arguments: [
    ("王小明、李大華", "2"), ("王小明等3人", "3"), ("第9屆議員王小明", ""), ("王小明、李大華等", "15"), ("Lopez, Maria", ""),
    ("歐陽與倩", ""),
    ("羅培茲/Lopez", ""), ("羅培茲\nJuan Lopez", ""), ("三名堂代表王小明", ""),
    ("羅培茲・加西亞", ""), ("王小明、", ""),
  ])
  func `names that a row counts, and marks that belong to one name, are no trouble`(
    names: String, number: String
  ) {
    let found = submission(of: form("visit", [["person": names, "persons": number]]))
    #expect(found.troubles == [])
  }

  @Test func `vertically merged cells fill the rows below`() {
    let found = submission(
      of: form(
        "visit",
        [[:], ["person": "李四", "country": Blank()], ["person": "張三", "country": Blank()]],
        merged: ["G2:G4"]))
    #expect(records(found).map { $0.values[6] } == Array(repeating: .code("PY"), count: 3))
    #expect(found.troubles == [])
  }

  @Test func `a merged cell fills cells that hold white space alone`() {
    let found = submission(
      of: form(
        "visit", [[:], ["person": "李四", "country": " "], ["person": "張三", "country": Blank()]],
        merged: ["G2:G4"]))
    #expect(records(found).map { $0.values[6] } == Array(repeating: .code("PY"), count: 3))
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

  @Test func `errors of a row are listed in the order of the columns`() {
    let found = submission(
      of: form(
        "visit",
        [["direction": "其他類", "person": Blank(), "country": "剛果", "start": "5/3/2017"]]))
    #expect(
      records(found)[0].errors
        == ["code.unknown", "text.required", "country.ambiguous", "date.ambiguous"])
  }

  @Test func `what cannot be read in a field that nothing uses is a warning`() {
    let found = submission(of: form("agreement", [["effective": "近期"]]))
    #expect(found.troubles == ["warning date.unreadable 雙邊協議!F2"])
    #expect(records(found)[0].errors == [])
    #expect(records(found)[0].values[5] == nil)
  }

  @Test func `a cell that the file holds broken is no blank cell`() {
    var broken = form("visit", [["persons": Blank()]])
    broken.problems = [ReadingProblem("cell.string_index", sheet: "政要互訪", cell: "J2", value: "99")]
    let found = submission(of: broken)
    #expect(found.troubles == ["error cell.string_index 政要互訪!J2"])
    #expect(records(found)[0].errors == ["cell.string_index"])
  }

  @Test func `a value outside its list is an error in any field`() {
    let found = submission(of: form("exchange", [["theme": "太空"]]), from: "th")
    #expect(found.troubles == ["error code.unknown 新南向交流合作!B2"])
  }

  @Test func `a field may be required by another`() {
    let found = submission(
      of: form("property", [["ownership": "自有"]]), form("exchange", [["kind": "對口交流協助"]]))
    #expect(
      found.troubles == ["error date.required 駐外館宿舍!E2", "error text.required 新南向交流合作!C2"])
  }

  @Test func `a blank stands for its default and originals are kept`() {
    let found = submission(
      of: form("visit", [["incumbent": Blank(), "persons": Blank(), "start": "106.5.3"]]))
    let record = records(found)[0]
    #expect(record.values[4] == .flag(true))
    #expect(record.values[9] == .integer(1))
    #expect(record.typed[7] == "106.5.3")
  }

  @Test func `stocks may lie in earlier years, events may not`() {
    let found = submission(
      of: form("agreement", [["signed": "98/3/1"], ["signed": "107/3/1", "title": "次年"]]),
      form(
        "project",
        [["start": "101/1/1", "end": "105/12/31"], ["project_id": "2", "start": "101/1/1"]]),
      form("exchange", [["date": "105/12/31"]]), from: "th")
    #expect(
      found.troubles == [
        "error date.outside_year 雙邊協議!E3", "error date.outside_year 合作計畫!F2",
        "error date.outside_year 新南向交流合作!F2",
      ])
  }

  @Test func `a post in an organisation may have begun in earlier years`() {
    let found = submission(
      of: form(
        "igo",
        [
          ["component": "擔任職務", "date": "104/1/1", "title": "委員"],
          ["component": "人員互訪", "date": "104/1/1"],
        ]))
    #expect(found.troubles == ["error date.outside_year 國際組織參與!D3"])
  }

  @Test func `of a release that is repeated the newest count stands, wherever its row`() {
    let found = submission(
      of: form(
        "press_release",
        [
          ["views": 100, "counted_on": "106/5/10"], ["views": 300, "counted_on": "106/5/31"],
          ["views": 200, "counted_on": "106/5/20"], ["views": 50],
        ]), from: "pdcc")
    #expect(records(found).map(\.isRepetition) == [true, false, true, true])
    #expect(
      found.troubles.filter { $0.contains("duplicate") } == [
        "warning row.duplicate 新聞稿!A2:G2", "warning row.duplicate 新聞稿!A4:G4",
        "warning row.duplicate 新聞稿!A5:G5",
      ])
    #expect(Set(found.findings.compactMap { $0.arguments["first"] }).contains("3"))
  }

  @Test func `of a release that is repeated without a day of counting the first row stands`() {
    let found = submission(
      of: form("press_release", [["views": 100], ["views": 300]]), from: "pdcc")
    #expect(records(found).map(\.isRepetition) == [false, true])
  }

  @Test func `a project without number repeats the one project of its name`() {
    let found = submission(
      of: form("project", [["project_id": Blank()], ["project_id": "A-1"]]))
    #expect(records(found).map(\.isRepetition) == [false, true])
    #expect(found.troubles == ["warning row.duplicate 合作計畫!A3:I3"])
  }

  @Test func `visits of one person are one while their days overlap`() {
    let found = submission(
      of: form(
        "visit",
        [
          ["start": "106/5/3", "end": "106/5/7"], ["start": "106/5/7", "end": "106/5/9"],
          ["start": "106/5/10", "end": "106/5/12"],
        ]))
    #expect(records(found).map(\.isRepetition) == [false, true, false])
  }

  @Test func `titles out of office are not incumbent, former heads of state are what they are`() {
    let found = submission(
      of: form(
        "visit",
        [
          ["title": "前部長", "incumbent": Blank()],
          ["person": "李四", "title": "前總統", "rank": Blank()],
          ["person": "張三", "title": "當選總統", "incumbent": "否", "rank": Blank()],
        ]))
    #expect(records(found).map { $0.values[4] } == [.flag(false), .flag(true), .flag(false)])
    #expect(records(found)[1].values[3] == .code("former_hos"))
    #expect(found.troubles == [])
  }
}
