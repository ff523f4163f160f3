import Planning

/// The mean of the counted amounts, with the smallest and how many are below the target beside it.
enum MeanRule {
  static func result(of indicator: Indicator, from tallies: [Tally]) -> RuleResult {
    guard let tally = tallies.first, let mean = tally.mean else { return .unknown(tallies) }
    let judgement = Judgement(of: mean, against: indicator)
    return RuleResult(
      value: mean, outcome: judgement.outcome, attainment: judgement.attainment,
      components: [tally.result(value: mean, outcome: judgement.outcome)],
      remarks: [.spread(of: tally, target: indicator.target)])
  }
}

/// The smallest of the counted amounts: every single one must reach the target.
enum MinimumRule {
  static func result(of indicator: Indicator, from tallies: [Tally]) -> RuleResult {
    guard let tally = tallies.first, let value = tally.amounts.min() else {
      return .unknown(tallies)
    }
    let judgement = Judgement(of: value, against: indicator)
    return RuleResult(
      value: value, outcome: judgement.outcome, attainment: judgement.attainment,
      components: [tally.result(value: value, outcome: judgement.outcome)],
      remarks: [.spread(of: tally, target: indicator.target)])
  }
}

extension RuleResult {
  /// Nothing was reported from which a figure could be formed.
  fileprivate static func unknown(_ tallies: [Tally]) -> RuleResult {
    RuleResult(
      value: nil, outcome: .indeterminate, attainment: nil,
      components: tallies.map { $0.result(value: nil, outcome: .indeterminate) })
  }
}

extension Bilingual {
  fileprivate static func spread(of tally: Tally, target: Rational) -> Bilingual {
    let least = tally.amounts.min() ?? .zero
    let below = tally.amounts.count { $0 < target }
    return Bilingual(
      zh: "最低 \(least.exact)；\(tally.counted.count) 筆中有 \(below) 筆低於 \(target.exact)",
      en: "minimum \(least.exact); \(below) of \(tally.counted.count) below \(target.exact)")
  }
}
