/// One column of a sheet that lists rows of one kind.
struct SheetColumn<Row> {
  var header: String
  /// In characters.
  var width: Double
  var format: CellFormat
  var content: (Row) -> CellContent

  init(
    _ header: String, width: Double, _ format: CellFormat, content: @escaping (Row) -> CellContent
  ) {
    self.header = header
    self.width = width
    self.format = format
    self.content = content
  }
}

/// A sheet that lists rows under a title: filters, frozen header, set up for printing.
struct TableSheet<Row> {
  var name: String
  var title: String
  /// What the rows are and how to read them.
  var note: String
  /// ASCII name of the table, unique in the workbook.
  var tableName: String
  var columns: [SheetColumn<Row>]

  /// Row of the headers; the first row of data stands below it.
  static var headerRow: Int { 4 }
  static var firstRow: Int { headerRow + 1 }
  /// Excel ends at 1,048,576 rows; the CSV files hold all.
  static var limit: Int { 1_000_000 }

  /// Writes the sheet; returns the numbers of its rows of data.
  func write(_ rows: [Row], to file: borrowing XLSXFile, _ frame: SheetFrame) -> ClosedRange<Int>? {
    let sheet = file.addSheet(name)
    let look = frame.look
    sheet.write(.text(title), row: 1, column: 1, look.title)
    sheet.setHeight(28, row: 1)
    sheet.write(.text(frame.asOfLine), row: 2, column: 1, look.subtitle)
    sheet.write(.text(note), row: 3, column: 1, look.subtitle)
    for (index, column) in columns.enumerated() {
      sheet.setWidth(column.width, columns: index + 1...index + 1)
      sheet.write(.text(column.header), row: Self.headerRow, column: index + 1, look.header)
    }
    sheet.setHeight(24, row: Self.headerRow)
    let shown = rows.prefix(Self.limit)
    for (place, row) in shown.enumerated() {
      for (index, column) in columns.enumerated() {
        sheet.write(
          column.content(row), row: Self.firstRow + place, column: index + 1, column.format)
      }
    }
    let last = Self.firstRow + max(shown.count, 1) - 1
    if shown.isEmpty {
      sheet.write(.text("（無）"), row: Self.firstRow, column: 1, look.text)
    } else {
      sheet.addTable(
        named: tableName, headers: columns.map(\.header), rows: Self.headerRow...last,
        format: look.header)
    }
    sheet.freeze(row: Self.firstRow, column: 1)
    sheet.ignoreNumbersStoredAsText(lastRow: last)
    sheet.setUpPrinting(
      repeatedRows: Self.headerRow...Self.headerRow, footer: frame.footer, lastRow: last,
      lastColumn: columns.count)
    return shown.isEmpty ? nil : Self.firstRow...last
  }
}

/// What every sheet bears: its looks and the lines that name the publication.
struct SheetFrame {
  var look: Look
  /// Below the title.
  var asOfLine: String
  /// At the foot of a printed page.
  var footer: String
}
