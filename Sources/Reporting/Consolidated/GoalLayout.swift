import Indicators
import Planning

/// Where an indicator's block stands on the sheet of its goal.
struct BlockLayout {
  var measurement: Measurement
  /// Row of the band that names the indicator.
  var top: Int
  /// Whether every counted fact belongs to a month.
  var hasMonths: Bool

  var definitionRow: Int { top + 1 }
  var valueRow: Int { top + 3 }
  var componentHeaderRow: Int { top + 4 }
  var componentRows: ClosedRange<Int> {
    top + 5...top + 4 + max(measurement.components.count, 1)
  }

  /// Row of the months; nil where months say nothing (ratios, smallest values).
  var monthsRow: Int? { series.isEmpty ? nil : componentRows.upperBound + 1 }
  var seriesRows: Range<Int> {
    let first = componentRows.upperBound + 2
    return first..<first + series.count
  }
  /// Where the chart begins; nil where there is none.
  var chartRow: Int? { hasChart ? seriesRows.upperBound : nil }
  static let chartHeight = 12
  /// First row of the next block.
  var end: Int {
    let last = monthsRow == nil ? componentRows.upperBound + 1 : seriesRows.upperBound
    return last + (hasChart ? Self.chartHeight : 0) + 1
  }

  /// What the rows of months show.
  enum Series {
    case amount(ComponentResult)
    case count(ComponentResult)
    case mean(ComponentResult)
    case running
    case prorata
  }

  var series: [Series] {
    guard hasMonths else { return [] }
    let parts = measurement.components
    switch measurement.indicator.rule {
    case .ratio, .minimum: return []
    case .mean: return parts.flatMap { [.count($0), .mean($0)] }
    case .growth, .tests: return parts.map { .amount($0) }
    case .sum:
      let flow: [Series] = measurement.prorataTarget == nil ? [] : [.prorata]
      return parts.map { .amount($0) } + [.running] + flow
    }
  }

  var hasChart: Bool {
    if case .sum = measurement.indicator.rule { return hasMonths }
    return false
  }
}

/// The sheet of one goal: its indicators' blocks one below the other.
struct GoalLayout {
  let goal: Goal
  let blocks: [BlockLayout]

  /// Nothing for a goal without an indicator.
  static func all(of report: Report, evidence: EvidenceIndex) -> [GoalLayout] {
    report.plan.goals.compactMap { goal in
      let found = report.measurements.filter { $0.indicator.goal == goal.id }
      guard !found.isEmpty else { return nil }
      var blocks: [BlockLayout] = []
      for measurement in found {
        let keys = measurement.components.map {
          EvidenceIndex.key(of: $0.component, in: measurement.indicator)
        }
        blocks.append(
          BlockLayout(
            measurement: measurement, top: blocks.last?.end ?? 4,
            hasMonths: keys.allSatisfy(evidence.hasMonths)))
      }
      return GoalLayout(goal: goal, blocks: blocks)
    }
  }

  var sheetName: String { OwnSheets.goal(goal.numeral) }

  /// A cell of this sheet as formulas of other sheets name it.
  func cell(_ column: String, _ row: Int) -> String { "'\(sheetName)'!$\(column)$\(row)" }
}
