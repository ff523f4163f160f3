internal import CLibXLSXWriter
import Glibc
import Planning

/// A workbook in the making; nothing is on the disk until it is saved.
///
/// The library keeps the rows of a sheet in memory, except where they are written in order.
struct XLSXFile: ~Copyable {
  private let path: String
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
      workbook_set_properties(book, &properties)
    }
  }

  /// A new sheet at the end; `name` has at most 31 characters.
  func addSheet(_ name: String) -> XLSXSheet {
    guard let sheet = workbook_add_worksheet(book, name) else {
      preconditionFailure("\(name) is no name for a sheet")
    }
    return XLSXSheet(name: name, pointer: sheet)
  }

  func addChart(_ kind: XLSXChart.Kind) -> XLSXChart {
    guard let chart = workbook_add_chart(book, kind.code) else {
      preconditionFailure("the library knows every kind of chart that we name")
    }
    return XLSXChart(pointer: chart)
  }

  /// A new sheet whose rows are written from the first to the last, each once: they are put aside as
  /// they come, so that memory does not grow with them, and their texts stand in the cells.
  func addListing(_ name: String) -> XLSXSheet {
    // The library reads the option for each sheet that it adds.
    book?.pointee.options.constant_memory = 1
    defer { book?.pointee.options.constant_memory = 0 }
    return addSheet(name)
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
    guard keepsEveryRow else {
      throw PublishingFailure(.saveWorkbook, path: path, reason: .diskFull)
    }
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
  }
}

extension XLSXFile {
  /// Whether every row that the listings put aside so far lies there: the library does not notice when
  /// one is lost on a full disk.
  private var keepsEveryRow: Bool {
    var next = book?.pointee.worksheets?.pointee.stqh_first
    while let sheet = next {
      if let file = sheet.pointee.optimize_tmpfile, fflush(file) != 0 || ferror(file) != 0 {
        return false
      }
      next = sheet.pointee.list_pointers.stqe_next
    }
    return true
  }
}

/// Lends C copies of texts for the time of a call.
func withCopies<Result>(
  of texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies)
}
