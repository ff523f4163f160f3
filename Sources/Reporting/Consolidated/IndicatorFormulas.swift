import Indicators
import Planning

/// The formulas of one indicator's row on its goal's sheet, over the rows of its components.
struct IndicatorFormulas {
  let measurement: Measurement
  let evidence: EvidenceIndex
  /// The row on which the indicator stands.
  let row: Int
  let componentRows: ClosedRange<Int>

  private var indicator: Indicator { measurement.indicator }
  private var value: String { "D\(row)" }
  private var target: String { "E\(row)" }
  private var outcome: String { "H\(row)" }
  private var attainment: String { "F\(row)" }
  private var count: Int { componentRows.count }

  private func cells(_ column: String) -> String {
    "\(column)\(componentRows.lowerBound):\(column)\(componentRows.upperBound)"
  }

  private func components(_ outcome: String) -> String {
    "COUNTIF(\(cells("H")),\"\(outcome)\")"
  }

  var valueFormula: String {
    switch indicator.rule {
    case .sum: "SUM(\(cells("D")))"
    case .mean, .minimum, .ratio: "D\(componentRows.lowerBound)"
    case .growth: "IF(COUNT(\(cells("G")))<\(count),\"\",MIN(\(cells("G"))))"
    case .tests: components("達成")
    }
  }

  /// The judgement in words.
  var outcomeFormula: String {
    let judged =
      indicator.direction == .higher
      ? "IF(\(value)>=\(target),\"達成\",\"未達成\")" : "IF(\(value)<=\(target),\"達成\",\"未達成\")"
    let first = componentRows.lowerBound
    switch indicator.rule {
    case .sum: return judged
    case .mean, .minimum: return "IF(\(value)=\"\",\"資料不足\",\(judged))"
    case .ratio(let limit):
      let key = indicator.components.first.map { EvidenceIndex.key(of: $0, in: indicator) } ?? ""
      let isPart = measurement.components.first?.whole != nil
      let unknown = isPart ? "FALSE" : "OR(\(evidence.count(of: key))=0,N\(first)=\"\")"
      let above = limit.map { "\(value)*\($0.denominator)>\($0.numerator)" } ?? "FALSE"
      return "IF(\(unknown),\"資料不足\",IF(\(value)=\"\",\"不適用\","
        + "IF(\(above),\"資料錯誤\",\(judged))))"
    case .growth:
      return "IF(\(components("未達成"))>0,\"未達成\","
        + "IF(\(components("達成"))=\(count),\"達成\",\"資料不足\"))"
    case .tests:
      return "IF(\(value)>=\(target),\"達成\","
        + "IF(\(value)+\(components("資料不足"))>=\(target),\"資料不足\",\"未達成\"))"
    }
  }

  /// Attainment of the year's target as a fraction, not capped; blank where it is not known.
  var attainmentFormula: String {
    let judged = attainment(of: target)
    switch indicator.rule {
    case .sum: return judged
    case .mean, .minimum: return "IF(\(value)=\"\",\"\",\(judged))"
    case .ratio:
      return "IF(OR(\(value)=\"\",\(outcome)=\"資料錯誤\",\(outcome)=\"資料不足\"),\"\",\(judged))"
    case .growth:
      return "IF(\(components("資料不足"))>0,\"\",\(components("達成"))/\(count))"
    case .tests: return "IF(\(components("資料不足"))>0,\"\",\(value)/\(target))"
    }
  }

  /// The same of the year's share of the target, which stands in column G.
  var prorataAttainmentFormula: String { attainment(of: "G\(row)") }

  private func attainment(of target: String) -> String {
    switch indicator.direction {
    case .higher: "\(value)/\(target)"
    case .lower: "IF(\(value)<=\(target),1,\(target)/\(value))"
    }
  }

  /// Word and shape of the light, from attainment and the cut-offs of the summary.
  var lightFormula: String {
    "IF(\(attainment)=\"\",\"○ 白燈\",IF(\(attainment)>=\(SummarySheet.greenCell),\"● 綠燈\","
      + "IF(\(attainment)>=\(SummarySheet.yellowCell),\"▲ 黃燈\",\"■ 紅燈\")))"
  }

  /// What the target asks for by the as-of date; nil where the indicator is no flow.
  func prorataFormula(elapsed: Int, days: Int) -> String? {
    measurement.prorataTarget == nil ? nil : "\(target)*\(elapsed)/\(days)"
  }

  /// Says whether a figure is what the ledger holds.
  static func check(_ value: String, against exact: String) -> String {
    "IF(OR(\(value)=\"\",\(exact)=\"\"),IF(AND(\(value)=\"\",\(exact)=\"\"),\"✓ 相符\",\"✗ 不符\"),"
      + "IF(ABS(\(value)-\(exact))<=1E-9*MAX(1,ABS(\(exact))),\"✓ 相符\",\"✗ 不符\"))"
  }
}
