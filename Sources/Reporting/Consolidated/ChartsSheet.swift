import Indicators
import Planning

/// 圖表: attainment of every indicator side by side.
struct ChartsSheet {
  static let name = OwnSheets.Consolidated.charts.rawValue

  let report: Report
  let goals: [GoalLayout]

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let sheet = file.addSheet(Self.name)
    let look = frame.look
    sheet.hideGridlines()
    sheet.setWidth(46, columns: 1...1)
    sheet.setWidth(12, columns: 2...3)
    sheet.setWidth(9, columns: 4...16)
    sheet.write(.text("各指標達成度"), row: 1, column: 1, look.title)
    sheet.setHeight(30, row: 1)
    sheet.write(.text(frame.asOfLine), row: 2, column: 1, look.subtitle)
    for (index, header) in ["指標", "達成度", "按比例達成"].enumerated() {
      sheet.write(.text(header), row: 4, column: index + 1, look.header)
    }
    var row = 5
    for goal in goals {
      for block in goal.blocks {
        write(block, on: goal, row: row, to: sheet, look)
        row += 1
      }
    }
    let last = max(row - 1, 5)
    insertChart(rows: 5...last, into: sheet, of: file)
    sheet.freeze(row: 5, column: 1)
    sheet.setUpPrinting(
      repeatedRows: nil, footer: frame.footer, lastRow: max(last, 36), lastColumn: 16)
  }

  private func write(
    _ block: BlockLayout, on goal: GoalLayout, row: Int, to sheet: XLSXSheet, _ look: Look
  ) {
    let measurement = block.measurement
    let indicator = measurement.indicator
    let cap = measurement.attainmentCap
    func capped(_ column: String) -> String {
      let cell = goal.cell(column, block.valueRow)
      return "IF(\(cell)=\"\",\"－\",MIN(\(cell),\(cap.numerator)/\(cap.denominator)))"
    }
    let attainment = measurement.cappedAttainment.map { CellContent.Cached.number($0.double) }
    let prorata = measurement.prorataAttainment.map { min($0, cap) }
    sheet.write(
      [
        (.text("\(indicator.id) \(indicator.name)"), look.text),
        (
          .formula(capped("F"), attainment ?? .text("－")), look.percent
        ),
        (
          prorata == nil
            ? .text("－") : .formula(capped("J"), .number(prorata?.double ?? 0)), look.percent
        ),
      ], row: row)
  }

  private func insertChart(
    rows: ClosedRange<Int>, into sheet: XLSXSheet, of file: borrowing XLSXFile
  ) {
    func range(_ column: Int) -> XLSXChart.Range {
      XLSXChart.Range(sheet: sheet.name, rows: rows, columns: column...column)
    }
    let chart = file.addChart(.bars)
    chart.setTitle("達成度（年度目標 = 100%）")
    chart.addBars("達成度", range(2), labels: range(1), colour: Look.ink, format: "0%;;")
    chart.addBars("按比例達成", range(3), labels: range(1), colour: 0xA9B7C8, format: "0%;;")
    chart.setBarValues(from: 0, to: 1, format: "0%")
    sheet.insert(
      chart, row: 4, column: 5, width: 760, height: 660, description: "各指標達成度與按比例達成之橫條圖")
  }
}
