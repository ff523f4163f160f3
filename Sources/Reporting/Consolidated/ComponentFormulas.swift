import Indicators
import Planning

/// The formulas of one component's row on its goal's sheet.
///
/// Every formula gives what the rule of the indicator gives, with a blank where a figure is not
/// known. Fractions are written as `x*11/10`, so that whole results are exact in binary as well.
struct ComponentFormulas {
  let part: ComponentResult
  let indicator: Indicator
  let evidence: EvidenceIndex
  /// The row on which the component stands.
  let row: Int

  private var key: String { EvidenceIndex.key(of: part.component, in: indicator) }
  private var sum: String { evidence.sum(.amount, of: key) }
  private var count: String { evidence.count(of: key) }
  private var value: String { "D\(row)" }
  private var baseline: String { "E\(row)" }
  private var threshold: String { "F\(row)" }
  private var whole: String { "N\(row)" }

  /// The component's own figure.
  var valueFormula: String {
    switch (indicator.rule, part.component.value) {
    case (.sum, _), (.growth, _), (.tests, .sum): sum
    case (.minimum, _): "IF(\(count)=0,\"\",\(evidence.worst(of: key, indicator.direction)))"
    case (.mean, _), (.tests, .mean): "IF(\(count)=0,\"\",\(sum)/\(count))"
    case (.ratio, _), (.tests, .ratio):
      "IF(N(\(whole))=0,\"\",\(sum)/\(whole))"
    }
  }

  /// What the amounts are divided by; nil where nothing is.
  var wholeFormula: String? {
    if let whole = part.whole { return "\(whole)" }
    guard isRatio else { return nil }
    return "IF(\(missingBases)>0,\"\",\(evidence.sum(.base, of: key)))"
  }

  private var isRatio: Bool {
    if case .ratio = indicator.rule { return true }
    return part.component.value == .ratio
  }

  /// How many rows lack a base.
  private var missingBases: String {
    let known = EvidenceIndex.Condition(column: .base, test: "\">-1E+300\"")
    return "\(count)-\(evidence.count(of: key, where: known))"
  }

  /// Last year's figure, where it is added up from evidence; else it is a number of the plan.
  var baselineFormula: String? {
    guard part.component.baseline == .matched else { return nil }
    return "IF(OR(\(count)=0,\(missingBases)>0),\"\",\(evidence.sum(.base, of: key)))"
  }

  /// What has to be reached; nil where it is a number of the plan or there is none.
  var thresholdFormula: String? {
    guard let (rate, rounds) = growth else { return nil }
    let factor = Rational(1) + rate
    let product = "\(baseline)*\(factor.numerator)/\(factor.denominator)"
    let reached = rounds ? "ROUND(\(product),0)" : product
    return "IF(\(baseline)=\"\",\"\",IF(\(baseline)<=0,1,\(reached)))"
  }

  /// The rate to grow by, and whether the threshold is rounded.
  private var growth: (rate: Rational, rounds: Bool)? {
    if case .growth(let rate, let rounding) = indicator.rule {
      return (rate, rounding == .threshold)
    }
    for case .growthAtLeast(let rate) in part.component.tests { return (rate, false) }
    return nil
  }

  /// (value − baseline) ÷ baseline.
  var growthFormula: String? {
    guard growth != nil else { return nil }
    return "IF(N(\(baseline))=0,\"\",(\(value)-\(baseline))/\(baseline))"
  }

  /// The judgement in words; nil where only the indicator is judged.
  var outcomeFormula: String? {
    guard part.outcome != nil else { return nil }
    switch indicator.rule {
    case .growth(let rate, .growth):
      let percent = (rate * Rational(100)).roundedHalfUp
      let grown = "ROUND(G\(row)*100,0)>=\(percent)"
      return
        "IF(\(baseline)=\"\",\"資料不足\",IF(IF(\(baseline)=0,\(value)>=1,\(grown)),\"達成\",\"未達成\"))"
    case .growth:
      return "IF(\(baseline)=\"\",\"資料不足\",IF(\(value)>=\(threshold),\"達成\",\"未達成\"))"
    case .tests: return testsFormula
    case .sum, .mean, .minimum, .ratio: return nil
    }
  }

  private var testsFormula: String {
    var failing: [String] = []
    var open: String?
    for test in part.component.tests {
      switch test {
      case .countAtLeast(let least): failing.append("\(count)<\(least)")
      case .sumAtLeast(let least): failing.append("\(sum)<\(least)")
      case .meanAtLeast(let least):
        failing.append("\(count)=0")
        failing.append("\(sum)*\(least.denominator)<\(least.numerator)*\(count)")
      case .growthAtLeast:
        open = "IF(\(threshold)=\"\",\"資料不足\",IF(\(sum)>=\(threshold),\"達成\",\"未達成\"))"
      }
    }
    let otherwise = open ?? "\"達成\""
    return failing.isEmpty
      ? otherwise : "IF(OR(\(failing.joined(separator: ","))),\"未達成\",\(otherwise))"
  }
}
