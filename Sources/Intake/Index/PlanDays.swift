internal import Planning

/// First and last day of the plan's year.
struct PlanDays: Hashable, Sendable {
  var year: Int
  var first: CalendarDay
  var last: CalendarDay
}
