import CLibXLSXWriter
import Glibc
import Planning
import Spreadsheet
import Testing

@testable import Reporting

/// Rows that are written as bytes, held against the same rows written by the library.
struct ListingRowsTests {
  private let place = TemporaryFolder()

  private static let rows: [[CellContent]] = [
    [.text("政要互訪（第 1 次）"), .number(7), .serial(42_858)],
    [.text("A & B <C> \"D\" 'E'"), .number(-3), .number(0)],
    [.text(" 前有空白"), .text("後有空白 "), .text("行\n行\t欄")],
    [.text("\n"), .text("鈴\u{7}聲\r\u{1F}\u{7F}"), .text("_x0041_ _x")],
    [.text("\u{FFFE}\u{FFFF}俾"), .text("前\u{0}後"), .text("\u{0}")],
    [.blank, .number(1234.567), .number(0.1 + 0.2)],
    [.number(1e15), .number(1e300), .number(-0.0)],
    [.number(999_999_999_999_999), .number(1.0 / 3), .number(-0.000_012_5)],
    [.text(String(repeating: "長", count: 40_000)), .text("😀"), .text("é e\u{301}")],
  ]

  /// What the library writes for the rows from the fifth on, in the mode in which texts stand in cells.
  private func byLibrary(_ rows: [[CellContent]]) throws -> String {
    var options = lxw_workbook_options(constant_memory: 1, tmpdir: nil, use_zip64: 0)
    let book = workbook_new_opt("\(place.path)/library.xlsx", &options)
    defer { lxw_workbook_free(book) }
    let (text, number) = formats(of: book)
    let sheet = XLSXSheet(
      name: "清單", pointer: try #require(workbook_add_worksheet(book, nil)),
      cells: WrittenCells(part: ""))
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        sheet.write(cell, row: 5 + row, column: column + 1, column == 1 ? number : text)
      }
    }
    // The last row waits for more cells.
    lxw_worksheet_write_single_row(sheet.pointer)
    let file = sheet.pointer.pointee.optimize_tmpfile
    fflush(file)
    rewind(file)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same by our own hand.
  private func byHand(_ rows: [[CellContent]]) -> String {
    var options = lxw_workbook_options(constant_memory: 0, tmpdir: nil, use_zip64: 0)
    let book = workbook_new_opt("\(place.path)/own.xlsx", &options)
    defer { lxw_workbook_free(book) }
    let (text, number) = formats(of: book)
    let styles = [text.number, number.number]
    var markup: [UInt8] = []
    var listing = ListingRows(after: &markup, rows: rows.count, columns: 3)
    for (row, cells) in rows.enumerated() {
      listing.begin(row: 5 + row)
      for (column, cell) in cells.enumerated() {
        listing.write(cell, column: column + 1, style: styles[column == 1 ? 1 : 0])
      }
    }
    listing.finish(&markup)
    return String(decoding: markup, as: UTF8.self)
  }

  private func formats(of book: UnsafeMutablePointer<lxw_workbook>?) -> (CellFormat, CellFormat) {
    (
      CellFormat(CellStyle(border: .below), in: book),
      CellFormat(CellStyle(numberFormat: "#,##0"), in: book)
    )
  }

  @Test func `rows of a listing are the bytes that the library would write`() throws {
    try place.folder.makeFolder("")
    let expected = try byLibrary(Self.rows)
    #expect(expected.hasPrefix("<row r=\"5\"><c r=\"A5\" s=\"1\" t=\"inlineStr\"><is><t>政要互訪"))
    #expect(byHand(Self.rows) == expected)
  }

  @Test func `a thousand rows are as many, whatever room was made for them`() throws {
    try place.folder.makeFolder("")
    let rows = (0..<1000).map { [CellContent.number(Double($0)), .text("列 \($0)"), .blank] }
    #expect(byHand(rows) == (try byLibrary(rows)))
  }

  @Test func `a row without cells leaves no trace`() {
    var markup = Array("<sheetData>".utf8)
    var listing = ListingRows(after: &markup, rows: 3, columns: 3)
    listing.begin(row: 5)
    listing.begin(row: 6)
    listing.write(.number(6), column: 2, style: 4)
    listing.begin(row: 7)
    listing.finish(&markup)
    #expect(
      String(decoding: markup, as: UTF8.self)
        == "<sheetData><row r=\"6\"><c r=\"B6\" s=\"4\"><v>6</v></c></row>")
  }

  @Test func `rows that come late stand behind the others when the workbook is read`() throws {
    try place.folder.makeFolder("")
    let path = "\(place.path)/late.xlsx"
    var file = try XLSXFile(path: path, temporaryFolder: place.path)
    let format = file.format(CellStyle())
    for name in ["一", "二"] {
      let (sheet, style) = (file.addSheet(name), format.number)
      sheet.write(.text("表頭"), row: 4, column: 1, format)
      file.list(on: sheet, rows: 5...6, columns: 1) { listing in
        for row in 5...6 {
          listing.begin(row: row)
          listing.write(.text("\(name)<\(row)>"), column: 1, style: style)
        }
      }
    }
    try file.save()
    let workbook = try Workbook(path: path)
    for (place, name) in ["一", "二"].enumerated() {
      let texts = try workbook.contents(ofSheet: place).rows.flatMap(\.cells).map(\.value)
      #expect(texts == ["表頭", "\(name)<5>", "\(name)<6>"].map { CellValue.text($0) })
    }
  }

  @Test func `a workbook that is gone when its rows come is told by the system's word`() throws {
    try place.folder.makeFolder("")
    let path = "\(place.path)/gone.xlsx"
    let late = LateRows(part: "xl/worksheets/sheet1.xml") { _ in }
    let failure = #expect(throws: LateRowsFailure.self) {
      try LateRows.put([late], intoWorkbookAt: path)
    }
    #expect(failure?.error == ENOENT)
  }

  @Test func `a sheet that the workbook lacks takes no rows and leaves the file as it was`() throws
  {
    try place.folder.makeFolder("")
    let path = "\(place.path)/whole.xlsx"
    let file = try XLSXFile(path: path, temporaryFolder: place.path)
    _ = file.addSheet("一")
    try file.save()
    let before = try place.folder.read("whole.xlsx")
    #expect(throws: LateRowsFailure.self) {
      try LateRows.put(
        [LateRows(part: "xl/worksheets/sheet2.xml") { _ in }], intoWorkbookAt: path)
    }
    #expect(try place.folder.read("whole.xlsx") == before)
    #expect(place.folder.names(in: "") == ["whole.xlsx"])
  }
}
