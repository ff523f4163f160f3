package import Planning

extension Plan {
  /// Days of its year that have begun by a day, that day among them, and all of them; none before
  /// the year, all after it.
  package func elapsedDays(by day: CalendarDay) -> (elapsed: Int, days: Int) {
    func number(of day: CalendarDay) -> Int {
      day.daysSinceEpoch - firstDay.daysSinceEpoch + 1
    }
    return (max(number(of: min(day, lastDay)), 0), number(of: lastDay))
  }
}
