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
      return Self.withLatinMonth(latin.month, pieces, year: inheritedYear(beside: pieces, first))
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
    return DateParts.gregorianYear(value, digits: digits, era: nil)
  }
}
