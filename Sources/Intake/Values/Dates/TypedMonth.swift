internal import Planning
internal import Spreadsheet

/// A month as typed, which may name its year.
struct TypedMonth: Hashable, Sendable {
  /// The year in the ROC calendar.
  var year: Int?
  /// Not yet held to 1 to 12.
  var month: Int
  /// A bare number or 5月.
  var isPlain = false

  init?(_ value: CellValue) {
    switch value {
    case .number(let number):
      guard number == number.rounded(), (-99_999_999...99_999_999).contains(number) else {
        return nil
      }
      self.init(Int(number))
    case .date(let serial):
      guard let day = CalendarDay(serial) else { return nil }
      self.init(year: day.rocYear, month: day.month)
    case .text(let text): self.init(Folded(text))
    default: return nil
    }
  }

  private init(year: Int?, month: Int, isPlain: Bool = false) {
    self.year = year
    self.month = month
    self.isPlain = isPlain
  }

  /// 5, 10605, 201705.
  private init(_ number: Int) {
    if (10_000...99_999).contains(number) || (190_001...219_999).contains(number) {
      let year = number / 100
      self.init(
        year: year > 1911 ? CalendarDay.rocYear(ofGregorian: year) : year, month: number % 100)
    } else {
      self.init(year: nil, month: number, isPlain: true)
    }
  }

  private init?(_ folded: Folded) {
    guard let tokens = DateTokens(folded)?.all.filter({ $0 != .mark(" ") }) else { return nil }
    var numbers: [(value: Int, digits: Int)] = []
    var word: Int?
    var isPlain = !folded.wasUnusual
    var marks: [Unicode.Scalar] = []
    for token in tokens {
      switch token {
      case .number(let value, let digits): numbers.append((value, digits))
      case .word(let latin):
        guard let month = LatinMonth.number(latin) else { return nil }
        word = month
      case .mark(let scalar):
        guard "年月份度/-.,".unicodeScalars.contains(scalar) else { return nil }
        marks.append(scalar)
      case .era: isPlain = false
      case .yearFromNow(0): break
      case .yearFromNow, .remark: return nil
      }
    }
    // 106年1-5月 and 106/1-5 are several months.
    if numbers.count == 3, "/-.,".unicodeScalars.contains(marks.dropFirst().first ?? "月"),
      marks[0] != marks[1]
    {
      return nil
    }
    self.init(numbers, word: word, isPlain: isPlain)
  }

  private init?(_ numbers: [(value: Int, digits: Int)], word: Int?, isPlain: Bool) {
    switch (numbers.count, word) {
    case (0, let month?): self.init(year: nil, month: month)
    case (1, let month?):
      guard
        let year = DateParts.gregorianYear(numbers[0].value, digits: numbers[0].digits, era: nil)
      else {
        return nil
      }
      self.init(year: CalendarDay.rocYear(ofGregorian: year), month: month)
    case (1, nil):
      guard numbers[0].digits <= 6 else { return nil }
      self.init(numbers[0].value)
      self.isPlain = isPlain && year == nil
    // 106/5 and 106年5月; a day behind them does no harm.
    case (2, nil), (3, nil):
      guard
        let year = DateParts.gregorianYear(numbers[0].value, digits: numbers[0].digits, era: nil),
        numbers[0].digits >= 3
      else { return nil }
      self.init(year: CalendarDay.rocYear(ofGregorian: year), month: numbers[1].value)
    default: return nil
    }
  }
}
