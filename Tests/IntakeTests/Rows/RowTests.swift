import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("Rows are told apart, filled and checked")
struct RowTests {
  private func records(_ found: Submission) -> [Record] { found.parts.flatMap(\.records) }

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
