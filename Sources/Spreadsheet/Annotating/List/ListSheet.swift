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
    var text = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
    text += #"<worksheet xmlns="\#(namespace)"><sheetPr><tabColor rgb="FFC00000"/>"#
    text += #"<pageSetUpPr fitToPage="1"/></sheetPr>"#
    text += #"<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">"#
    text +=
      #"<pane ySplit="\#(headingRow)" topLeftCell="A\#(headingRow + 1)" activePane="bottomLeft" state="frozen"/>"#
    text +=
      #"<selection pane="bottomLeft" activeCell="A\#(headingRow + 1)" sqref="A\#(headingRow + 1)"/>"#
    text += "</sheetView></sheetViews>"
    text += #"<sheetFormatPr defaultRowHeight="15"/>\#(columns)<sheetData>"#
    for number in 1...rowCount { text += row(number) }
    text += #"</sheetData><autoFilter ref="A\#(headingRow):\#(lastLetter)\#(lastRow)"/>"#
    text += merges + links
    text +=
      #"<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>"#
    text += #"<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>"#
    return Array(text.utf8)
  }

  private var headingRow: Int { max(list.introduction.count, 1) + 1 }
  private var lastRow: Int { headingRow + list.rows.count }
  private var rowCount: Int { max(lastRow, fills.count + 1) }
  private var lastLetter: String { CellPosition.letters(ofColumn: list.columns.count) }
  /// The first hidden column, one apart from the table, so that a filter on it does not reach there.
  private var hiddenColumn: Int { list.columns.count + 2 }

  private var columns: String {
    let widths = list.columns.enumerated().map { place, column in
      #"<col min="\#(place + 1)" max="\#(place + 1)" width="\#(column.width)" customWidth="1"/>"#
    }
    let hidden =
      #"<col min="\#(hiddenColumn)" max="\#(hiddenColumn + 2)" width="9" hidden="1" customWidth="1"/>"#
    return "<cols>\(widths.joined())\(hidden)</cols>"
  }

  private func row(_ number: Int) -> String {
    var cells = ""
    var height = ""
    if number < headingRow {
      if list.introduction.indices.contains(number - 1) {
        let line = list.introduction[number - 1]
        cells = cell(1, number, line, number == 1 ? styles.title : styles.introduction)
        height = #" ht="\#(self.height(of: line, isTitle: number == 1))" customHeight="1""#
      }
    } else if number == headingRow {
      for (place, column) in list.columns.enumerated() {
        cells += cell(place + 1, number, column.heading, styles.heading)
      }
    } else if number <= lastRow {
      cells = tableRow(list.rows[number - headingRow - 1], number)
    }
    return #"<row r="\#(number)"\#(height)>\#(cells)\#(hidden(number))</row>"#
  }

  private func tableRow(_ row: Annotation.Row, _ number: Int) -> String {
    list.columns.indices.map { place in
      let text = row.cells.indices.contains(place) ? row.cells[place] : ""
      let isLink = place == list.linkColumn && row.link != nil
      let style = place == 0 ? styles.severity(row.severity) : isLink ? styles.link : styles.body
      return cell(place + 1, number, text, style)
    }.joined()
  }

  private func hidden(_ number: Int) -> String {
    let texts =
      number == 1
      ? [CoveredFills.marker] : fills.indices.contains(number - 2) ? fills[number - 2] : []
    return texts.enumerated().map { cell(hiddenColumn + $0, number, $1, nil) }.joined()
  }

  private func cell(_ column: Int, _ row: Int, _ text: String, _ style: Int?) -> String {
    let place = CellPosition(column: column, row: row).a1
    let style = style.map { #" s="\#($0)""# } ?? ""
    if text.isEmpty { return #"<c r="\#(place)"\#(style)/>"# }
    // Excel takes no longer text in a cell.
    let written = XMLWriting.cellText(
      text.utf16.count > 32_000 ? String(text.prefix(16_000)) : text)
    return
      #"<c r="\#(place)"\#(style) t="inlineStr"><is><t xml:space="preserve">\#(written)</t></is></c>"#
  }

  /// Lines of the introduction run over the whole table; merged cells do not find their height by themselves.
  private var merges: String {
    guard list.columns.count > 1, !list.introduction.isEmpty else { return "" }
    let ranges = list.introduction.indices.map {
      #"<mergeCell ref="A\#($0 + 1):\#(lastLetter)\#($0 + 1)"/>"#
    }
    return #"<mergeCells count="\#(ranges.count)">\#(ranges.joined())</mergeCells>"#
  }

  private func height(of line: String, isTitle: Bool) -> Int {
    if isTitle { return 26 }
    let width = max(list.columns.reduce(0) { $0 + $1.width }, 20)
    let lines = line.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      sum, line in
      sum
        + max(
          1,
          (line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2e80 ? 1 : 2) } + width - 1) / width)
    }
    return min(max(lines, 1) * 16 + 2, 400)
  }

  private var links: String {
    let column = CellPosition.letters(ofColumn: list.linkColumn + 1)
    let links = list.rows.enumerated().compactMap { place, row -> String? in
      row.link.map { link in
        let sheet = XMLWriting.escaped(link.sheet.replacing("'", with: "''"))
        return
          #"<hyperlink ref="\#(column)\#(headingRow + 1 + place)" location="'\#(sheet)'!\#(link.position.a1)"/>"#
      }
    }
    return links.isEmpty ? "" : "<hyperlinks>\(links.joined())</hyperlinks>"
  }
}
