internal import Planning

extension DateParser {
  /// Numbers, or a month in Latin letters, with one separator between them.
  mutating func separated(
    _ number: Int, digits: Int, by separator: Unicode.Scalar, era: DateToken.Era?,
    after first: DateParts?
  ) -> Result<DateParts, DateFailure> {
    var pieces: [(value: Int, digits: Int)] = [(number, digits)]
    var latin: (month: Int, place: Int)?
    while pieces.count + (latin == nil ? 0 : 1) < 3 {
      let mark = place
      while case .mark(let scalar)? = next,
        scalar == separator || scalar == "," || scalar == " "
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
    if let latin {
      return withLatinMonth(latin.month, pieces, year: inheritedYear(beside: pieces, first))
    }
    if separator == "、" || separator == ";" {
      // 5、7 and 5;7 are two days; only a year tells that they are one.
      guard pieces.count == 3, digits >= 3 else { return .failure(.ambiguous) }
    }
    // 106/5月3日
    if pieces.count == 2, next == .mark("月"), digits >= 3 || number > 31 || era != nil {
      place += 1
      if DateParts.isCut(number, digits: digits, era: era) { return .failure(.ambiguous) }
      guard let year = DateParts.gregorianYear(number, digits: digits, era: era) else {
        return .failure(.unreadable)
      }
      spelling.isPlain = false
      return afterMonth(pieces[1].value, year: year)
    }
    if separator != "/" && separator != "-" { spelling.isPlain = false }
    return pieces.count == 3 ? three(pieces, era: era) : two(pieces, after: first)
  }

  /// The first day's year where a named month has no more than a day beside it.
  private mutating func inheritedYear(
    beside pieces: [(value: Int, digits: Int)], _ first: DateParts?
  ) -> Int? {
    pieces.count == 1 ? inheritedYear(first) : nil
  }

  private func three(
    _ pieces: [(value: Int, digits: Int)], era: DateToken.Era?
  ) -> Result<DateParts, DateFailure> {
    let (a, b, c) = (pieces[0], pieces[1], pieces[2])
    if a.digits == 3, DateParts.isCut(a.value, digits: 3, era: era) { return .failure(.ambiguous) }
    if a.digits >= 3 || a.value > 31 || era != nil {
      guard let year = DateParts.gregorianYear(a.value, digits: a.digits, era: era) else {
        return .failure(.unreadable)
      }
      return .success(DateParts(year: year, month: b.value, day: c.value))
    }
    // 17/5/3 may be any of three dates; 5/3/2017 is May in America and March in Europe.
    guard c.digits >= 3, let year = DateParts.gregorianYear(c.value, digits: c.digits, era: nil)
    else {
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
  mutating func latinFirst(_ word: String) -> Result<DateParts, DateFailure> {
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
    if pieces.count < 2 {
      return .failure(pieces.first.map { $0.digits > 2 } ?? true ? .period : .ambiguous)
    }
    return withLatinMonth(month, pieces, year: nil)
  }

  private func withLatinMonth(
    _ month: Int, _ pieces: [(value: Int, digits: Int)], year: Int?
  ) -> Result<DateParts, DateFailure> {
    if let year { return .success(DateParts(year: year, month: month, day: pieces[0].value)) }
    guard pieces.count == 2 else { return .failure(.unreadable) }
    // The year is the one that cannot be a day; of two that can, the later one.
    let yearFirst = pieces[0].digits > 2
    let (yearPiece, day) = yearFirst ? (pieces[0], pieces[1]) : (pieces[1], pieces[0])
    guard yearPiece.digits == 2 else {
      // 3-May-7 and 3-May-017 lost a digit: beside a month in Latin letters no year is the Republic's.
      if yearPiece.digits < 4 { return .failure(.ambiguous) }
      guard
        let year = DateParts.gregorianYear(yearPiece.value, digits: yearPiece.digits, era: nil)
      else { return .failure(.unreadable) }
      return .success(DateParts(year: year, month: month, day: day.value))
    }
    let year = Self.latinYear(yearPiece.value)
    // 17-May-03 in a workbook of 2017 has its year in front.
    if day.digits == 2, yearPiece.value <= 31, !isNear(year), isNear(Self.latinYear(day.value)) {
      return .failure(.ambiguous)
    }
    return .success(DateParts(year: year, month: month, day: day.value))
  }

  /// Beside a month in Latin letters two digits are a Gregorian year, 70 to 99 of the last century.
  private static func latinYear(_ value: Int) -> Int { value < 70 ? 2000 + value : 1900 + value }

  /// Whether a year is the workbook's own or next to it.
  private func isNear(_ year: Int) -> Bool {
    abs(CalendarDay.rocYear(ofGregorian: year) - workbookYear) <= 1
  }

  /// May 3-7, 2017 and 3-7 May 2017.
  var latinRange: (first: DateParts, last: DateParts)? {
    guard tokens.contains(where: { if case .word = $0 { true } else { false } }) else { return nil }
    let pieces = tokens.filter { $0 != .mark(" ") && $0 != .mark(",") }
    guard pieces.count == 5, case .number(let year, 4) = pieces[4],
      DateParts.gregorianYears.contains(year)
    else { return nil }
    let word = pieces.firstIndex { if case .word = $0 { true } else { false } } ?? 0
    var days = Array(pieces.dropLast())
    guard word == 0 || word == 3, case .word(let name) = days.remove(at: word),
      let month = LatinMonth.number(name), case .number(let first, 1...2) = days[0],
      days[1] == .mark("-") || days[1] == .mark("~"), case .number(let last, 1...2) = days[2]
    else { return nil }
    return (
      DateParts(year: year, month: month, day: first),
      DateParts(year: year, month: month, day: last)
    )
  }
}
