/// A month of a fiscal year of the Republic of China, such as 106-05 (May 2017).
package struct PlanMonth: Hashable, Comparable, Sendable {
  /// The ROC year, which is the Gregorian year less 1911.
  package let year: Int
  /// 1 to 12.
  package let month: Int

  /// Nil for a month outside 1 to 12 or a year outside 1 to 999.
  package init?(year: Int, month: Int) {
    guard (1...12).contains(month), (1...999).contains(year) else { return nil }
    self.year = year
    self.month = month
  }

  /// Reads `106-05`.
  package init?(code: some StringProtocol) {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2,
      let year = wholeNumber(ofDigits: parts[0]), let month = wholeNumber(ofDigits: parts[1])
    else { return nil }
    self.init(year: year, month: month)
  }

  /// The month in which a day lies.
  package init?(of day: CalendarDay) {
    self.init(year: day.rocYear, month: day.month)
  }

  /// `106-05`.
  package var code: String { "\(year)-\(padded(month, 2))" }

  /// The first of the month.
  package var firstDay: CalendarDay {
    guard let day = CalendarDay(rocYear: year, month: month, day: 1) else {
      preconditionFailure("a plan month always has a first day")
    }
    return day
  }

  /// The 28th to the 31st.
  package var lastDay: CalendarDay {
    firstDay.adding(
      days: CalendarDay.length(ofMonth: month, year: CalendarDay.gregorianYear(ofROC: year)) - 1)
  }

  /// The earlier month is the lesser one.
  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
