extension ExcelSerial {
  /// A day of the Gregorian calendar.
  package struct Day: Hashable, Sendable {
    package var year: Int
    package var month: Int
    package var day: Int
  }

  /// A time of day.
  package struct Time: Hashable, Sendable {
    package var hour: Int
    package var minute: Int
    package var second: Int
    package var millisecond: Int
  }

  /// Serials that Excel can show as dates: from 0 up to the last moment of the year 9999.
  package static let shown: Range<Double> = 0..<2_958_466

  /// The serial of a day from 1900-01-01 on; nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    let days = Self.daysBeforeYear(year) - Self.daysBeforeYear(1900)
      + (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) } + day
    // From 1900-03-01 on the serials count the 1900-02-29 that never was.
    self.init(Double(days < 60 ? days : days + 1))
  }

  /// The day; nil for a time without a day, for serial 60 and for what Excel shows as no date.
  package var day: Day? {
    guard let milliseconds else { return nil }
    let serial = milliseconds / 86_400_000
    guard serial >= 1, serial != 60 else { return nil }
    return Self.day(ofSerial: serial)
  }

  /// The time of day, to the millisecond; nil for what Excel shows as no date.
  package var time: Time? {
    guard let milliseconds else { return nil }
    let rest = milliseconds % 86_400_000
    return Time(
      hour: rest / 3_600_000, minute: rest / 60_000 % 60, second: rest / 1000 % 60,
      millisecond: rest % 1000)
  }

  /// Whether this is Excel's 1900-02-29.
  package var isLeapDayOf1900: Bool { milliseconds.map { $0 / 86_400_000 == 60 } ?? false }

  /// Milliseconds since serial 0, rounded to the nearest; nil where Excel shows no date.
  private var milliseconds: Int? {
    // NaN lies in no range; below 3 million days a Double of milliseconds fits an Int.
    guard Self.shown.contains(value) else { return nil }
    return min(Int((value * 86_400_000).rounded()), 2_958_466 * 86_400_000 - 1)
  }

  private static func day(ofSerial serial: Int) -> Day {
    // Days since 1900-01-01 without the day that never was.
    var rest = serial - (serial > 60 ? 2 : 1)
    var year = 1900 + rest / 366
    while daysBeforeYear(year + 1) - daysBeforeYear(1900) <= rest { year += 1 }
    rest -= daysBeforeYear(year) - daysBeforeYear(1900)
    var month = 1
    while rest >= days(inMonth: month, of: year) {
      rest -= days(inMonth: month, of: year)
      month += 1
    }
    return Day(year: year, month: month, day: rest + 1)
  }

  private static func daysBeforeYear(_ year: Int) -> Int {
    let last = year - 1
    return last * 365 + last / 4 - last / 100 + last / 400
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
