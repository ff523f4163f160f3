/// A day of the proleptic Gregorian calendar, held as days since 1970-01-01.
package struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  package let daysSinceEpoch: Int

  package init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// Nil where the month has no such day; years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    // Days from civil, counted in eras of 400 years that begin on 1 March.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSinceEpoch = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `2017-05-03` and nothing else.
  package init?(iso text: String) {
    var parts = (0, 0, 0)
    var length = 0
    for byte in text.utf8 {
      let digit = Int(byte) - 48
      switch length {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0...9: guard (0...9).contains(digit) else { return nil }
      default: return nil
      }
      switch length {
      case 0..<4: parts.0 = parts.0 * 10 + digit
      case 5..<7: parts.1 = parts.1 * 10 + digit
      case 8..<10: parts.2 = parts.2 * 10 + digit
      default: break
      }
      length += 1
    }
    guard length == 10 else { return nil }
    self.init(year: parts.0, month: parts.1, day: parts.2)
  }

  /// Year, month and day of the month.
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Of the Gregorian calendar, such as 2017.
  package var year: Int { components.year }
  /// 1 to 12.
  package var month: Int { components.month }

  /// `2017-05-03`.
  package var iso: String {
    let (year, month, day) = components
    guard (0...9999).contains(year) else {
      return "\(year)-\(padded(month, 2))-\(padded(day, 2))"
    }
    // Written digit by digit: the ledger and the CSV files print hundreds of thousands of days.
    return String(unsafeUninitializedCapacity: 10) { bytes in
      func put(_ number: Int, at place: Int) {
        bytes[place] = UInt8(48 + number / 10)
        bytes[place + 1] = UInt8(48 + number % 10)
      }
      put(year / 100, at: 0)
      put(year % 100, at: 2)
      bytes[4] = UInt8(ascii: "-")
      put(month, at: 5)
      bytes[7] = UInt8(ascii: "-")
      put(day, at: 8)
      return 10
    }
  }

  /// The day in the calendar of the Republic of China, `106/5/3`; years before 1912 as `2017-05-03`.
  package var roc: String {
    let (_, month, day) = components
    return rocYear > 0 ? "\(rocYear)/\(month)/\(day)" : iso
  }

  /// The day so many days later, or earlier where negative.
  package func adding(days: Int) -> CalendarDay {
    CalendarDay(daysSinceEpoch: daysSinceEpoch + days)
  }

  /// The earlier day is the lesser one.
  package static func < (left: Self, right: Self) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  /// Days of a month, 28 to 31.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

/// A number filled up with zeros on the left.
package func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
