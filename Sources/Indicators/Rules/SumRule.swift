import Planning

/// Adds the components up.
enum SumRule {
  static func result(of indicator: Indicator, from tallies: [Tally]) -> RuleResult {
    let value = tallies.map(\.sum).reduce(.zero, +)
    let judgement = Judgement(of: value, against: indicator)
    return RuleResult(
      value: value, outcome: judgement.outcome, attainment: judgement.attainment,
      components: tallies.map {
        $0.result(value: $0.sum, outcome: tallies.count == 1 ? judgement.outcome : nil)
      })
  }
}
