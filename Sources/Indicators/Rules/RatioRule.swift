import Planning

/// Divides a component's amounts by its bases or by its whole.
enum RatioRule {
  /// Not applicable where the denominator is 0, indeterminate where nothing was reported, a data
  /// error above `limit`.
  static func result(
    of indicator: Indicator, from tallies: [Tally], limit: Rational?
  ) -> RuleResult {
    guard let tally = tallies.first else {
      return RuleResult(value: nil, outcome: .indeterminate, attainment: nil, components: [])
    }
    func result(_ value: Rational?, _ outcome: Outcome, _ attainment: Rational?) -> RuleResult {
      RuleResult(
        value: value, outcome: outcome, attainment: attainment,
        components: [tally.result(value: value, outcome: outcome)])
    }
    if tally.whole == nil, tally.counted.isEmpty || tally.baseSum == nil {
      return result(nil, .indeterminate, nil)
    }
    guard let ratio = tally.ratio else { return result(nil, .notApplicable, nil) }
    if let limit, ratio > limit { return result(ratio, .dataError, nil) }
    let judgement = Judgement(of: ratio, against: indicator)
    return result(ratio, judgement.outcome, judgement.attainment)
  }
}
