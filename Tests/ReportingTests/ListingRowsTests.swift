import CLibXLSXWriter
import Glibc
import Planning
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

  private func workbook(
    _ name: String, _ write: (XLSXSheet, CellFormat, CellFormat) -> Void
  ) throws -> [UInt8] {
    try place.folder.makeFolder("")
    let path = "\(place.path)/\(name)"
    var file = try XLSXFile(path: path, temporaryFolder: place.path)
    file.setProperties(title: "", author: "", day: CalendarDay(daysSinceEpoch: 17_000))
    let (text, number) = (
      file.format(CellStyle(border: .below)), file.format(CellStyle(numberFormat: "#,##0"))
    )
    let sheet = file.addListing("清單")
    for column in 1...3 { sheet.write(.text("欄 \(column)"), row: 4, column: column, text) }
    write(sheet, text, number)
    try file.save()
    return try place.folder.read(name)
  }

  @Test func `rows of a listing are the bytes that the library would write`() throws {
    let library = try workbook("library.xlsx") { sheet, text, number in
      for (row, cells) in Self.rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          sheet.write(cell, row: 5 + row, column: column + 1, column == 1 ? number : text)
        }
      }
    }
    let own = try workbook("own.xlsx") { sheet, text, number in
      var listing = ListingRows(of: sheet, columns: 3)
      for (row, cells) in Self.rows.enumerated() {
        listing.begin(row: 5 + row)
        for (column, cell) in cells.enumerated() {
          listing.write(cell, column: column + 1, column == 1 ? number : text)
        }
      }
      listing.finish()
    }
    #expect(own == library)
  }

  @Test(.enabled(if: access("/dev/full", W_OK) == 0, "there is no /dev/full here"))
  func `a row that finds no room is told when the workbook is saved`() throws {
    let full = PublishingFailure(
      .saveWorkbook, path: "\(place.path)/full.xlsx", reason: .diskFull)
    #expect(throws: full) {
      try workbook("full.xlsx") { sheet, text, _ in
        if let file = sheet.pointer.pointee.optimize_tmpfile { fclose(file) }
        sheet.pointer.pointee.optimize_tmpfile = fopen("/dev/full", "w")
        var listing = ListingRows(of: sheet, columns: 3)
        listing.begin(row: 5)
        listing.write(.text("一"), column: 1, text)
        listing.finish()
      }
    }
  }

  @Test func `a row without cells leaves no trace`() throws {
    let library = try workbook("library.xlsx") { sheet, text, _ in
      sheet.write(.text("六"), row: 6, column: 2, text)
    }
    let own = try workbook("own.xlsx") { sheet, text, _ in
      var listing = ListingRows(of: sheet, columns: 3)
      listing.begin(row: 5)
      listing.begin(row: 6)
      listing.write(.text("六"), column: 2, text)
      listing.begin(row: 7)
      listing.finish()
    }
    #expect(own == library)
  }
}
