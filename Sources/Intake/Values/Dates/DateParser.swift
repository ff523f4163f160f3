internal import Planning

/// Puts the pieces of a typed date together.
struct DateParser {
  let tokens: [DateToken]
  var place = 0
  /// The workbook's year in the ROC calendar.
  let workbookYear: Int
  var spelling = DateText.Spelling()

  init(_ tokens: [DateToken], year: Int) {
    self.tokens = tokens
    workbookYear = year
  }

  mutating func parse() -> DateText {
    if let (first, last) = latinRange { return finish(first, last) }
    let first: DateParts
    switch readParts(after: nil) {
    case .success(let parts): first = parts
    case .failure(let failure): return failure.text
    }
    skipTimeOfDay()
    while next == .remark { place += 1 }
    if atEnd { return finish(first) }
    guard next == .mark("~") || next == .mark("-") else {
      guard case .mark(let scalar)? = next else { return .unreadable }
      return "、,;及與和或暨".unicodeScalars.contains(scalar) ? .ambiguous : .unreadable
    }
    place += 1
    switch readParts(after: first) {
    case .success(let parts):
      skipTimeOfDay()
      while next == .remark { place += 1 }
      return atEnd ? finish(first, parts) : .unreadable
    case .failure(let failure): return failure.text
    }
  }

  var next: DateToken? { place < tokens.count ? tokens[place] : nil }
  var atEnd: Bool { place == tokens.count }

  private func finish(_ parts: DateParts) -> DateText {
    guard let day = parts.calendarDay else { return .noSuchDay }
    return .day(day, spelling)
  }

  private func finish(_ first: DateParts, _ last: DateParts) -> DateText {
    guard let start = first.calendarDay, let end = last.calendarDay else { return .noSuchDay }
    guard start <= end else { return .ambiguous }
    return .range(start, end, spelling)
  }
}

extension DateParser {
  /// One date; the right side of a range inherits what it leaves out from the left.
  private mutating func readParts(after first: DateParts?) -> Result<DateParts, DateFailure> {
    var era: DateToken.Era?
    if case .era(let typed)? = next {
      era = typed
      place += 1
    }
    // 本106年 without brackets.
    if case .mark(let scalar)? = next, "本今上去同明次".unicodeScalars.contains(scalar) {
      spelling.isPlain = false
      place += 1
    }
    switch next {
    case .yearFromNow(let distance)?:
      place += 1
      spelling.lacksYear = true
      return afterYear(CalendarDay.gregorianYear(ofROC: workbookYear + distance))
    case .word(let word)?: return latinFirst(word)
    case .number(let number, let digits)?:
      place += 1
      return startingWith(number, digits: digits, era: era, after: first)
    default: return .failure(.unreadable)
    }
  }

  private mutating func startingWith(
    _ number: Int, digits: Int, era: DateToken.Era?, after first: DateParts?
  ) -> Result<DateParts, DateFailure> {
    // A time may follow as well as the last day.
    if digits >= 6 { return DateParts.compact(number, digits: digits) }
    switch next {
    case .mark("年")?:
      place += 1
      if DateParts.isCut(number, digits: digits, era: era) { return .failure(.ambiguous) }
      guard let year = DateParts.gregorianYear(number, digits: digits, era: era) else {
        return .failure(.unreadable)
      }
      return afterYear(year)
    case .mark("月")?:
      place += 1
      return afterMonth(number, year: inheritedYear(first))
    case .mark("日")?:
      place += 1
      guard let first else { return .failure(.unreadable) }
      return .success(DateParts(year: first.year, month: first.month, day: number))
    case .mark(let separator)? where "/-. ,、;".unicodeScalars.contains(separator):
      return separated(number, digits: digits, by: separator, era: era, after: first)
    case .word?: return separated(number, digits: digits, by: " ", era: era, after: first)
    default: break
    }
    if let first, digits <= 2 {
      return .success(DateParts(year: first.year, month: first.month, day: number))
    }
    // 1060503-0507
    if let first, digits == 4, (1...12).contains(number / 100) {
      return .success(DateParts(year: first.year, month: number / 100, day: number % 100))
    }
    return DateParts.compact(number, digits: digits)
  }

  mutating func inheritedYear(_ first: DateParts?) -> Int {
    if let first { return first.year }
    spelling.lacksYear = true
    return CalendarDay.gregorianYear(ofROC: workbookYear)
  }

  /// After 106年: 5月3日, 5/3, or the end, which makes it a period.
  private mutating func afterYear(_ year: Int) -> Result<DateParts, DateFailure> {
    guard case .number(let month, _)? = next else { return .failure(periodOrUnreadable) }
    place += 1
    switch next {
    case .mark("月")?:
      place += 1
      return afterMonth(month, year: year)
    case .mark("/")?, .mark("-")?, .mark(".")?:
      place += 1
      guard case .number(let day, _)? = next else { return .failure(.unreadable) }
      place += 1
      if next == .mark("日") { place += 1 }
      return .success(DateParts(year: year, month: month, day: day))
    default: return .failure(.unreadable)
    }
  }

  mutating func afterMonth(_ month: Int, year: Int) -> Result<DateParts, DateFailure> {
    guard (1...12).contains(month) else { return .failure(.noSuchDay) }
    guard case .number(let day, _)? = next else { return .failure(periodOrUnreadable) }
    place += 1
    if next == .mark("日") { place += 1 }
    return .success(DateParts(year: year, month: month, day: day))
  }

  /// 106年度, 106年上半年, 106年第1季, 5月中旬 and 5月 name a period.
  private var periodOrUnreadable: DateFailure {
    guard case .mark(let scalar)? = next else {
      if case .word(let word)? = next { return word == "q" ? .period : .unreadable }
      return atEnd || next == .remark ? .period : .unreadable
    }
    return "度上下中初底末第全春夏秋冬~-份間內".unicodeScalars.contains(scalar)
      ? .period : .unreadable
  }

  /// A time of day after the date is passed over: `08:30`, `T00:00:00`, `下午2時`.
  private mutating func skipTimeOfDay() {
    var probe = place
    while probe < tokens.count, Self.leadsToTime(tokens[probe]) { probe += 1 }
    // 上午 alone says no hour.
    if probe == tokens.count, probe > place {
      spelling.isPlain = false
      place = probe
      return
    }
    guard probe + 1 < tokens.count, case .number(let hour, _) = tokens[probe], hour <= 24,
      Self.isTimeMark(tokens[probe + 1])
    else { return }
    // 25:99 is no time, whatever it is.
    if probe + 2 < tokens.count, case .number(let minute, _) = tokens[probe + 2], minute > 59 {
      return
    }
    while probe < tokens.count, Self.isOfTime(tokens[probe]) { probe += 1 }
    spelling.isPlain = false
    place = probe
  }

  private static func leadsToTime(_ token: DateToken) -> Bool {
    switch token {
    case .word("t"): true
    case .mark(let scalar): " 上下午中早晚凌晨".unicodeScalars.contains(scalar)
    default: false
    }
  }

  private static func isTimeMark(_ token: DateToken) -> Bool {
    token == .mark(":") || token == .mark("時") || token == .mark("點")
  }

  private static func isOfTime(_ token: DateToken) -> Bool {
    switch token {
    case .number, .word: true
    case .mark(let scalar): " :.-~時點分秒整半上下午".unicodeScalars.contains(scalar)
    default: false
    }
  }
}
