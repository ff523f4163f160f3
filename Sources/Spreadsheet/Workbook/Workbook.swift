/// An opened workbook, used by one thread at a time; several may be open side by side.
///
/// The way from zip to cell is the folders' order: `Package` opens the zip and finds parts, `XML` parses them with
/// libxml2, `Workbook` lists the sheets, `Strings` and `Styles` hold what cells refer to, `Sheets` makes raw cells
/// into values, `Scanning` is the quicker source of the same raw cells, `Values` is what callers get.
package struct Workbook: ~Copyable {
  /// Every sheet in the order of the tabs.
  package let sheets: [SheetDescription]
  /// Whether days are counted from 1904; values are already turned into the 1900 system.
  package let date1904: Bool
  /// What is wrong with the workbook as a whole without making it unreadable.
  package let problems: [ReadingProblem]

  let archive: ZipArchive
  let parts: [PartName?]
  let strings: StringTable
  let styles: CellStyles
  let limits: ReadingLimits
  let reader: BulkReader
  let held = HeldSheets()

  /// Opens a file and reads everything but the sheets.
  package init(
    path: String, limits: ReadingLimits = ReadingLimits(), reader: BulkReader = .scannerFirst
  ) throws(ReadingFailure) {
    try ForeignFormat.refuseLockFile(path)
    try self.init(ByteSource(path: path), limits, reader)
  }

  /// Opens a workbook held in memory.
  package init(
    bytes: [UInt8], limits: ReadingLimits = ReadingLimits(), reader: BulkReader = .scannerFirst
  ) throws(ReadingFailure) {
    try self.init(ByteSource(bytes: bytes), limits, reader)
  }

  private init(
    _ source: consuming ByteSource, _ limits: ReadingLimits, _ reader: BulkReader
  ) throws(ReadingFailure) {
    let archive = try ZipArchive(source, limits: limits)
    let main = try WorkbookLocation(in: archive, limits: limits).part
    let relationships = try Relationships(of: main, in: archive, limits: limits)
    let workbook = try WorkbookPart(main, relationships, in: archive, limits: limits)
    let styles = try CellStyles(relationships.first(ofKind: "styles"), in: archive, limits: limits)
    let strings = try StringTable(
      relationships.first(ofKind: "sharedStrings"), in: archive, limits: limits, reader: reader)
    sheets = workbook.sheets.map(\.description)
    parts = workbook.sheets.map(\.part)
    date1904 = workbook.date1904
    problems = workbook.problems + styles.problems
    self.styles = styles
    self.strings = strings
    self.archive = archive
    self.limits = limits
    self.reader = reader
  }
}
