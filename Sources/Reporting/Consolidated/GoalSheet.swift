import Indicators
import Planning

/// The sheet of one goal: every indicator with its components, months and chart.
struct GoalSheet {
  static let lastColumn = 14

  let layout: GoalLayout
  let report: Report
  let evidence: EvidenceIndex

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let sheet = file.addSheet(layout.sheetName)
    let look = frame.look
    sheet.hideGridlines()
    sheet.setTabColour(Look.ink)
    sheet.setWidth(6, columns: 1...1)
    sheet.setWidth(34, columns: 2...2)
    sheet.setWidth(10, columns: 3...Self.lastColumn)
    sheet.setWidth(12, columns: 4...4)
    sheet.setWidth(12, columns: 11...11)
    sheet.write(
      .text("目標\(layout.goal.numeral)　\(layout.goal.name)"), row: 1, column: 1, look.title)
    sheet.setHeight(30, row: 1)
    sheet.write(.text(frame.asOfLine), row: 2, column: 1, look.subtitle)
    sheet.write(
      .link(to: "'\(SummarySheet.name)'!A1", "← 回總表"), row: 2, column: Self.lastColumn - 1,
      look.plainLink)
    for block in layout.blocks {
      IndicatorBlock(block: block, report: report, evidence: evidence).write(to: sheet, look)
      MonthlySeries(block: block, report: report, evidence: evidence)
        .write(to: sheet, of: file, look)
    }
    let last = (layout.blocks.last?.end ?? 5) - 1
    sheet.freeze(row: 3, column: 1)
    sheet.ignoreNumbersStoredAsText(lastRow: last)
    sheet.setUpPrinting(
      repeatedRows: 1...2, breaks: pageBreaks, scale: Self.scale, footer: frame.footer,
      lastRow: last, lastColumn: Self.lastColumn)
  }

  /// At which the columns fill A4 in landscape.
  private static let scale: UInt16 = 64
  /// Rows that fit a page at that scale, as far as charts and texts can be foreseen.
  private static let rowsPerPage = 48

  /// A block that does not fit the rest of a page begins a new one.
  private var pageBreaks: [Int] {
    var breaks: [Int] = []
    var pageStart = 1
    for block in layout.blocks where block.end - pageStart > Self.rowsPerPage {
      guard block.top > pageStart + 3 else { continue }
      breaks.append(block.top)
      pageStart = block.top
    }
    return breaks
  }
}
