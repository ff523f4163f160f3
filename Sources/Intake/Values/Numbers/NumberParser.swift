internal import Planning

/// Puts a typed number together: sign, currency, figure, unit, remark.
struct NumberParser {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var amount: NumberText.Amount

  /// Units that the field takes besides the common counters.
  private let units: [String]

  init(_ scalars: [Unicode.Scalar], isPlain: Bool, units: [String]) {
    self.scalars = scalars
    self.units = units
    amount = NumberText.Amount(value: .zero, isPlain: isPlain)
  }

  mutating func parse() -> NumberText {
    if let currency = Currency.foreign(in: named), !countsInOwnUnit {
      amount.unit = .foreign(currency)
      return .amount(amount)
    }
    guard scalars.contains(where: Self.isDigit) else { return .unreadable }
    if Self.isApproximate(scalars) { return .ambiguous }
    skipWords()
    let isNegative = readSign()
    let prefix = Currency.localPrefix(scalars[place...])
    place += prefix
    if prefix > 0 { amount.unit = .yuan }
    // A bare $ may be any country's.
    if place < scalars.count, scalars[place] == "$" {
      amount.unit = .foreign("$")
      return .amount(amount)
    }
    // 「新臺幣3,000千元」: the sign may stand behind the currency as well.
    let isNegativeAfter = readSign()
    var figure = FigureParser(scalars, from: place)
    switch figure.parse() {
    case .value(let value): amount.value = value
    case .ambiguous: return .ambiguous
    case .tooLarge: return .tooLarge
    case .none: return .unreadable
    }
    place = figure.place
    amount.isMultiplied = figure.isMultiplied
    amount.hasThreeDecimals = figure.decimals == 3 && !figure.isGrouped
    if figure.isChinese { amount.isPlain = false }
    if isNegative != isNegativeAfter { amount.value = .zero - amount.value }
    return finish(inBrackets: closesBracket)
  }

  /// Whether the figure has a unit of the field, be it a currency's word: 300美元 in a field of 美元.
  private var countsInOwnUnit: Bool {
    let behind = Array(named.drop { Self.isDigit($0) || $0 == "," || $0 == "." }).text
    return units.contains(behind)
  }

  /// Without a remark in brackets behind the figure; brackets that hold only a unit stay.
  private var named: [Unicode.Scalar] {
    guard let open = scalars.firstIndex(of: "("), open > 0 else { return scalars }
    let inner = scalars[(open + 1)...]
    return inner.count <= 7 && !inner.contains(where: Self.isDigit)
      ? scalars : Array(scalars[..<open])
  }

  /// 共88人次, 計12次, 一行12人.
  private mutating func skipWords() {
    for word in ["合計", "總計", "共計", "共", "計", "一行", "全團", "等"] where scalars.holds(word, at: 0) {
      place = word.unicodeScalars.count
      amount.isPlain = false
      return
    }
  }

  /// Whether the whole figure stands in brackets, which makes it negative in accounts.
  private var closesBracket: Bool { scalars.first == "(" }

  private mutating func readSign() -> Bool {
    guard place < scalars.count else { return false }
    switch scalars[place] {
    case "-", "△", "▲", "負":
      if scalars[place] != "-" { amount.isPlain = false }
      place += 1
      return true
    case "(" where place == 0:
      amount.isPlain = false
      place += 1
      return true
    case "+":
      place += 1
      return false
    default: return false
    }
  }

  private mutating func finish(inBrackets: Bool) -> NumberText {
    var unit: [Unicode.Scalar] = []
    while place < scalars.count, scalars[place] != "(", scalars[place] != ")" {
      unit.append(scalars[place])
      place += 1
    }
    if inBrackets {
      guard place < scalars.count, scalars[place] == ")" else { return .unreadable }
      place += 1
      while place < scalars.count {
        unit.append(scalars[place])
        place += 1
      }
    } else if place < scalars.count {
      guard scalars[place] == "(", scalars.last == ")" else { return .unreadable }
      amount.isPlain = false
      let inner = Array(scalars[(place + 1)...].dropLast())
      if unit.isEmpty, let scaled = scaled(by: inner) { return scaled }
      if leavesInDoubt(inner) { return .ambiguous }
    }
    return named(unit)
  }

  /// 5(約), 5(+2) and 3團(45人): the remark says that the figure is none, or not the one asked for.
  private func leavesInDoubt(_ inner: [Unicode.Scalar]) -> Bool {
    if Self.doubts.contains(inner.text) || inner.first == "+" { return true }
    if TrailingRemark.denies(inner) { return true }
    if Self.addsUp(inner, to: amount.value) { return false }
    if Self.namesAnotherFigure(inner) { return true }
    var rest = inner[...]
    for word in ["約", "另"] where inner.holds(word, at: 0) { rest = rest.dropFirst() }
    let digits = rest.prefix(while: Self.isDigit)
    guard !digits.isEmpty else { return false }
    return rest.count < inner.count || units.contains(Array(rest.dropFirst(digits.count)).text)
  }

  /// 3(男2女1): the parts of the figure, and all of them.
  private static func addsUp(_ inner: [Unicode.Scalar], to value: Rational) -> Bool {
    let parts = inner.split { !("0"..."9").contains($0) }.map { Int(Array($0).text) ?? 0 }
    guard parts.count > 1, parts.allSatisfy({ $0 < 1_000_000 }) else { return false }
    return Rational(parts.reduce(0, +)) == value
  }

  /// 12(原15) and 5(另有3人未列) name a figure of their own; 5(含2項跨年) names a part, 12(106年) a day.
  private static func namesAnotherFigure(_ inner: [Unicode.Scalar]) -> Bool {
    let digits: (Unicode.Scalar) -> Bool = { ("0"..."9").contains($0) }
    if inner.first == "另", inner.contains(where: digits) { return true }
    guard let last = inner.last(where: { !")件人次元".unicodeScalars.contains($0) }),
      digits(last)
    else { return false }
    let text = inner.text
    return !parts.contains { text.hasPrefix($0) } && inner.contains { $0.value >= 0x3400 }
  }

  private static let parts = ["含", "內含", "其中", "包括", "包含", "約"]

  private static let doubts: Set<String> = [
    "約", "約數", "約略", "大約", "估", "估計", "估算", "預估", "暫估", "概估", "概數", "左右", "上下", "?",
    "est", "est.", "estimate", "estimated", "approx", "approx.",
  ]

  /// 3,000(元), 12(人): the brackets hold the unit.
  private mutating func scaled(by inner: [Unicode.Scalar]) -> NumberText? {
    guard !amount.value.isBeyondForms else { return .tooLarge }
    if let scale = MoneyScale(unit: inner), inner.count <= 5, case .yuan(let yuan) = scale {
      amount.value = amount.value * Rational(yuan)
      return named(["元"])
    }
    // 12(千人) may be 12 or 12,000.
    if MoneyScale.counted(inner) != nil { return .ambiguous }
    return isUnit(inner.text) ? named(inner) : nil
  }

  private mutating func named(_ typed: [Unicode.Scalar]) -> NumberText {
    var unit = typed
    while unit.last == "整" || unit.last == "正" || unit.last == "。" || unit.last == "." {
      unit.removeLast()
    }
    let word = unit.text
    switch word {
    case "": break
    case "元", "圓", "塊": amount.unit = .yuan
    case "%": amount.unit = .percent
    default:
      guard isUnit(word) else {
        return unit.contains(where: { ("0"..."9").contains($0) || ChineseNumeral.digit($0) != nil })
          ? .ambiguous : .unreadable
      }
      amount.unit = .counter(word)
    }
    return amount.value.isBeyondForms ? .tooLarge : .amount(amount)
  }

  private func isUnit(_ word: String) -> Bool {
    Self.counters.contains(word) || units.contains(word)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ChineseNumeral.isNumeral(scalar)
  }

  /// 約, 餘, 近, 以上, ranges and several numbers cannot be counted.
  private static func isApproximate(_ scalars: [Unicode.Scalar]) -> Bool {
    var body = scalars[...]
    // A remark in brackets behind the figure says nothing about it.
    if let open = body.firstIndex(of: "("), open > 0 { body = body[..<open] }
    for place in body.indices where approximationBeginnings.contains(scalars[place]) {
      if approximations.contains(where: { scalars.holds($0, at: place) }) { return true }
    }
    return body.dropFirst().contains { $0 == "~" || $0 == "-" || $0 == "/" || $0 == "+" }
  }

  private static let approximations = [
    "約", "餘", "近", "逾", "超過", "左右", "上下", "以上", "以下", "至少", "至多", "不到", "未滿",
    "將", "許", "幾", "數", "多", "來", "至", "到", "或", "~", "≒", "≈", ">", "<", "≥", "≤",
  ]

  private static let approximationBeginnings = Set(
    approximations.compactMap(\.unicodeScalars.first))

  /// Words that count things; which of them fit is the field's to say.
  static let counters: Set<String> = [
    "人次", "人", "位", "名", "員", "次", "回", "件", "場", "場次", "項", "篇", "則", "個", "團", "案",
    "國", "處", "棟", "戶", "間", "張", "本", "批", "梯次", "班", "校", "家", "天", "日", "小時",
    "筆", "份", "人日", "隊", "組", "月", "年", "年度", "月份", "點", "坪",
  ]
}
