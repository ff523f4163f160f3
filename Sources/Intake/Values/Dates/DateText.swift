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
    if tokens.remarks.contains(where: { contradicts($0, year) }) { self = .ambiguous }
    if !tokens.isPlain { self = notPlain }
  }

  /// Whether a remark names another day: 106/5/3(改5/10).
  private func contradicts(_ remark: [Unicode.Scalar], _ year: Int) -> Bool {
    let named = Array(remark.drop { !("0"..."9").contains($0) })
    guard !named.isEmpty else { return false }
    switch (self, DateText(named.text, year: year)) {
    case (.day(let day, _), .day(let other, let spelling)):
      return spelling.lacksYear
        ? day.iso.suffix(5) != other.iso.suffix(5) : day != other
    case (.day, .range): return true
    case (.range(let first, let last, _), .day(let other, let spelling)):
      return !spelling.lacksYear && other != first && other != last
    default: return false
    }
  }

  private var notPlain: DateText {
    switch self {
    case .day(let day, var spelling):
      spelling.isPlain = false
      return .day(day, spelling)
    case .range(let first, let last, var spelling):
      spelling.isPlain = false
      return .range(first, last, spelling)
    default: return self
    }
  }
}
