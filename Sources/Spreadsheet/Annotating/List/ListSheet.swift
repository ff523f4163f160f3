/// Writes the part of the list sheet: introduction, headings that stay in sight, rows with links, hidden columns.
struct ListSheet {
  private let list: Annotation.List
  private let styles: ListStyles
  private let fills: [[String]]
  private let namespace: String

  init(
    _ list: Annotation.List, styles: ListStyles, coveredFills: CoveredFills, namespace: String
  ) {
    self.list = list
    self.styles = styles
    fills = coveredFills.rows
    self.namespace = namespace
  }

  var bytes: [UInt8] {
    var buffer = XMLBuffer(capacity: 4096 + list.rows.count * 1536)
    buffer.markup(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#)
    buffer.markup("\n<worksheet xmlns=\"\(namespace)\">")
    buffer.markup(#"<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>"#)
    writeViews(into: &buffer)
    buffer.markup(#"<sheetFormatPr defaultRowHeight="15"/>"#)
    writeColumns(into: &buffer)
    buffer.markup("<sheetData>")
    for number in 1...rowCount { write(row: number, into: &buffer) }
    buffer.markup("</sheetData>")
    buffer.markup(#"<autoFilter ref="A\#(headingRow):\#(lastLetter)\#(lastRow)"/>"#)
    writeMerges(into: &buffer)
    writeLinks(into: &buffer)
    buffer.markup(#"<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" "#)
    buffer.markup(#"header="0.3" footer="0.3"/>"#)
    buffer.markup(#"<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>"#)
    buffer.markup("</worksheet>")
    return buffer.bytes
  }

  private var headingRow: Int { max(list.introduction.count, 1) + 1 }
  private var lastRow: Int { headingRow + list.rows.count }
  private var rowCount: Int { max(lastRow, fills.count + 1) }
  private var lastLetter: String { CellPosition.letters(ofColumn: list.columns.count) }
  /// The first hidden column, one apart from the table, so that a filter on it does not reach there.
  private var hiddenColumn: Int { list.columns.count + 2 }

  private func writeViews(into buffer: inout XMLBuffer) {
    buffer.markup(#"<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">"#)
    let first = "A\(headingRow + 1)"
    buffer.markup(#"<pane ySplit="\#(headingRow)" topLeftCell="\#(first)" "#)
    buffer.markup(#"activePane="bottomLeft" state="frozen"/>"#)
    buffer.markup(#"<selection pane="bottomLeft" activeCell="\#(first)" sqref="\#(first)"/>"#)
    buffer.markup("</sheetView></sheetViews>")
  }

  private func writeColumns(into buffer: inout XMLBuffer) {
    buffer.markup("<cols>")
    for (place, column) in list.columns.enumerated() {
      buffer.markup(#"<col min="\#(place + 1)" max="\#(place + 1)" width="\#(column.width)" "#)
      buffer.markup(#"customWidth="1"/>"#)
    }
    buffer.markup(#"<col min="\#(hiddenColumn)" max="\#(hiddenColumn + 2)" width="9" "#)
    buffer.markup(#"hidden="1" customWidth="1"/></cols>"#)
  }

  private func write(row number: Int, into buffer: inout XMLBuffer) {
    buffer.markup(#"<row r=""#)
    buffer.number(number)
    buffer.markup("\"")
    if number < headingRow, list.introduction.indices.contains(number - 1) {
      let line = list.introduction[number - 1]
      let height = RowHeight(of: line, isTitle: number == 1, columns: list.columns)
      buffer.markup(#" ht="\#(height.points)" customHeight="1">"#)
      write(line, column: 1, row: number, number == 1 ? styles.title : styles.introduction, &buffer)
    } else {
      buffer.markup(">")
    }
    if number == headingRow {
      for (place, column) in list.columns.enumerated() {
        write(column.heading, column: place + 1, row: number, styles.heading, &buffer)
      }
    } else if number > headingRow, number <= lastRow {
      write(list.rows[number - headingRow - 1], row: number, into: &buffer)
    }
    for (place, text) in hidden(number).enumerated() {
      write(text, column: hiddenColumn + place, row: number, nil, &buffer)
    }
    buffer.markup("</row>")
  }

  private func write(_ row: Annotation.Row, row number: Int, into buffer: inout XMLBuffer) {
    for place in list.columns.indices {
      let text = row.cells.indices.contains(place) ? row.cells[place] : ""
      let isLink = place == list.linkColumn && row.link != nil
      let style = place == 0 ? styles.severity(row.severity) : isLink ? styles.link : styles.body
      write(text, column: place + 1, row: number, style, &buffer)
    }
  }

  /// Texts of a row's hidden columns.
  private func hidden(_ number: Int) -> [String] {
    if number == 1 { return [CoveredFills.marker] }
    return fills.indices.contains(number - 2) ? fills[number - 2] : []
  }

  private func write(
    _ text: String, column: Int, row: Int, _ style: Int?, _ buffer: inout XMLBuffer
  ) {
    buffer.markup(#"<c r=""#)
    buffer.place(column: column, row: row)
    if let style {
      buffer.markup(#"" s=""#)
      buffer.number(style)
    }
    guard !text.isEmpty else { return buffer.markup(#""/>"#) }
    buffer.markup(#"" t="inlineStr"><is><t xml:space="preserve">"#)
    let limit = ReadingLimits().cellTextUnits
    if text.utf8.count > limit, text.utf16.count > limit {
      buffer.text(text.beginning(units: limit - 1) + "…")
    } else {
      buffer.text(text)
    }
    buffer.markup("</t></is></c>")
  }

  /// Lines of the introduction run over the whole table.
  private func writeMerges(into buffer: inout XMLBuffer) {
    guard list.columns.count > 1, !list.introduction.isEmpty else { return }
    buffer.markup(#"<mergeCells count="\#(list.introduction.count)">"#)
    for number in 1...list.introduction.count {
      buffer.markup(#"<mergeCell ref="A\#(number):\#(lastLetter)\#(number)"/>"#)
    }
    buffer.markup("</mergeCells>")
  }

  private func writeLinks(into buffer: inout XMLBuffer) {
    guard list.rows.contains(where: { $0.link != nil }) else { return }
    buffer.markup("<hyperlinks>")
    for (place, row) in list.rows.enumerated() {
      guard let link = row.link else { continue }
      buffer.markup(#"<hyperlink ref=""#)
      buffer.place(column: list.linkColumn + 1, row: headingRow + 1 + place)
      buffer.markup(#"" location="'"#)
      let hasQuote = link.sheet.utf8.contains(UInt8(ascii: "'"))
      buffer.markup(
        XMLWriting.attribute(hasQuote ? link.sheet.replacing("'", with: "''") : link.sheet))
      buffer.markup("'!")
      buffer.place(column: link.position.column, row: link.position.row)
      buffer.markup("\"/>")
    }
    buffer.markup("</hyperlinks>")
  }
}

extension String {
  /// The first characters, whole ones, that have no more than so many UTF-16 units together.
  fileprivate func beginning(units limit: Int) -> Substring {
    var rest = limit
    for place in indices {
      rest -= self[place].utf16.count
      if rest < 0 { return self[..<place] }
    }
    return self[...]
  }
}
