import Planning

/// What a flow should have reached by a day of the year.
struct ProrataTarget {
  let target: Rational

  /// Nil for stocks, rates and growths.
  init?(of indicator: Indicator, asOf day: CalendarDay, in plan: Plan) {
    guard indicator.nature == .flow, day >= plan.firstDay else { return nil }
    let days = plan.lastDay.daysSinceEpoch - plan.firstDay.daysSinceEpoch + 1
    let elapsed = min(day, plan.lastDay).daysSinceEpoch - plan.firstDay.daysSinceEpoch + 1
    guard let share = Rational(Int128(elapsed), over: Int128(days)) else { return nil }
    target = indicator.target * share
  }

  func attainment(of value: Rational?) -> Rational? {
    value.flatMap { $0.divided(by: target) }
  }
}
