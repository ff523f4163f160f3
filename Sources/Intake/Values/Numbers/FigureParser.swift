internal import Planning

/// Reads a figure: Arabic digits with separators, Chinese numerals, and both mixed with 萬 and 億.
struct FigureParser {
  enum Result: Hashable {
    case value(Rational)
    case ambiguous
    case tooLarge
    case none
  }

  private let scalars: [Unicode.Scalar]
  private(set) var place: Int
  private(set) var isMultiplied = false
  private(set) var isChinese = false
  /// Decimals of the last figure in Arabic digits.
  private(set) var decimals = 0
  /// Whether commas group the last figure's thousands.
  private(set) var isGrouped = false

  private var total = Rational.zero
  private var section = Rational.zero
  private var pending: Rational?
  private var pendingIsArabic = false
  /// What the next multiplier must stay below: inside a section, and between sections.
  private var sectionLimit = Rational(10_000)
  private var totalLimit: Rational?
  private var saysSomething = false
  private var trouble: Result?

  init(_ scalars: [Unicode.Scalar], from place: Int) {
    self.scalars = scalars
    self.place = place
  }

  mutating func parse() -> Result {
    while place < scalars.count, trouble == nil, step() {}
    if let trouble { return trouble }
    guard saysSomething else { return .none }
    if isColloquial { return .ambiguous }
    guard closeSection() else { return .ambiguous }
    guard let limit = totalLimit else { return .value(total + section) }
    return section < limit ? .value(total + section) : .ambiguous
  }

  /// 三千五 is said for 3,500 and 三萬五 for 35,000; in a form they may be 3,005 and 30,005.
  private var isColloquial: Bool {
    guard let pending, pending < Rational(10), place >= 2,
      ChineseNumeral.digit(scalars[place - 2]) != 0, scalars[place - 2] != "0"
    else { return false }
    let inSection = sectionLimit < Rational(10_000) && sectionLimit > Rational(10)
    return inSection || (totalLimit != nil && section == .zero && sectionLimit == Rational(10_000))
  }

  /// Takes one piece; false where the figure ends.
  private mutating func step() -> Bool {
    let scalar = scalars[place]
    if ("0"..."9").contains(scalar) || scalar == "." { return arabic() }
    if ChineseNumeral.digit(scalar) != nil { return chineseDigits() }
    if let tens = ChineseNumeral.tens(scalar) {
      isChinese = true
      return take(Rational(tens), below: 100)
    }
    if let multiplier = ChineseNumeral.multiplier(scalar) { return multiply(by: multiplier) }
    if let myriad = ChineseNumeral.myriad(scalar) { return close(by: myriad) }
    return false
  }

  private mutating func take(_ value: Rational, below limit: Int) -> Bool {
    guard pending == nil, sectionLimit > Rational(10) else {
      trouble = .ambiguous
      return false
    }
    section = section + value
    sectionLimit = Rational(limit / 10)
    saysSomething = true
    place += 1
    return true
  }

  /// 十, 百, 千: once in falling order inside a section; an Arabic figure may stand before them.
  private mutating func multiply(by multiplier: Int) -> Bool {
    guard pending != nil || multiplier == 10, Rational(multiplier) < sectionLimit else {
      trouble = saysSomething ? .ambiguous : Result.none
      return false
    }
    if pending == nil { isChinese = true }
    section = section + (pending ?? Rational(1)) * Rational(multiplier)
    sectionLimit = Rational(multiplier)
    pending = nil
    if pendingIsArabic { isMultiplied = true }
    pendingIsArabic = false
    saysSomething = true
    place += 1
    return true
  }

  /// 萬, 億, 兆: in falling order; what follows must be smaller.
  private mutating func close(by myriad: Int) -> Bool {
    guard closeSection() else {
      trouble = .ambiguous
      return false
    }
    guard saysSomething, section.numerator != 0 else {
      trouble = Result.none
      return false
    }
    // Beyond any form, and beyond what products may reach.
    guard section <= Rational(10_000_000_000_000_000) else {
      trouble = .tooLarge
      return false
    }
    let value = section * Rational(myriad)
    if let limit = totalLimit, value >= limit {
      trouble = .ambiguous
      return false
    }
    total = total + value
    totalLimit = Rational(myriad)
    section = .zero
    sectionLimit = Rational(10_000)
    isMultiplied = true
    place += 1
    return true
  }

  /// Adds what stands behind the last multiplier; false where that leaves no room for it: 92千61556.
  private mutating func closeSection() -> Bool {
    guard let last = pending else { return true }
    pending = nil
    guard sectionLimit == Rational(10_000) || last < sectionLimit else { return false }
    section = section + last
    return true
  }

  /// Whether a multiplier stands before.
  private var isInside: Bool { totalLimit != nil || sectionLimit < Rational(10_000) }

  /// Digits for which the last multiplier leaves room: four behind 萬 and 億, three behind 千.
  private var room: Int {
    if sectionLimit == Rational(1000) { return 3 }
    if sectionLimit == Rational(100) { return 2 }
    return sectionLimit < Rational(100) ? 1 : 4
  }

  /// 一二○ by position, or one digit before a multiplier.
  private mutating func chineseDigits() -> Bool {
    isChinese = true
    saysSomething = true
    let start = place
    var value: Int128 = 0
    while place < scalars.count, let digit = ChineseNumeral.digit(scalars[place]) {
      guard place - start < 16 else {
        trouble = .tooLarge
        return false
      }
      value = value * 10 + Int128(digit)
      place += 1
    }
    guard pending == nil, !isRough(scalars[start..<place]) else {
      trouble = .ambiguous
      return false
    }
    pending = Rational(value, over: 1)
    pendingIsArabic = false
    return true
  }
}

extension FigureParser {
  /// Whether digits in a row name a range as people speak: 二三十 is 20 to 30, 五六 five or six,
  /// 十二三 twelve or thirteen; a number by position has no 十, 百 or 千 beside it.
  private func isRough(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = run.drop { ChineseNumeral.digit($0) == 0 }
    guard digits.count > 1 else { return false }
    let isMultiplied =
      run.endIndex < scalars.count && ChineseNumeral.multiplier(scalars[run.endIndex]) != nil
    if isMultiplied || sectionLimit < Rational(10_000) || digits.contains("兩") { return true }
    // Nobody says 壹貳 for one or two.
    guard run.count == 2, run.allSatisfy("一二三四五六七八九".unicodeScalars.contains),
      let first = run.first.flatMap(ChineseNumeral.digit),
      let last = run.last.flatMap(ChineseNumeral.digit)
    else { return false }
    return last == first + 1 || (first, last) == (3, 5)
  }

  /// Takes a figure in Arabic digits, which a multiplier may follow.
  private mutating func arabic() -> Bool {
    guard pending == nil else {
      trouble = .ambiguous
      return false
    }
    var figure = ArabicFigure(scalars, from: place)
    switch figure.parse() {
    case .value(let value): pending = value
    case let other:
      trouble = other
      return false
    }
    // 0,500 may be a half; in 36億0,220萬 the zero fills the section, in 1千05 nothing tells what it is.
    if figure.beginsWithZero, figure.isGrouped || isInside,
      !(isInside && figure.wholeDigits == room)
    {
      trouble = .ambiguous
      return false
    }
    place = figure.place
    decimals = figure.decimals
    isGrouped = figure.isGrouped
    pendingIsArabic = true
    saysSomething = true
    return true
  }
}
