internal import CLibXLSXWriter
import Glibc
import Planning
internal import Spreadsheet

/// A workbook in the making; nothing is on the disk until it is saved.
///
/// The library keeps the cells of a sheet in memory; the rows of listings are put in afterwards.
struct XLSXFile: ~Copyable {
  private let path: String
  private let listings = Listings()
  private let sheets = WrittenSheets()
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellStyle: CellFormat] = [:]

  /// `temporaryFolder` takes the sheets while they are put together, where memory cannot.
  init(path: String, temporaryFolder: String) throws(PublishingFailure) {
    self.path = path
    let folder = strdup(MemoryFolder.path ?? temporaryFolder)
    defer { free(folder) }
    var options = lxw_workbook_options(constant_memory: 0, tmpdir: folder, use_zip64: 0)
    guard let book = workbook_new_opt(path, &options) else {
      throw PublishingFailure(.saveWorkbook, path: path, reason: .other(1))
    }
    self.book = book
  }

  deinit {
    if let book { lxw_workbook_free(book) }
  }

  /// Fixed properties: the moment of creation is the as-of date's, never the clock's.
  func setProperties(title: String, author: String, day: CalendarDay) {
    withCopies(of: [title, author]) { texts in
      var properties = lxw_doc_properties()
      properties.title = texts[0]
      properties.author = texts[1]
      properties.created = day.daysSinceEpoch * 86_400
      let result = workbook_set_properties(book, &properties)
      precondition(result == LXW_NO_ERROR, "properties of \(path): \(result.rawValue)")
    }
  }

  /// A new sheet at the end; `name` has at most 31 characters.
  func addSheet(_ name: String) -> XLSXSheet {
    guard let sheet = workbook_add_worksheet(book, name) else {
      preconditionFailure("\(name) is no name for a sheet")
    }
    let cells = WrittenCells(part: Self.part(of: sheet))
    sheets.all.append(cells)
    return XLSXSheet(name: name, pointer: sheet, cells: cells)
  }

  private static func part(of sheet: UnsafeMutablePointer<lxw_worksheet>) -> String {
    "xl/worksheets/sheet\(sheet.pointee.index + 1).xml"
  }

  func addChart(_ kind: XLSXChart.Kind) -> XLSXChart {
    guard let chart = workbook_add_chart(book, kind.code) else {
      preconditionFailure("the library knows every kind of chart that we name")
    }
    return XLSXChart(pointer: chart)
  }

  /// Puts rows behind those of a sheet when the workbook is saved, so that memory holds those of one
  /// sheet at a time.
  ///
  /// - Parameters:
  ///   - rows: the first and last of them.
  ///   - columns: those of the sheet, which has cells in all of them.
  func list(
    on sheet: XLSXSheet, rows: ClosedRange<Int>, columns: Int,
    _ write: @escaping (inout ListingRows) -> Void
  ) {
    sheet.pointer.pointee.dim_rowmax = max(
      sheet.pointer.pointee.dim_rowmax, UInt32(rows.upperBound - 1))
    listings.all.append(
      LateRows(part: Self.part(of: sheet.pointer)) { markup in
        var listing = ListingRows(after: &markup, rows: rows.count, columns: columns)
        write(&listing)
        listing.finish(&markup)
      })
  }

  /// The format of a style, made when it is first asked for.
  mutating func format(_ style: CellStyle) -> CellFormat {
    if let format = formats[style] { return format }
    let format = CellFormat(style, in: book)
    formats[style] = format
    return format
  }

  /// Writes the file and lets go of the workbook.
  consuming func save() throws(PublishingFailure) {
    let result = workbook_close(book)
    book = nil
    guard result == LXW_NO_ERROR else {
      let reason: PublishingFailure.Reason =
        switch result {
        case LXW_ERROR_CREATING_XLSX_FILE: .noRight
        case LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_CLOSE:
          .diskFull
        default: .other(Int(result.rawValue))
        }
      throw PublishingFailure(.saveWorkbook, path: path, reason: reason)
    }
    do throws(LateRowsFailure) {
      let cells = Dictionary(
        sheets.all.map { ($0.part, $0.places.count) }, uniquingKeysWith: { first, _ in first })
      guard try WrittenParts.broken(inWorkbookAt: path, cells: cells) == nil else {
        throw LateRowsFailure.lackingRoom
      }
      if !listings.all.isEmpty { try LateRows.put(listings.all, intoWorkbookAt: path) }
    } catch {
      // Nobody takes half a workbook for a whole one.
      unlink(path)
      throw PublishingFailure(.saveWorkbook, path: path, reason: .init(system: error.error))
    }
  }
}

/// The cells that were written to each sheet.
private final class WrittenSheets {
  var all: [WrittenCells] = []
}

/// What is put into a workbook when it is saved.
private final class Listings {
  var all: [LateRows] = []
}

/// Lends C copies of texts for the time of a call.
func withCopies<Result>(
  of texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies)
}
