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
  /// The rows of a component on the sheet; components without evidence are absent.
  let rows: [String: ClosedRange<Int>]

  init(_ report: Report) {
    let summary = FactSummary(report.plan, names: Names(report.plan))
    var lines: [Line] = []
    var rows: [String: ClosedRange<Int>] = [:]
    for measurement in report.measurements {
      for part in measurement.components where !part.counted.isEmpty {
        let cells = EvidenceCell(of: part.component, in: report.plan)
        let key = Self.key(of: part.component, in: measurement.indicator)
        let first = TableRows.first + lines.count
        for row in part.counted {
          let fact = report.fact(row.fact)
          let source = fact.sources[row.source]
          lines.append(
            Line(
              key: key, row: row, fact: fact, source: source, scale: part.component.scale,
              month: summary.month(of: fact),
              cell: cells.address(in: source, form: fact.form)))
        }
        rows[key] = first...TableRows.first + lines.count - 1
      }
    }
    self.lines = lines
    self.rows = rows
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

  /// All rows of a column, absolute.
  func range(_ column: Column) -> String {
    let last = TableRows.first + max(lines.count, 1) - 1
    return "'佐證'!$\(column.rawValue)$\(TableRows.first):$\(column.rawValue)$\(last)"
  }

  /// Σ of a column over the rows of a component and, where given, further conditions.
  func sum(_ column: Column, of key: String, where conditions: String = "") -> String {
    "SUMIFS(\(range(column)),\(range(.key)),\"\(key)\"\(conditions))"
  }

  /// Number of rows of a component.
  func count(of key: String, where conditions: String = "") -> String {
    "COUNTIFS(\(range(.key)),\"\(key)\"\(conditions))"
  }

  /// The smallest amount of a component, whose rows stand together.
  func least(of key: String) -> String {
    guard let rows = rows[key] else { return "\"\"" }
    return "MIN('佐證'!$C$\(rows.lowerBound):$C$\(rows.upperBound))"
  }

  /// Whether every row of a component has a month.
  func hasMonths(_ key: String) -> Bool {
    rows[key]?.allSatisfy { lines[$0 - TableRows.first].month != nil } ?? true
  }

  /// Σ amount and number of facts in each month of a component, for the values that formulas show.
  func months(of key: String) -> [(sum: Double, count: Int)] {
    var sums = [Rational](repeating: .zero, count: 12)
    var counts = [Int](repeating: 0, count: 12)
    for index in rows[key].map(Array.init) ?? [] {
      let line = lines[index - TableRows.first]
      guard let month = line.month, (1...12).contains(month),
        let amount = Rational(Int128(line.row.amount), over: Int128(max(1, line.scale)))
      else { continue }
      sums[month - 1] = sums[month - 1] + amount
      counts[month - 1] += 1
    }
    return zip(sums, counts).map { ($0.double, $1) }
  }
}
