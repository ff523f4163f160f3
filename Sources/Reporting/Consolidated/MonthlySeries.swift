import Indicators
import Planning

/// What an indicator counted month by month, added up towards the pro-rata target, with a chart.
struct MonthlySeries {
  let block: BlockLayout
  let report: Report
  let evidence: EvidenceIndex

  private static let firstColumn = 3
  private var indicator: Indicator { block.measurement.indicator }

  /// Months that have begun.
  private var months: Int {
    guard report.asOf >= report.plan.firstDay else { return 0 }
    return report.asOf > report.plan.lastDay ? 12 : report.asOf.month
  }

  func write(to sheet: XLSXSheet, of file: borrowing XLSXFile, _ look: Look) {
    guard let header = block.monthsRow else { return }
    sheet.write(.text("月別"), row: header, column: 1, look.minorHeader)
    sheet.write(.text("按事實日期（以前年度者計入一月）"), row: header, column: 2, look.minorHeader)
    for month in 1...12 {
      sheet.write(
        .text("\(month)月"), row: header, column: Self.firstColumn + month - 1, look.minorHeader)
    }
    for (row, series) in zip(block.seriesRows, block.series) {
      write(series, row: row, to: sheet, look)
    }
    if let row = block.chartRow { insertChart(row: row, into: sheet, of: file) }
  }

  private func write(_ series: BlockLayout.Series, row: Int, to sheet: XLSXSheet, _ look: Look) {
    sheet.write(.text(series.sign(in: indicator)), row: row, column: 1, look.code)
    let name = series.name(in: indicator)
    sheet.write(.text(name), row: row, column: 2, look.wrapped)
    sheet.setHeight(TextHeight.points(of: name, width: 33), row: row)
    let values = shown(series)
    for month in 1...12 {
      let column = Self.firstColumn + month - 1
      guard month <= months || series.isPlanned else {
        sheet.write(.blank, row: row, column: column, look.integer)
        continue
      }
      let value = values[month - 1]
      let isWhole = !series.isPlanned && (value.map { $0 == $0.rounded() } ?? true)
      sheet.write(
        .formula(
          formula(series, month: month, row: row), value.map { .number($0) } ?? .text("")),
        row: row, column: column,
        isShare(series) ? look.percent : isWhole ? look.integer : look.mean)
    }
  }

  private func isShare(_ series: BlockLayout.Series) -> Bool {
    if case .count = series { return false }
    return indicator.addsShares
  }

  private func formula(_ series: BlockLayout.Series, month: Int, row: Int) -> String {
    let letter = Self.letter(month)
    let condition = EvidenceIndex.Condition(column: .month, test: "\(month)")
    func key(_ part: ComponentResult) -> String {
      EvidenceIndex.key(of: part.component, in: indicator)
    }
    switch series {
    case .amount(let part): return evidence.sum(.amount, of: key(part), where: condition)
    case .count(let part): return evidence.count(of: key(part), where: condition)
    case .mean(let part):
      let sum = evidence.sum(.amount, of: key(part), where: condition)
      return "IF(\(letter)\(row - 1)=0,\"\",\(sum)/\(letter)\(row - 1))"
    case .running:
      let first = block.seriesRows.lowerBound
      let added = "SUM(\(letter)\(first):\(letter)\(row - 1))"
      return month == 1 ? added : "\(Self.letter(month - 1))\(row)+\(added)"
    case .prorata:
      let days = dayOfYear(endOf: month)
      return "$E$\(block.valueRow)*\(days)/\(report.elapsedDays.days)"
    }
  }

  /// The values that the formulas give.
  private func shown(_ series: BlockLayout.Series) -> [Double?] {
    func months(_ part: ComponentResult) -> [(sum: Double, count: Int)] {
      evidence.months(of: EvidenceIndex.key(of: part.component, in: indicator))
    }
    switch series {
    case .amount(let part): return months(part).map(\.sum)
    case .count(let part): return months(part).map { Double($0.count) }
    case .mean(let part):
      return months(part).map { $0.count == 0 ? nil : $0.sum / Double($0.count) }
    case .running:
      var total = 0.0
      let parts = block.measurement.components.map(months)
      return (0..<12).map { month in
        for part in parts { total += part[month].sum }
        return total
      }
    case .prorata:
      return (1...12).map { month in
        indicator.target.double * Double(dayOfYear(endOf: month)) / Double(report.elapsedDays.days)
      }
    }
  }

  private func dayOfYear(endOf month: Int) -> Int {
    report.plan.elapsedDays(by: report.plan.months[month - 1].lastDay).elapsed
  }

  private static func letter(_ month: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(firstColumn + month - 2)))
  }

  private func insertChart(row: Int, into sheet: XLSXSheet, of file: borrowing XLSXFile) {
    guard let header = block.monthsRow else { return }
    let columns = Self.firstColumn...Self.firstColumn + 11
    func range(_ row: Int) -> XLSXChart.Range {
      XLSXChart.Range(sheet: sheet.name, rows: row...row, columns: columns)
    }
    let chart = file.addChart(.line)
    chart.setTitle("\(indicator.id) 各月累計")
    for (row, series) in zip(block.seriesRows, block.series) {
      switch series {
      case .running:
        chart.addLine("累計", range(row), labels: range(header), colour: Look.ink, dashed: false)
      case .prorata:
        chart.addLine(
          "按比例\(indicator.targetWord)", range(row), labels: range(header), colour: 0x6B7683,
          dashed: true)
      case .amount, .count, .mean: break
      }
    }
    sheet.insert(
      chart, row: row, column: 2, width: 960, height: Double(BlockLayout.chartHeight) * 20 - 10,
      description: "\(indicator.name)：各月累計與按比例\(indicator.targetWord)")
  }
}

extension BlockLayout.Series {
  /// Whether all twelve months are known in advance.
  fileprivate var isPlanned: Bool {
    if case .prorata = self { true } else { false }
  }

  fileprivate func sign(in indicator: Indicator) -> String {
    switch self {
    case .amount(let part), .count(let part), .mean(let part): part.component.id
    case .running: "累計"
    case .prorata: indicator.targetWord
    }
  }

  fileprivate func name(in indicator: Indicator) -> String {
    switch self {
    case .amount(let part): "當月　" + Display.name(of: part.component, in: indicator)
    case .count: "當月筆數"
    case .mean: "當月平均"
    case .running: "各分項累計"
    case .prorata: "年度\(indicator.targetWord)按日數比例"
    }
  }
}
