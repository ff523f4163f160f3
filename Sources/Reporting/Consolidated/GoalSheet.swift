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
    sheet.setWidth(8, columns: 1...1)
    sheet.setWidth(38, columns: 2...2)
    sheet.setWidth(11, columns: 3...Self.lastColumn)
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
      repeatedRows: 1...2, footer: frame.footer, lastRow: last, lastColumn: Self.lastColumn)
  }
}
