import Planning

/// What a rule makes of an indicator's components.
struct RuleResult {
  var value: Rational?
  var outcome: Outcome
  /// Of the year's target, not capped; nil where it is not known.
  var attainment: Rational?
  var components: [ComponentResult]
  var remarks: [Bilingual] = []

  init(
    value: Rational?, outcome: Outcome, attainment: Rational?, components: [ComponentResult],
    remarks: [Bilingual] = []
  ) {
    self.value = value
    self.outcome = outcome
    self.attainment = attainment
    self.components = components
    self.remarks = remarks
  }

  init(of indicator: Indicator, from tallies: [Tally]) {
    self =
      switch indicator.rule {
      case .sum: SumRule.result(of: indicator, from: tallies)
      case .ratio(let limit): RatioRule.result(of: indicator, from: tallies, limit: limit)
      case .mean: MeanRule.result(of: indicator, from: tallies)
      case .minimum: MinimumRule.result(of: indicator, from: tallies)
      case .growth(let rate, let rounding):
        GrowthRule(rate: rate, rounding: rounding).result(from: tallies)
      case .tests: TestsRule.result(of: indicator, from: tallies)
      }
  }
}
