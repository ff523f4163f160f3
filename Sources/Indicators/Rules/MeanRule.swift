import Planning

/// The mean of the counted amounts, with the worst and how many miss the target beside it.
enum MeanRule {
  static func result(of indicator: Indicator, from tallies: [Tally]) -> RuleResult {
    guard let tally = tallies.first, let mean = tally.mean else { return .unknown(tallies) }
    let judgement = Judgement(of: mean, against: indicator)
    return RuleResult(
      value: mean, outcome: judgement.outcome, attainment: judgement.attainment,
      components: [tally.result(value: mean, outcome: judgement.outcome)],
      remarks: [.spread(of: tally, against: indicator)])
  }
}

/// The worst of the counted amounts, the smallest or where lower is better the greatest: every
/// single one must keep to the target.
enum MinimumRule {
  static func result(of indicator: Indicator, from tallies: [Tally]) -> RuleResult {
    guard let tally = tallies.first, let value = tally.worst(indicator.direction) else {
      return .unknown(tallies)
    }
    let judgement = Judgement(of: value, against: indicator)
    return RuleResult(
      value: value, outcome: judgement.outcome, attainment: judgement.attainment,
      components: [tally.result(value: value, outcome: judgement.outcome)],
      remarks: [.spread(of: tally, against: indicator)])
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

extension Tally {
  /// The amount that is furthest on the wrong side; nil without a counted fact.
  fileprivate func worst(_ direction: Indicator.Direction) -> Rational? {
    switch direction {
    case .higher: amounts.min()
    case .lower: amounts.max()
    }
  }
}

extension Bilingual {
  fileprivate static func spread(of tally: Tally, against indicator: Indicator) -> Bilingual {
    let worst = indicator.written(tally.worst(indicator.direction) ?? .zero)
    let (target, count) = (indicator.writtenTarget, tally.counted.count)
    switch indicator.direction {
    case .higher:
      let below = tally.amounts.count { $0 < indicator.target }
      return Bilingual(
        zh: "最低 \(worst)；\(count) 筆中有 \(below) 筆低於 \(target)",
        en: "minimum \(worst); \(below) of \(count) below \(target)")
    case .lower:
      let above = tally.amounts.count { $0 > indicator.target }
      return Bilingual(
        zh: "最高 \(worst)；\(count) 筆中有 \(above) 筆高於 \(target)",
        en: "maximum \(worst); \(above) of \(count) above \(target)")
    }
  }
}
