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

  /// The serial of a day, negative before 1899-12-31; nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    let days =
      Self.daysBeforeYear(year) - Self.daysBeforeYear(1900)
      + (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) } + day
    // From 1900-03-01 on the serials count the 1900-02-29 that never was.
    self.init(Double(days < 60 ? days : days + 1))
  }

  /// The day; nil for a time without a day, for serial 60 and for what Excel shows as no date.
  package var day: Day? {
    guard Self.shown.contains(value), let whole = split?.days, whole >= 1, whole != 60 else {
      return nil
    }
    return Self.day(ofSerial: whole)
  }

  /// The time of day, to the millisecond; nil for what Excel shows as no date.
  package var time: Time? {
    guard Self.shown.contains(value), let split else { return nil }
    return Time(milliseconds: split.milliseconds)
  }

  /// Whether this is Excel's 1900-02-29.
  package var isLeapDayOf1900: Bool { split?.days == 60 }

  /// Whole days and milliseconds of the day, rounded to the nearest; nil beyond any calendar.
  var split: (days: Int, milliseconds: Int)? {
    // Ten million days of milliseconds fit an Int and a Double's 53 bits; NaN is not below either.
    guard abs(value) < 1e7 else { return nil }
    let all = Int((value * 86_400_000).rounded())
    let days = all >= 0 ? all / 86_400_000 : -((86_399_999 - all) / 86_400_000)
    return (days, all - days * 86_400_000)
  }

  /// The day of a serial, also before 1900-01-01 and after 9999, where Excel shows none.
  static func day(ofSerial serial: Int) -> Day {
    // Days since 0000-03-01: years from March on end with the leap day, eras of 400 years are alike.
    let days = serial - (serial > 60 ? 1 : 0) + 693_900
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let ofEra = days - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * ofYear + 2) / 153
    return Day(
      year: yearOfEra + era * 400 + (month >= 10 ? 1 : 0),
      month: month < 10 ? month + 3 : month - 9,
      day: ofYear - (153 * month + 2) / 5 + 1)
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

extension ExcelSerial.Time {
  /// The time that many milliseconds after midnight.
  init(milliseconds: Int) {
    self.init(
      hour: milliseconds / 3_600_000, minute: milliseconds / 60_000 % 60,
      second: milliseconds / 1000 % 60, millisecond: milliseconds % 1000)
  }
}
