/// Which of a fact's rows stands where a form lets a day of its own tell: the earliest (`earliest_by`)
/// or the newest (`newest_by`).
package struct DayPrecedence: Sendable {
  private let earliestBy: Int?
  private let newestBy: Int?

  package init(_ form: Form) {
    earliestBy = form.earliestBy.flatMap(form.index)
    newestBy = form.newestBy.flatMap(form.index)
  }

  /// Whether a row stands before another; nil where their days do not tell.
  ///
  /// Both give the day of the field at a place of the form. An unknown day is not earlier than
  /// another, but any day is newer than an unknown one.
  package func stands(
    _ row: (Int) -> CalendarDay?, before other: (Int) -> CalendarDay?
  ) -> Bool? {
    if let earliestBy, let day = row(earliestBy), let otherDay = other(earliestBy), day != otherDay
    {
      return day < otherDay
    }
    guard let newestBy else { return nil }
    let (day, otherDay) = (row(newestBy), other(newestBy))
    guard day != otherDay else { return nil }
    guard let day else { return false }
    return otherDay.map { day > $0 } ?? true
  }
}
