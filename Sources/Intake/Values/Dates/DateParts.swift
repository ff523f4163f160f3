internal import Planning

/// Year, month and day as they were typed, the year already Gregorian.
struct DateParts: Hashable {
  var year: Int
  var month: Int
  var day: Int

  var calendarDay: CalendarDay? { CalendarDay(year: year, month: month, day: day) }
}

/// Why a date could not be put together.
struct DateFailure: Error, Hashable {
  var text: DateText

  static let period = DateFailure(text: .period)
  static let ambiguous = DateFailure(text: .ambiguous)
  static let noSuchDay = DateFailure(text: .noSuchDay)
  static let unreadable = DateFailure(text: .unreadable)
}

extension DateParts {
  /// Years that a day may have.
  static let gregorianYears = 1900...2199

  /// The Gregorian year: two or three digits are a year of the Republic, four a Gregorian one.
  static func gregorianYear(_ value: Int, digits: Int, era: DateToken.Era?) -> Int? {
    switch digits {
    case 1, 2, 3:
      guard era != .christian, (1...288).contains(value) else { return nil }
      return CalendarDay.gregorianYear(ofROC: value)
    case 4:
      guard era != .republic, gregorianYears.contains(value) else { return nil }
      return value
    default: return nil
    }
  }

  /// Whether a year without an era has so few digits that one may be lost: 16年5月3日, 016/5/3 and
  /// 0170503 may be of 2016, of 2017 or of the Republic's years 16 and 17.
  static func isCut(_ value: Int, digits: Int, era: DateToken.Era?) -> Bool {
    era == nil && digits <= 3 && value <= 31
  }

  /// The six digits as yymmdd of this century.
  private init(_ value: Int) {
    self.init(year: 2000 + value / 10_000, month: value / 100 % 100, day: value % 100)
  }

  /// 20170503, 1060503 and 990503; shorter ones name periods.
  static func compact(_ value: Int, digits: Int) -> Result<DateParts, DateFailure> {
    switch digits {
    case 8, 7, 6:
      let yearValue = value / 10_000
      // 170503 may be of 2017 or of the Republic's year 17, as 17/5/3 may.
      if digits == 6, yearValue <= 31, DateParts(value).calendarDay != nil {
        return .failure(.ambiguous)
      }
      if digits == 7, isCut(yearValue, digits: 3, era: nil) { return .failure(.ambiguous) }
      let parts = DateParts(
        year: 0, month: value / 100 % 100, day: value % 100)
      if let year = gregorianYear(yearValue, digits: digits - 4, era: nil) {
        let whole = DateParts(year: year, month: parts.month, day: parts.day)
        if whole.calendarDay != nil || digits > 6 { return .success(whole) }
      }
      // 201705 is a month of a Gregorian year.
      return .failure(digits == 6 && (1...12).contains(value % 100) ? .period : .unreadable)
    case 5: return .failure((1...12).contains(value % 100) ? .period : .unreadable)
    case 4: return .failure((1900...2199).contains(value) ? .period : .unreadable)
    case 3: return .failure((1...288).contains(value) ? .period : .unreadable)
    default: return .failure(.unreadable)
    }
  }
}
