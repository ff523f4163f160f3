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

  /// `106/5/3`, `2017-05-03`, `民國106年5月3日`: a day whose year is told, as plans give them for examples;
  /// a year of less than four digits is of the Republic. Nil for anything else.
  package init?(example text: String) {
    guard let (year, month, day) = Self.parts(ofExample: text) else { return nil }
    self.init(
      year: year < 1000 ? Self.gregorianYear(ofROC: year) : year, month: month, day: day)
  }

  /// Year, month and day of such a text, whether or not there is such a day.
  static func parts(ofExample text: String) -> (year: Int, month: Int, day: Int)? {
    let key = TextKey.compact(text)
    guard key.allSatisfy({ ("0"..."9").contains($0) || "/-.年月日民國".contains($0) }) else {
      return nil
    }
    let numbers = key.split { !("0"..."9").contains($0) }
    guard numbers.count == 3, numbers.allSatisfy({ $0.count <= 4 }),
      let year = Int(numbers[0]), let month = Int(numbers[1]), let day = Int(numbers[2])
    else { return nil }
    return (year, month, day)
  }

  /// In the calendar of the Republic, such as 106; 0 and less before 1912.
  package var rocYear: Int { Self.rocYear(ofGregorian: year) }

  /// The number of a day in spreadsheets: 1 is 1900-01-01, counted as if 1900 had been a leap year, so
  /// that it is true from 1900-03-01 on.
  package var spreadsheetSerial: Int { daysSinceEpoch + 25_569 }
}
