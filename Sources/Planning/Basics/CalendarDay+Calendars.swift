extension CalendarDay {
  /// Year 1 of the Republic of China is 1912.
  private static let beforeFirstYear = 1911

  /// 2017 for 106.
  package static func gregorianYear(ofROC year: Int) -> Int { year + beforeFirstYear }

  /// 106 for 2017; 0 and less before 1912.
  package static func rocYear(ofGregorian year: Int) -> Int { year - beforeFirstYear }

  /// A day of a year of the Republic; nil where the month has no such day.
  package init?(rocYear: Int, month: Int, day: Int) {
    // Beyond that no day is held, and a sum could overflow.
    guard (1...9999).contains(rocYear) else { return nil }
    self.init(year: Self.gregorianYear(ofROC: rocYear), month: month, day: day)
  }

  /// In the calendar of the Republic, such as 106; 0 and less before 1912.
  package var rocYear: Int { Self.rocYear(ofGregorian: year) }

  /// The number of a day in spreadsheets: 1 is 1900-01-01, counted as if 1900 had been a leap year, so
  /// that it is true from 1900-03-01 on.
  package var spreadsheetSerial: Int { daysSinceEpoch + 25_569 }
}
