internal import Planning

/// Puts the pieces of a typed date together.
struct DateParser {
  private let tokens: [DateToken]
  private var place = 0
  /// The workbook's year in the ROC calendar.
  private let workbookYear: Int
  private var spelling = DateText.Spelling()

  init(_ tokens: [DateToken], year: Int) {
    self.tokens = tokens
    workbookYear = year
  }

  mutating func parse() -> DateText {
    let first: DateParts
    switch readParts(after: nil) {
    case .success(let parts): first = parts
    case .failure(let failure): return failure.text
    }
    skipTimeOfDay()
    while next == .remark { place += 1 }
    if atEnd { return finish(first) }
    guard next == .mark("~") || next == .mark("-") else {
      return next == .mark("、") || next == .mark(",") || next == .mark(";")
        ? .ambiguous : .unreadable
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

  private var next: DateToken? { place < tokens.count ? tokens[place] : nil }
  private var atEnd: Bool { place == tokens.count }

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
      return afterYear(workbookYear + 1911 + distance)
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
    switch next {
    case .mark("年")?:
      place += 1
      guard let year = Self.year(number, digits: digits, era: era) else {
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
    case .mark(let separator)? where "/-. ,".unicodeScalars.contains(separator):
      return separated(number, digits: digits, by: separator, era: era, after: first)
    case .word?: return separated(number, digits: digits, by: " ", era: era, after: first)
    default: break
    }
    if let first, digits <= 2 {
      return .success(DateParts(year: first.year, month: first.month, day: number))
    }
    return Self.compact(number, digits: digits)
  }

  private mutating func inheritedYear(_ first: DateParts?) -> Int {
    if let first { return first.year }
    spelling.lacksYear = true
    return workbookYear + 1911
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

  private mutating func afterMonth(_ month: Int, year: Int) -> Result<DateParts, DateFailure> {
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
}

extension DateParser {
  /// Numbers, or a month in Latin letters, with one separator between them.
  private mutating func separated(
    _ number: Int, digits: Int, by separator: Unicode.Scalar, era: DateToken.Era?,
    after first: DateParts?
  ) -> Result<DateParts, DateFailure> {
    var pieces: [(value: Int, digits: Int)] = [(number, digits)]
    var latin: (month: Int, place: Int)?
    while pieces.count + (latin == nil ? 0 : 1) < 3 {
      let mark = place
      while case .mark(let scalar)? = next, scalar == separator || scalar == "," || scalar == " "
        || (latin != nil && (scalar == "-" || scalar == "."))
      { place += 1 }
      if case .number(let value, let count)? = next, place > mark || latin != nil {
        pieces.append((value, count))
        place += 1
      } else if case .word(let word)? = next, latin == nil, let month = LatinMonth.number(word) {
        latin = (month, pieces.count)
        place += 1
      } else {
        place = mark
        break
      }
    }
    if let latin { return Self.withLatinMonth(latin.month, pieces, year: inheritedIfTwo(pieces, first)) }
    if separator != "/" && separator != "-" { spelling.isPlain = false }
    return pieces.count == 3 ? three(pieces, era: era) : two(pieces, after: first)
  }

  private mutating func inheritedIfTwo(
    _ pieces: [(value: Int, digits: Int)], _ first: DateParts?
  ) -> Int? {
    pieces.count == 1 ? inheritedYear(first) : nil
  }

  private func three(
    _ pieces: [(value: Int, digits: Int)], era: DateToken.Era?
  ) -> Result<DateParts, DateFailure> {
    let (a, b, c) = (pieces[0], pieces[1], pieces[2])
    if a.digits >= 3 || a.value > 31 || era != nil {
      guard let year = Self.year(a.value, digits: a.digits, era: era) else {
        return .failure(.unreadable)
      }
      return .success(DateParts(year: year, month: b.value, day: c.value))
    }
    // 17/5/3 may be any of three dates; 5/3/2017 is May in America and March in Europe.
    guard c.digits >= 3, let year = Self.year(c.value, digits: c.digits, era: nil) else {
      return .failure(.ambiguous)
    }
    if a.value > 12 || a.value == b.value {
      return .success(DateParts(year: year, month: b.value, day: a.value))
    }
    if b.value > 12 { return .success(DateParts(year: year, month: a.value, day: b.value)) }
    return .failure(.ambiguous)
  }

  private mutating func two(
    _ pieces: [(value: Int, digits: Int)], after first: DateParts?
  ) -> Result<DateParts, DateFailure> {
    guard pieces.count == 2 else { return .failure(.unreadable) }
    let (a, b) = (pieces[0], pieces[1])
    if a.digits >= 3 || a.value > 31 || b.digits >= 3 || b.value > 31 {
      let month = a.digits >= 3 || a.value > 31 ? b.value : a.value
      return .failure((1...12).contains(month) ? .period : .unreadable)
    }
    let year = inheritedYear(first)
    if a.value > 12 { return .success(DateParts(year: year, month: b.value, day: a.value)) }
    return .success(DateParts(year: year, month: a.value, day: b.value))
  }

  /// May 3, 2017.
  private mutating func latinFirst(_ word: String) -> Result<DateParts, DateFailure> {
    guard let month = LatinMonth.number(word) else { return .failure(.unreadable) }
    place += 1
    var pieces: [(value: Int, digits: Int)] = []
    while pieces.count < 2 {
      let mark = place
      while case .mark(let scalar)? = next, " ,.-/".unicodeScalars.contains(scalar) { place += 1 }
      guard case .number(let value, let digits)? = next else {
        place = mark
        break
      }
      pieces.append((value, digits))
      place += 1
    }
    if pieces.count < 2 { return .failure(pieces.first.map { $0.digits > 2 } ?? true ? .period : .ambiguous) }
    return Self.withLatinMonth(month, pieces, year: nil)
  }

  private static func withLatinMonth(
    _ month: Int, _ pieces: [(value: Int, digits: Int)], year: Int?
  ) -> Result<DateParts, DateFailure> {
    if let year { return .success(DateParts(year: year, month: month, day: pieces[0].value)) }
    guard pieces.count == 2 else { return .failure(.unreadable) }
    // The year is the one that cannot be a day; of two that can, the later one.
    let yearFirst = pieces[0].digits > 2
    let (yearPiece, day) = yearFirst ? (pieces[0], pieces[1]) : (pieces[1], pieces[0])
    guard let year = latinYear(yearPiece.value, digits: yearPiece.digits) else {
      return .failure(.unreadable)
    }
    return .success(DateParts(year: year, month: month, day: day.value))
  }

  /// Beside a month in Latin letters two digits are a Gregorian year, 70 to 99 of the last century.
  private static func latinYear(_ value: Int, digits: Int) -> Int? {
    if digits == 2 { return value < 70 ? 2000 + value : 1900 + value }
    return year(value, digits: digits, era: nil)
  }

  /// The Gregorian year: two or three digits are a year of the Republic, four a Gregorian one.
  static func year(_ value: Int, digits: Int, era: DateToken.Era?) -> Int? {
    switch digits {
    case 1, 2, 3:
      guard era != .christian, (1...299).contains(value) else { return nil }
      return value + 1911
    case 4:
      guard era != .republic, (1900...2199).contains(value) else { return nil }
      return value
    default: return nil
    }
  }

  /// 20170503, 1060503 and 990503; shorter ones name periods.
  static func compact(_ value: Int, digits: Int) -> Result<DateParts, DateFailure> {
    switch digits {
    case 8, 7, 6:
      let yearValue = value / 10_000
      let parts = DateParts(
        year: 0, month: value / 100 % 100, day: value % 100)
      if let year = year(yearValue, digits: digits - 4, era: nil) {
        let whole = DateParts(year: year, month: parts.month, day: parts.day)
        if whole.calendarDay != nil || digits > 6 { return .success(whole) }
      }
      // 201705 is a month of a Gregorian year.
      return .failure(digits == 6 && (1...12).contains(value % 100) ? .period : .unreadable)
    case 5: return .failure((1...12).contains(value % 100) ? .period : .unreadable)
    case 4: return .failure((1900...2199).contains(value) ? .period : .unreadable)
    case 3: return .failure(.period)
    default: return .failure(.unreadable)
    }
  }

  /// A time of day after the date is passed over: `08:30`, `T00:00:00`, `14:00-16:00`.
  private mutating func skipTimeOfDay() {
    var probe = place
    func token(_ at: Int) -> DateToken? { at < tokens.count ? tokens[at] : nil }
    while token(probe) == .mark(" ") || token(probe) == .word("t") || token(probe) == .mark("上")
      || token(probe) == .mark("下") || token(probe) == .mark("午")
    { probe += 1 }
    guard case .number? = token(probe), token(probe + 1) == .mark(":") else { return }
    while let found = token(probe) {
      switch found {
      case .number, .mark(":"), .mark("."), .mark("-"), .mark("~"), .mark(" "), .word: probe += 1
      default: return
      }
    }
    spelling.isPlain = false
    place = probe
  }
}
