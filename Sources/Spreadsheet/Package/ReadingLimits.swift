/// How much of a file is read before it is refused; every limit holds against what really arrives.
package struct ReadingLimits: Hashable, Sendable {
  /// Bytes of the file as it was sent.
  package var fileBytes: UInt64 = 64 << 20
  /// Entries of the zip directory.
  package var entries = 2_000
  /// Inflated bytes of one part.
  package var partBytes: UInt64 = 1 << 30
  /// Inflated bytes of all parts together.
  package var allPartBytes: UInt64 = 2 << 30
  /// Inflated bytes for each compressed byte, judged after the first MiB of a part.
  package var inflateRatio: UInt64 = 200
  /// The last row that a sheet may have.
  package var rows = 1_048_576
  /// The last column that a sheet may have.
  package var columns = 16_384
  /// Cells of one sheet, empty ones included.
  package var cellsPerSheet = 20_000_000
  /// Filled cells of all sheets that are held in memory together.
  package var cellsOfAllSheets = 20_000_000
  /// Bytes of text in the string table.
  package var stringTableBytes = 256 << 20
  /// Bytes of text in the cells of one sheet, repeated strings counted each time.
  package var sheetTextBytes = 512 << 20
  /// The same of all sheets that are held in memory together.
  package var textBytesOfAllSheets = 512 << 20
  /// Merged ranges and hidden columns of all sheets that are held in memory together, or of one.
  package var ranges = 100_000
  /// Cell formats, number formats and fonts together; Excel opens no workbook with more than 64,000 cell formats.
  package var styles = 1_000_000
  /// Relationships of one part, or kinds that the package tells; Excel allows 65,530 links on a sheet.
  package var listedParts = 100_000
  /// Bytes of the texts that are kept of one part, sheets and string table apart.
  package var listedBytes = 64 << 20
  /// Nested XML elements.
  package var xmlDepth = 64
  /// Bytes of one XML attribute.
  package var attributeBytes = 64 << 10
  /// Attributes of one XML element, declarations of namespaces included; Excel writes some dozens at most.
  package var attributes = 256
  /// Bytes of one XML tag that libxml2 is given: it takes the square of the attributes' number to compare them.
  package var tagBytes = 128 << 10
  /// UTF-16 units of one cell's text; longer text is kept, with a warning.
  package var cellTextUnits = 32_767
  /// Problems kept for one sheet; a sheet with more is refused.
  package var problemsPerSheet = 100_000
  /// Problems kept for all sheets together.
  package var problemsOfAllSheets = 100_000

  package init() {}
}
