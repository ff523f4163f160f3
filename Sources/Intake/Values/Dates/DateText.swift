internal import Planning

/// What a typed date says.
enum DateText: Hashable, Sendable {
  /// One day. The year may have been left out, and the spelling may be one that templates ask for.
  case day(CalendarDay, Spelling)
  /// First and last day.
  case range(CalendarDay, CalendarDay, Spelling)
  /// A year, a quarter, a month or a part of one.
  case period
  /// Day and month could be the other way round, or there are several days.
  case ambiguous
  /// It is written like a date, but the calendar has no such day.
  case noSuchDay
  case unreadable

  struct Spelling: Hashable, Sendable {
    /// No year was typed; the workbook's was taken.
    var lacksYear = false
    /// Written as templates ask for, so that nothing need be said about it.
    var isPlain = true
    /// A remark that nobody knows, or the year in brackets that was taken for the day's.
    var remark: String?
    /// Whether a weekday stands beside the day which is another one's.
    var hasOtherWeekday = false
  }

  /// Reads `106/5/3`, `民國106年5月3日`, `2017-05-03`, `03-May-17`, `106/5/3-5/7` and their kin.
  init(_ text: String, year: Int) {
    let folded = Folded(text)
    guard let tokens = DateTokens(folded) else {
      self = .unreadable
      return
    }
    var parser = DateParser(tokens.all, year: year)
    self = parser.parse()
    for remark in tokens.remarks { heed(remark, year) }
    if !tokens.isPlain { self = respelled { $0.isPlain = false } }
    if !tokens.weekdays.isEmpty, !fits(tokens.weekdays) {
      self = respelled { $0.hasOtherWeekday = true }
    }
  }

  /// Holds the days to a remark in brackets behind them.
  private mutating func heed(_ remark: [Unicode.Scalar], _ year: Int) {
    guard let (first, last, spelling) = days else { return }
    switch DateRemark(remark, behind: first...max(first, last), year: year) {
    case .harmless: break
    case .unknown: self = respelled { $0.remark = remark.text }
    case .contradicts: self = .ambiguous
    case .year(let named, let isRelative):
      if !spelling.lacksYear {
        if first.year != named, last.year != named { self = .ambiguous }
      } else if let moved = first.inYear(named), let end = last.inYear(named) {
        self = first == last ? .day(moved, spelling) : .range(moved, end, spelling)
        if !isRelative {
          self = respelled {
            $0.lacksYear = false
            $0.remark = remark.text
          }
        }
      } else {
        self = .noSuchDay
      }
    }
  }

  /// Whether the weekdays beside the days are theirs, one for either end of a range or for both.
  private func fits(_ weekdays: [Int]) -> Bool {
    guard let (first, last, _) = days else { return true }
    if first != last, weekdays.count == 2 { return weekdays == [first.weekday, last.weekday] }
    return weekdays.allSatisfy { $0 == first.weekday || $0 == last.weekday }
  }

  /// The first and the last day, which are one where it is no range; nil where there are none.
  private var days: (first: CalendarDay, last: CalendarDay, spelling: Spelling)? {
    switch self {
    case .day(let day, let spelling): (day, day, spelling)
    case .range(let first, let last, let spelling): (first, last, spelling)
    default: nil
    }
  }

  private func respelled(_ change: (inout Spelling) -> Void) -> DateText {
    switch self {
    case .day(let day, var spelling):
      change(&spelling)
      return .day(day, spelling)
    case .range(let first, let last, var spelling):
      change(&spelling)
      return .range(first, last, spelling)
    default: return self
    }
  }
}

extension CalendarDay {
  /// 1 for Monday to 7 for Sunday.
  fileprivate var weekday: Int {
    // 1970-01-01 was a Thursday.
    let days = (daysSinceEpoch + 3) % 7
    return (days < 0 ? days + 7 : days) + 1
  }

  /// The same month and day; nil for 29 February where the year has none.
  fileprivate func inYear(_ year: Int) -> CalendarDay? {
    CalendarDay(year: year, month: components.month, day: components.day)
  }
}
