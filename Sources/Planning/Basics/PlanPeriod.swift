/// A quarter of a fiscal year, or the year: what is closed.
package struct PlanPeriod: Hashable, Sendable {
  /// The ROC year, such as 106.
  package let year: Int
  /// 1 to 4; nil for the whole year.
  package let quarter: Int?

  /// Reads `106-Q2` and `106`.
  package init?(code: some StringProtocol) {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count <= 3, let year = wholeNumber(ofDigits: first),
      year >= 1, parts.count <= 2
    else { return nil }
    self.year = year
    guard parts.count == 2 else {
      quarter = nil
      return
    }
    let mark = parts[1].first
    guard mark == "Q" || mark == "q", let quarter = wholeNumber(ofDigits: parts[1].dropFirst()),
      (1...4).contains(quarter)
    else { return nil }
    self.quarter = quarter
  }

  /// `106-Q2`, `106`.
  package var code: String { quarter.map { "\(year)-Q\($0)" } ?? "\(year)" }

  /// The day as of which its figures are.
  package var lastDay: CalendarDay {
    guard let month = PlanMonth(year: year, month: (quarter ?? 4) * 3) else {
      preconditionFailure("a quarter ends with a month")
    }
    return month.lastDay
  }
}
