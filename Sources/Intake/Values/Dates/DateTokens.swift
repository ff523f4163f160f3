/// Cuts a typed date into pieces; weekdays are left out.
struct DateTokens: Sendable {
  private(set) var all: [DateToken] = []
  /// Whether it is written just as templates ask for: Arabic digits, no weekday, no remark.
  private(set) var isPlain = true
  /// What stands in the brackets of remarks.
  private(set) var remarks: [[Unicode.Scalar]] = []
  /// Weekdays, 1 for Monday to 7 for Sunday, in the order of the text.
  private(set) var weekdays: [Int] = []

  private let scalars: [Unicode.Scalar]
  private var place = 0

  /// Nil where the text is too long for a date, or a mark of a note would become one of its digits.
  init?(_ folded: Folded) {
    guard folded.scalars.count <= 60, !folded.hasNoteMark else { return nil }
    // An apostrophe before and a full stop behind say nothing.
    var scalars = folded.scalars
    while let last = scalars.last, "。.,;、".unicodeScalars.contains(last) { scalars.removeLast() }
    if scalars.first == "'" || scalars.first == "’" { scalars.removeFirst() }
    self.scalars = scalars
    isPlain = !folded.wasUnusual
    while place < scalars.count { next() }
  }

  /// The pieces of a part of such a text.
  init?(_ part: [Unicode.Scalar]) {
    guard part.count <= 60 else { return nil }
    scalars = part
    while place < scalars.count { next() }
  }

  private mutating func next() {
    let scalar = scalars[place]
    switch scalar {
    case "0"..."9": digits()
    case "a"..."z": letters()
    case " ": space()
    case "(": bracket()
    default: other(scalar)
    }
  }

  private mutating func digits() {
    var value = 0
    var count = 0
    while place < scalars.count, ("0"..."9").contains(scalars[place]) {
      // More than nine digits are no date; the count tells.
      if count < 9 { value = value * 10 + Int(scalars[place].value - 48) }
      count += 1
      place += 1
    }
    all.append(.number(value, digits: count))
  }

  private mutating func letters() {
    var word = ""
    while place < scalars.count, ("a"..."z").contains(scalars[place]) {
      word.unicodeScalars.append(scalars[place])
      place += 1
    }
    isPlain = false
    if let weekday = LatinWeekday.number(word) {
      weekdays.append(weekday)
      if place < scalars.count, scalars[place] == "," || scalars[place] == "." { place += 1 }
      return
    }
    if case .number? = all.last, Self.ordinals.contains(word) { return }
    guard let token = Self.latin[word] else {
      all.append(.word(word))
      return
    }
    if token == .mark("~"), all.last == .mark(" ") { all.removeLast() }
    all.append(token)
  }

  /// Endings of ordinal numbers: May 3rd.
  private static let ordinals: Set<String> = ["st", "nd", "rd", "th"]

  private static let latin: [String: DateToken] = [
    "roc": .era(.republic), "ad": .era(.christian), "to": .mark("~"),
  ]

  /// A space separates only numbers and words; beside a mark it says nothing.
  private mutating func space() {
    place += 1
    switch all.last {
    case .number, .word: break
    default: return
    }
    guard place < scalars.count else { return }
    let next = scalars[place]
    if ("0"..."9").contains(next) || ("a"..."z").contains(next) { all.append(.mark(" ")) }
  }

  private mutating func other(_ scalar: Unicode.Scalar) {
    if let (weekday, length) = Weekday.at(place, in: scalars) {
      weekdays.append(weekday)
      place += length
      isPlain = false
      return
    }
    if let (token, length) = DateWord.at(place, in: scalars) {
      place += length
      if let token { all.append(token) }
      if case .yearFromNow = token { isPlain = false }
      return
    }
    if ChineseNumeral.isNumeral(scalar) {
      numeral()
      return
    }
    place += 1
    // A long dash and an arrow lead to the last day, in whatever form.
    if scalar == "→" || scalar == "-" && all.last == .mark("-") {
      if all.last == .mark("-") { all.removeLast() }
      all.append(.mark("~"))
    } else {
      all.append(.mark(scalar))
    }
  }

  private mutating func numeral() {
    let start = place
    while place < scalars.count, ChineseNumeral.isNumeral(scalars[place]) { place += 1 }
    isPlain = false
    if let value = ChineseNumeral.small(scalars[start..<place]) {
      all.append(.number(value, digits: String(value).count))
    } else {
      all.append(.mark("?"))
    }
  }

  /// 本（106）年 names a year; a weekday is left out; anything else is a remark.
  private mutating func bracket() {
    guard let close = scalars[place...].firstIndex(of: ")") else {
      place += 1
      all.append(.mark("("))
      return
    }
    let inner = Array(scalars[(place + 1)..<close]).filter { $0 != " " }
    isPlain = false
    place = close + 1
    if inner.isEmpty { return }
    if let weekday = Weekday.number(inner) {
      weekdays.append(weekday)
      return
    }
    if case .mark(let scalar)? = all.last, "本今上去同明次".unicodeScalars.contains(scalar),
      let year = Self.year(inner)
    {
      all[all.count - 1] = .number(year, digits: String(year).count)
      return
    }
    // (106)年5月3日
    if all.isEmpty || all.last == .era(.republic), place < scalars.count, scalars[place] == "年",
      let year = Self.year(inner)
    {
      all.append(.number(year, digits: String(year).count))
      return
    }
    remarks.append(inner)
    all.append(DateWord.denies(inner) ? .mark("?") : .remark)
  }
}

extension DateTokens {
  /// A year in brackets, in Arabic or Chinese digits.
  fileprivate static func year(_ scalars: [Unicode.Scalar]) -> Int? {
    guard !scalars.isEmpty, scalars.count <= 5 else { return nil }
    if scalars.allSatisfy({ ("0"..."9").contains($0) }) {
      return scalars.count > 4 ? nil : scalars.reduce(0) { $0 * 10 + Int($1.value - 48) }
    }
    return ChineseNumeral.small(scalars[...])
  }
}
