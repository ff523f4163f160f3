import Spreadsheet
import Testing

@testable import Reporting

/// What the library loses on its way to the disk is noticed before anybody reads it.
struct WrittenPartsTests {
  private static let part = "xl/worksheets/sheet1.xml"

  private let place = TemporaryFolder()

  /// A workbook of 30 cells, and what was counted while it was written.
  private func save() throws -> (path: String, cells: [String: Int]) {
    try place.folder.makeFolder("")
    let path = place.path + "/written.xlsx"
    var file = try XLSXFile(path: path, temporaryFolder: place.path)
    let look = Look(in: &file)
    let sheet = file.addSheet("甲")
    sheet.merge("標題", rows: 1...1, columns: 1...5, look.title)
    for row in 2...5 {
      for column in 1...5 {
        sheet.write(.number(Double(row)), row: row, column: column, look.integer)
      }
    }
    // Written over: one cell still.
    sheet.write(.text("改"), row: 5, column: 5, look.text)
    sheet.addTable(
      named: "numbers", headers: ["一", "二", "三", "四", "五"], rows: 6...8, format: look.header)
    let counted = sheet.cells.places.count
    try file.save()
    return (path, [Self.part: counted])
  }

  @Test func `a workbook that was written as it was meant is whole`() throws {
    let (path, cells) = try save()
    #expect(cells == [Self.part: 30])
    #expect(try WrittenParts.broken(inWorkbookAt: path, cells: cells) == nil)
  }

  @Test(arguments: [
    // A stretch that ends within a tag, one that lets tags close one another, whole cells.
    (#"<c r="B3""#, #"="D4""#), (#"<v>3</v></c><c r="C3""#, #"<v>4</v></c><c r="C4""#),
    (#"<c r="B4""#, #"<c r="D4""#),
  ])
  func `a sheet that lacks a stretch is noticed`(_ start: String, _ end: String) throws {
    let (path, cells) = try save()
    let cut = LateRows(part: Self.part) { markup in
      let text = String(decoding: markup, as: UTF8.self)
      guard let from = text.firstRange(of: start), let to = text.firstRange(of: end) else { return }
      markup = Array((text[..<from.lowerBound] + text[to.lowerBound...]).utf8)
    }
    try LateRows.put([cut], intoWorkbookAt: path)
    #expect(try WrittenParts.broken(inWorkbookAt: path, cells: cells) == Self.part)
  }

  @Test func `what is no workbook cannot be whole`() throws {
    let (path, _) = try save()
    #expect(throws: LateRowsFailure.self) {
      _ = try WrittenParts.broken(inWorkbookAt: path + "x", cells: [:])
    }
  }
}
