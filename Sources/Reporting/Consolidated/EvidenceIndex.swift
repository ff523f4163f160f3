import Indicators
import Planning
import Spreadsheet

/// The rows of 佐證 and where each component's rows stand: what every formula refers to.
struct EvidenceIndex {
  struct Line {
    /// The component, as `1.1(1)`: a text that no program takes for a number.
    var key: String
    var row: EvidenceRow
    var fact: Fact
    /// The row that gives the amount.
    var source: Source
    var scale: Int
    /// 1 to 12; nil where the fact has no date.
    var month: Int?
    var cell: String
  }

  let lines: [Line]
  /// So many lines stand on a sheet before the next one begins.
  let sheetRows: Int
  /// Where a component's lines stand among all; components without evidence are absent.
  private let places: [String: Range<Int>]

  init(_ report: Report, sheetRows: Int = TableRows.limit) {
    let summary = FactSummary(report.plan, names: Names(report.plan))
    let order = ReadingOrder(summary)
    var lines: [Line] = []
    var places: [String: Range<Int>] = [:]
    for measurement in report.measurements {
      for part in measurement.components where !part.counted.isEmpty {
        let cells = EvidenceCell(of: part.component, in: report.plan)
        let key = Self.key(of: part.component, in: measurement.indicator)
        let first = lines.count
        for row in order.sorted(part.counted, of: report) {
          let fact = report.fact(row.fact)
          let source = fact.sources[row.source]
          lines.append(
            Line(
              key: key, row: row, fact: fact, source: source, scale: part.component.scale,
              month: summary.month(of: fact),
              cell: cells.address(in: source, form: fact.form)))
        }
        places[key] = first..<lines.count
      }
    }
    self.lines = lines
    self.sheetRows = sheetRows
    self.places = places
  }

  /// The lines of a component, in the order of `ReadingOrder`.
  func lines(of key: String) -> ArraySlice<Line> {
    lines[places[key] ?? 0..<0]
  }

  static func key(of component: Component, in indicator: Indicator) -> String {
    "\(indicator.id)(\(component.id))"
  }

  /// Columns of the sheet that formulas read.
  enum Column: String {
    case key = "A"
    case month = "B"
    case amount = "C"
    case base = "D"
    case country = "F"
    case region = "G"
  }

  /// What further rows of a sum or count have to satisfy.
  struct Condition {
    var column: Column
    /// As the function takes it: a number, a cell or a quoted comparison.
    var test: String
  }

  /// Σ of a column over the rows of a component and, where given, further conditions.
  func sum(_ column: Column, of key: String, where conditions: Condition...) -> String {
    added { "SUMIFS(\($0.range(column)),\($0.tests(of: key, conditions)))" }
  }

  /// Number of rows of a component.
  func count(of key: String, where conditions: Condition...) -> String {
    added { "COUNTIFS(\($0.tests(of: key, conditions)))" }
  }

  /// The smallest amount of a component, whose rows stand together, or where lower is better the
  /// greatest.
  func worst(of key: String, _ direction: Indicator.Direction) -> String {
    let parts = parts(of: key).map { $0.range(.amount) }
    let function = direction == .higher ? "MIN" : "MAX"
    return parts.isEmpty ? "\"\"" : "\(function)(\(parts.joined(separator: ",")))"
  }

  /// Where a component's rows are: the first cell of them, and what a reader is told.
  func link(to key: String) -> (target: String, text: String)? {
    let parts = parts(of: key)
    guard let first = parts.first, let last = parts.last else { return nil }
    let start = first.rows.lowerBound
    let next = first.number == last.number ? "" : "\(last.name) 第 "
    let isOneRow = first.number == last.number && start == last.rows.upperBound
    let end = isOneRow ? "" : "–\(next)\(last.rows.upperBound)"
    return ("'\(first.name)'!A\(start)", "第 \(start)\(end) 列")
  }

  /// Rows that stand on one sheet.
  private struct Part {
    /// 0 for the first sheet.
    var number: Int
    var rows: ClosedRange<Int>

    var name: String { TableRows.sheet(number, of: EvidenceSheet.name) }

    /// A column's cells, absolute.
    func range(_ column: Column) -> String {
      let letter = column.rawValue
      return "'\(name)'!$\(letter)$\(rows.lowerBound):$\(letter)$\(rows.upperBound)"
    }

    func tests(of key: String, _ conditions: [Condition]) -> String {
      let further = conditions.map { ",\(range($0.column)),\($0.test)" }
      return "\(range(.key)),\"\(key)\"\(further.joined())"
    }
  }

  private func parts(of key: String) -> [Part] {
    places[key].map(parts) ?? []
  }

  private func parts(_ places: Range<Int>) -> [Part] {
    (places.lowerBound / sheetRows...(places.upperBound - 1) / sheetRows).map { number in
      let before = number * sheetRows
      let own = places.clamped(to: before..<before + sheetRows)
      return Part(
        number: number,
        rows: TableRows.first + own.lowerBound - before...TableRows.first + own.upperBound - 1
          - before)
    }
  }

  /// A figure over all rows: where they fill several sheets, each sheet's added up.
  private func added(_ figure: (Part) -> String) -> String {
    let figures = parts(0..<max(lines.count, 1)).map(figure)
    return figures.count == 1 ? figures[0] : "SUM(\(figures.joined(separator: ",")))"
  }

  /// Whether every row of a component has a month.
  func hasMonths(_ key: String) -> Bool {
    lines(of: key).allSatisfy { $0.month != nil }
  }

  /// Σ amount and number of facts in each month of a component, for the values that formulas show.
  func months(of key: String) -> [(sum: Double, count: Int)] {
    var sums = [Rational](repeating: .zero, count: 12)
    var counts = [Int](repeating: 0, count: 12)
    for line in lines(of: key) {
      guard let month = line.month, (1...12).contains(month),
        let amount = Rational(Int128(line.row.amount), over: Int128(max(1, line.scale)))
      else { continue }
      sums[month - 1] = sums[month - 1] + amount
      counts[month - 1] += 1
    }
    return zip(sums, counts).map { ($0.double, $1) }
  }
}
