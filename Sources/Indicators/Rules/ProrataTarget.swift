import Planning

/// What a flow should have reached by a day of the year, or may have reached where lower is better.
struct ProrataTarget {
  let target: Rational
  private let direction: Indicator.Direction

  /// Nil for stocks and for whatever is not added up over the year, such as rates and means.
  init?(of indicator: Indicator, asOf day: CalendarDay, in plan: Plan) {
    guard indicator.nature == .flow, indicator.rule == .sum, day >= plan.firstDay else {
      return nil
    }
    let (elapsed, days) = plan.elapsedDays(by: day)
    guard let share = Rational(Int128(elapsed), over: Int128(days)) else { return nil }
    target = indicator.target * share
    direction = indicator.direction
  }

  /// Of the year's share as of the year's target.
  func attainment(of value: Rational?) -> Rational? {
    value.flatMap { Judgement(of: $0, against: target, direction).attainment }
  }
}
