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

  /// So many rows stand on a sheet before the next one begins.
  var sheetRows = TableRows.limit

  /// Writes the sheet: title, explanations, headers, rows; what it has no room for stands on further
  /// ones behind it, which say so.
  func write(_ rows: [Row], to file: borrowing XLSXFile, _ frame: SheetFrame) {
    var rest = rows[...]
    var number = 0
    repeat {
      let shown = rest.prefix(sheetRows)
      rest = rest.dropFirst(sheetRows)
      let sheet = open(number, rows: shown.count, to: file, frame, goesOn: !rest.isEmpty)
      if !shown.isEmpty { list(shown, on: sheet, of: file) }
      number += 1
    } while !rest.isEmpty
  }

  /// Writes the first rows, as many as one sheet has room for, and gives the sheet back for writing
  /// into them.
  func open(_ rows: [Row], in file: borrowing XLSXFile, _ frame: SheetFrame) -> XLSXSheet {
    let shown = rows.prefix(sheetRows)
    let sheet = open(0, rows: shown.count, to: file, frame, goesOn: false)
    for (place, row) in zip(shown.indices, shown) {
      for (index, column) in columns.enumerated() {
        let content = column.content(row)
        if content.isBlank { continue }
        sheet.write(
          content, row: TableRows.first + place, column: index + 1, column.format(for: content))
      }
    }
    return sheet
  }

  /// A sheet with all but its rows.
  private func open(
    _ number: Int, rows: Int, to file: borrowing XLSXFile, _ frame: SheetFrame, goesOn: Bool
  ) -> XLSXSheet {
    let sheet = file.addSheet(TableRows.sheet(number, of: name))
    let look = frame.look
    sheet.write(.text(number == 0 ? title : "\(title)（續 \(number)）"), row: 1, column: 1, look.title)
    sheet.setHeight(28, row: 1)
    sheet.write(.text(frame.asOfLine), row: 2, column: 1, look.subtitle)
    let next = goesOn ? "列數超過一張工作表，續於「\(TableRows.sheet(number + 1, of: name))」。" : ""
    sheet.write(.text(note + next), row: 3, column: 1, look.subtitle)
    for (index, column) in columns.enumerated() {
      sheet.setWidth(column.width, columns: index + 1...index + 1)
      sheet.write(.text(column.header), row: TableRows.header, column: index + 1, look.header)
    }
    sheet.setHeight(24, row: TableRows.header)
    let last = TableRows.first + max(rows, 1) - 1
    if rows == 0 {
      sheet.write(.text("（無）"), row: TableRows.first, column: 1, look.text)
    } else {
      sheet.addTable(
        named: number == 0 ? tableName : "\(tableName)_\(number + 1)",
        headers: columns.map(\.header), rows: TableRows.header...last, format: look.header)
    }
    sheet.freeze(row: TableRows.first, column: 1)
    sheet.ignoreNumbersStoredAsText(lastRow: last)
    sheet.setUpPrinting(
      repeatedRows: TableRows.header...TableRows.header, footer: frame.footer, lastRow: last,
      lastColumn: columns.count)
    return sheet
  }

  /// In points, where a text needs more than one line of its column: not every program measures.
  private static func height(of contents: [CellContent], in columns: [SheetColumn<Row>]) -> Int? {
    var height = 0.0
    for (content, column) in zip(contents, columns) where column.format.wraps {
      guard case .text(let text) = content, text.utf8.count > Int(column.width) else { continue }
      height = max(height, TextHeight.points(of: text, width: Int(column.width)))
    }
    return height > TextHeight.line ? Int(min(height, TextHeight.most).rounded(.up)) : nil
  }

  private func list(_ rows: ArraySlice<Row>, on sheet: XLSXSheet, of file: borrowing XLSXFile) {
    let columns = columns
    // The library forgets its formats when the workbook is saved.
    let styles = columns.map { column in
      (whole: column.format.number, fraction: (column.fractionFormat ?? column.format).number)
    }
    let wraps = columns.contains { $0.format.wraps }
    let first = TableRows.first
    file.list(
      on: sheet, rows: first...first + rows.count - 1, columns: columns.count
    ) { listing in
      for (place, row) in rows.enumerated() {
        // Most listings wrap nothing, and their cells need not be held together.
        let contents = wraps ? columns.map { $0.content(row) } : []
        let height = wraps ? Self.height(of: contents, in: columns) : nil
        listing.begin(row: first + place, height: height)
        for (index, column) in columns.enumerated() {
          let content = wraps ? contents[index] : column.content(row)
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
  /// Excel ends at 1,048,576 rows.
  static let limit = 1_000_000

  /// The sheet that holds a listing's rows from `number` times the limit on, as 佐證 and 佐證 (2).
  static func sheet(_ number: Int, of name: String) -> String {
    guard number > 0 else { return name }
    let suffix = " (\(number + 1))"
    // Excel takes 31 units of UTF-16.
    var units = 31 - suffix.utf16.count
    let kept = name.prefix { letter in
      units -= letter.utf16.count
      return units >= 0
    }
    return kept + suffix
  }
}
