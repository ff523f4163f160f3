/// One column of a sheet that lists rows of one kind.
struct SheetColumn<Row> {
  var header: String
  /// In characters.
  var width: Double
  var format: CellFormat
  /// For numbers that are not whole, where they look different.
  var fractionFormat: CellFormat?
  var content: (Row) -> CellContent

  init(
    _ header: String, width: Double, _ format: CellFormat, fraction: CellFormat? = nil,
    content: @escaping (Row) -> CellContent
  ) {
    self.header = header
    self.width = width
    self.format = format
    fractionFormat = fraction
    self.content = content
  }

  func format(for content: CellContent) -> CellFormat {
    guard let fractionFormat, Self.isFraction(content) else { return format }
    return fractionFormat
  }

  static func isFraction(_ content: CellContent) -> Bool {
    guard case .number(let number) = content else { return false }
    return number.rounded() != number
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

  /// Writes the sheet: title, explanations, headers, rows.
  ///
  /// - Parameter staysOpen: whether the caller goes on to write into its rows.
  @discardableResult
  func write(
    _ rows: [Row], to file: borrowing XLSXFile, _ frame: SheetFrame, staysOpen: Bool = false
  ) -> XLSXSheet {
    let sheet = file.addSheet(name)
    let look = frame.look
    sheet.write(.text(title), row: 1, column: 1, look.title)
    sheet.setHeight(28, row: 1)
    sheet.write(.text(frame.asOfLine), row: 2, column: 1, look.subtitle)
    sheet.write(.text(note), row: 3, column: 1, look.subtitle)
    for (index, column) in columns.enumerated() {
      sheet.setWidth(column.width, columns: index + 1...index + 1)
      sheet.write(.text(column.header), row: TableRows.header, column: index + 1, look.header)
    }
    sheet.setHeight(24, row: TableRows.header)
    let shown = rows.prefix(TableRows.limit)
    let last = TableRows.first + max(shown.count, 1) - 1
    if shown.isEmpty {
      sheet.write(.text("（無）"), row: TableRows.first, column: 1, look.text)
    } else {
      sheet.addTable(
        named: tableName, headers: columns.map(\.header), rows: TableRows.header...last,
        format: look.header)
      if staysOpen {
        write(shown, to: sheet)
      } else {
        list(shown, on: sheet, of: file)
      }
    }
    sheet.freeze(row: TableRows.first, column: 1)
    sheet.ignoreNumbersStoredAsText(lastRow: last)
    sheet.setUpPrinting(
      repeatedRows: TableRows.header...TableRows.header, footer: frame.footer, lastRow: last,
      lastColumn: columns.count)
    return sheet
  }

  private func write(_ rows: ArraySlice<Row>, to sheet: XLSXSheet) {
    for (place, row) in zip(rows.indices, rows) {
      for (index, column) in columns.enumerated() {
        let content = column.content(row)
        if content.isBlank { continue }
        sheet.write(
          content, row: TableRows.first + place, column: index + 1, column.format(for: content))
      }
    }
  }

  private func list(_ rows: ArraySlice<Row>, on sheet: XLSXSheet, of file: borrowing XLSXFile) {
    let columns = columns
    // The library forgets its formats when the workbook is saved.
    let styles = columns.map { column in
      (whole: column.format.number, fraction: (column.fractionFormat ?? column.format).number)
    }
    let first = TableRows.first
    file.list(
      on: sheet, rows: first...first + rows.count - 1, columns: columns.count
    ) { listing in
      for (place, row) in rows.enumerated() {
        listing.begin(row: first + place)
        for (index, column) in columns.enumerated() {
          let content = column.content(row)
          // A ministry-year has hundreds of thousands of blank cells.
          if content.isBlank { continue }
          let style =
            SheetColumn<Row>.isFraction(content) ? styles[index].fraction : styles[index].whole
          listing.write(content, column: index + 1, style: style)
        }
      }
    }
  }
}

/// Where the rows of a listing sheet stand.
enum TableRows {
  static let header = 4
  static let first = header + 1
  /// Excel ends at 1,048,576 rows; the CSV files hold all.
  static let limit = 1_000_000
}
