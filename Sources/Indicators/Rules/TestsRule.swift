import Planning

/// The number of components whose tests hold.
enum TestsRule {
  static func result(of indicator: Indicator, from tallies: [Tally]) -> RuleResult {
    let judged = tallies.map(component)
    let outcomes = judged.map { $0.outcome ?? .indeterminate }
    let met = outcomes.count { $0 == .met }
    let unknown = outcomes.count { $0 == .indeterminate }
    let value = Rational(met)
    let outcome: Outcome =
      if value >= indicator.target {
        .met
      } else if Rational(met + unknown) >= indicator.target {
        .indeterminate
      } else {
        .notMet
      }
    return RuleResult(
      value: value, outcome: outcome,
      attainment: unknown > 0 ? nil : value.divided(by: indicator.target),
      components: judged,
      remarks: (unknown > 0 ? [.atLeast(met)] : []) + zip(tallies, judged).compactMap(remark))
  }

  private static func remark(_ tally: Tally, _ result: ComponentResult) -> Bilingual? {
    result.outcome == .indeterminate ? tally.missingBaseline : nil
  }

  private static func component(_ tally: Tally) -> ComponentResult {
    let baseline = tally.baseline
    var threshold: Rational?
    var holds: Bool? = true
    for test in tally.component.tests {
      let passed: Bool?
      switch test {
      case .countAtLeast(let least): passed = tally.counted.count >= least
      case .sumAtLeast(let least):
        threshold = Rational(least)
        passed = tally.sum >= Rational(least)
      case .meanAtLeast(let least): passed = tally.mean.map { $0 >= least } ?? false
      case .growthAtLeast(let rate):
        threshold = baseline.map { GrowthRule(rate: rate, rounding: .exact).threshold(over: $0) }
        passed = threshold.map { tally.sum >= $0 }
      }
      holds = conjunction(holds, passed)
    }
    let outcome: Outcome = holds.map { $0 ? .met : .notMet } ?? .indeterminate
    return tally.result(
      value: tally.value, outcome: outcome, baseline: baseline, threshold: threshold)
  }

  /// False where either fails, unknown where either is unknown, else true.
  private static func conjunction(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == false || right == false { return false }
    return left == nil || right == nil ? nil : true
  }
}

extension Bilingual {
  fileprivate static func atLeast(_ met: Int) -> Bilingual {
    Bilingual(zh: "至少達到 \(met) 項（尚有項目資料不足）", en: "at least \(met) (others unknown)")
  }
}
