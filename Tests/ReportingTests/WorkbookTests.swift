import Foundation
import Planning
import Spreadsheet
import Testing

@testable import Reporting

/// `consolidated.xlsx` of the sample, read back with our own reader.
struct WorkbookTests {
  private let place = TemporaryFolder()

  private func save(_ report: Report? = nil) throws -> String {
    try place.folder.makeFolder("")
    let path = place.path + "/consolidated.xlsx"
    try Sample.workbook(report ?? Sample.report()).save(to: path)
    return path
  }

  /// Texts and numbers of a sheet by row, blanks left out.
  private func sheet(_ name: String, of path: String) throws -> [[String]] {
    let book = try Workbook(path: path)
    let index = try #require(book.sheets.firstIndex { $0.name == name })
    return try book.contents(ofSheet: index).rows.map { row in
      row.cells.map { cell in
        switch cell.value {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .date(let serial): "day \(Int(serial.value))"
        case let other: "\(other)"
        }
      }
    }
  }

  @Test func `sheets stand in the order in which a reader needs them`() throws {
    let book = try Workbook(path: save())
    #expect(
      book.sheets.map(\.name) == [
        "總表", "說明", "圖表", "目標一", "目標二", "施政計畫", "地區", "佐證", "未採計", "涵蓋率", "檢核", "重複",
        "收件", "變動", "歷次", "敏感度", "設定", "國家", "政要互訪", "預算執行",
      ])
    #expect(book.problems.isEmpty)
  }

  @Test func `the summary gives target, value, attainment and light of every indicator`() throws {
    let rows = try sheet("總表", of: save())
    let visits = try #require(rows.first { $0.first == "1.1" })
    #expect(visits[1...4] == ["深化與友邦之情誼", "人次", "8.0", "7.0"])
    #expect(visits[5...7] == ["0.875", "▲ 黃燈", "未達成"])
    #expect(visits.contains("◇ 暫定"))
    #expect(visits.contains("✓ 相符"))
    #expect(rows[2].first == "● 綠燈 1　▲ 黃燈 1　■ 紅燈 1　○ 白燈 0　　核對不符 0")
  }

  @Test func `a listing that one sheet has no room for goes on behind it`() throws {
    try place.folder.makeFolder("")
    let path = place.path + "/listing.xlsx"
    var file = try XLSXFile(path: path, temporaryFolder: place.path)
    let frame = SheetFrame(look: Look(in: &file), asOfLine: "", footer: "")
    let column = SheetColumn<Int>("列", width: 9, frame.look.integer) { .number(Double($0)) }
    let name = String(repeating: "長", count: 31)
    var listing = TableSheet(
      name: name, title: "清單", note: "說明。", tableName: "listing", columns: [column])
    listing.sheetRows = 2
    listing.write(Array(1...5), to: file, frame)
    listing.name = "剛好"
    listing.tableName = "exact"
    listing.write([1, 2], to: file, frame)
    try file.save()

    let second = String(name.prefix(27)) + " (2)"
    let third = String(name.prefix(27)) + " (3)"
    #expect(try Workbook(path: path).sheets.map(\.name) == [name, second, third, "剛好"])
    #expect(
      try sheet(name, of: path)
        == [["清單"], ["說明。列數超過一張工作表，續於「\(second)」。"], ["列"], ["1.0"], ["2.0"]])
    #expect(
      try sheet(second, of: path)
        == [["清單（續 1）"], ["說明。列數超過一張工作表，續於「\(third)」。"], ["列"], ["3.0"], ["4.0"]])
    #expect(try sheet(third, of: path) == [["清單（續 2）"], ["說明。"], ["列"], ["5.0"]])
    #expect(try sheet("剛好", of: path) == [["清單"], ["說明。"], ["列"], ["1.0"], ["2.0"]])
  }

  @Test func `figures add up evidence on several sheets, and lead to its first row`() throws {
    let report = try Sample.report()
    let evidence = EvidenceIndex(report, sheetRows: 2)
    #expect(evidence.lines.count > 4)
    try place.folder.makeFolder("")
    let path = place.path + "/consolidated.xlsx"
    try ConsolidatedWorkbook(report, evidence: evidence).save(to: path)
    let names = try Workbook(path: path).sheets.map(\.name)
    #expect(names[7...9] == ["佐證", "佐證 (2)", "佐證 (3)"])
    #expect(
      evidence.count(of: "1.1(1)").hasPrefix(
        "SUM(COUNTIFS('佐證'!$A$5:$A$6,\"1.1(1)\"),COUNTIFS('佐證 (2)'!$A$5:$A$6,\"1.1(1)\"),"))
    #expect(evidence.link(to: "1.1(1)")?.target == "'佐證'!A5")
  }

  @Test func `texts never become formulas`() throws {
    let path = try save()
    let record = try #require(try sheet("政要互訪", of: path).first { $0.contains("=艾斯比諾") })
    #expect(record[1...3] == ["5.0", "巴拉圭", "day 42858"])
    let book = try Workbook(path: path)
    let index = try #require(book.sheets.firstIndex { $0.name == "政要互訪" })
    let cells = try book.contents(ofSheet: index).rows.flatMap(\.cells)
    #expect(cells.allSatisfy { !$0.isFormula })
  }

  @Test func `evidence names file, sheet, row and cell`() throws {
    let rows = try sheet("佐證", of: save())
    #expect(
      rows[5] == [
        "1.1(1)", "5.0", "5.0", "=艾斯比諾", "巴拉圭", "拉美司", "駐巴拉圭大使館", "py/五月.xlsx", "政要互訪",
        "3.0", "C3", "visit-000000000001",
      ])
  }

  @Test func `facts stand by the day on which they begin, not by their ids`() throws {
    let path = try save()
    let evidence = try sheet("佐證", of: path).filter { $0.first == "1.1(1)" }
    #expect(evidence.map(\.last) == ["visit-000000000002", "visit-000000000001"])
    let records = try sheet("政要互訪", of: path).dropFirst(4)
    #expect(
      records.map { $0.first { $0.hasPrefix("day ") } } == ["day 42769", "day 42858", "day 42864"])
  }

  @Test func `what is not counted shows what else its row says, and what is wrong with it`() throws
  {
    let rows = try sheet("未採計", of: save())
    let pass = try #require(rows.first { $0.last == "visit-000000000003" })
    #expect(pass[2...5] == ["當日非邦交國", "佐藤", "日本", "起始日期：2017-05-09"])
    let fault = try #require(rows.first { $0.contains("6.0") })
    #expect(fault[1].hasPrefix("資料有誤：") && fault[1].contains("「=1+1」"))
  }

  @Test func `the directory of countries says who is an ally on the day`() throws {
    let rows = try sheet("國家", of: save())
    #expect(rows[2] == ["判定盟邦、轄區及群組之依據；截止日盟邦共 1 國。"])
    #expect(rows[4...] == [["PY", "巴拉圭", "● 是", "1957-07-12 起", "拉美司"], ["JP", "日本"]])
  }

  @Test func `an item shows its indicators, and those that no item serves are listed`() throws {
    let rows = try sheet("施政計畫", of: save())
    #expect(rows.contains { $0.contains("外賓邀訪") && $0.contains("▲ 黃燈　1.1 深化與友邦之情誼 87.50%") })
    #expect(rows.contains { $0.first == "未列入重要計畫項目之指標（2 項）" })
  }

  @Test func `the same report gives the same bytes`() throws {
    let first = try Data(contentsOf: URL(fileURLWithPath: save()))
    try FileManager.default.removeItem(atPath: place.path + "/consolidated.xlsx")
    let second = try Data(contentsOf: URL(fileURLWithPath: save()))
    #expect(first == second)
  }

  @Test func `a ledger without a single workbook makes a whole workbook`() throws {
    var ledger = SampleLedger()
    (ledger.submissions, ledger.facts, ledger.errorRows, ledger.duplicates) = ([], [:], [], [])
    let rows = try sheet("總表", of: save(Sample.report(ledger: ledger)))
    #expect(rows.contains { $0.first == "2.1" && $0.contains("資料不足") && $0.contains("－") })
  }

  @Test(arguments: [
    ("_x0041_", "_x005F_x0041_"), ("_x41_", "_x41_"), ("a\u{FFFE}b", "a\u{FFFD}b"),
    ("\u{FF0D}3", "\u{FF0D}3"),
  ])
  func `texts are written so that Excel reads what was meant`(text: String, written: String) {
    #expect(WrittenText.safe(text) == written)
  }

  @Test func `a text that no cell can hold ends with an ellipsis`() {
    let text = WrittenText.safe(String(repeating: "字", count: 40_000))
    #expect(text.utf16.count == WrittenText.limit)
    #expect(text.hasSuffix("字…"))
  }

  @Test func `what protecting a text adds counts towards what a cell can hold`() {
    let text = WrittenText.safe(String(repeating: "_x005F_x0041_", count: 4_600))
    #expect(text.utf16.count <= WrittenText.limit)
    #expect(text.hasPrefix("_x005F_x005F_") && text.hasSuffix("…"))
  }
}
