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
    // (△5) and -△5 are negative to one reader and positive to another.
    if isNegative, isNegativeAfter { return .ambiguous }
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
    if isNegative || isNegativeAfter { amount.value = .zero - amount.value }
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
      if let read = read(remark: inner, behind: unit) { return read }
    }
    return named(unit)
  }

  /// What a remark makes of the number; nil where the number stands.
  private mutating func read(
    remark: [Unicode.Scalar], behind unit: [Unicode.Scalar]
  ) -> NumberText? {
    let hasUnit = !unit.isEmpty || amount.unit == .yuan
    if let currency = Currency.foreign(remark: remark, besideUnit: hasUnit),
      !units.contains(remark.text)
    {
      amount.unit = .foreign(currency)
      return .amount(amount)
    }
    if hasUnit {
      if let agrees = self.unit(in: remark, agreesWith: unit) { return agrees ? nil : .ambiguous }
    } else if let scaled = scaled(by: remark) {
      return scaled
    }
    switch FigureRemark(remark, behind: amount.value, units: units) {
    case .harmless: break
    case .unknown: amount.unknownRemark = remark.text
    case .changesFigure: return .ambiguous
    }
    return nil
  }

  /// Whether the unit that a remark is agrees with the one before it; nil where the remark is none.
  /// 3000元(萬元), 12人(件) and NT$3,000(千元) name two units, 3,000千元(新臺幣) names one.
  private func unit(in remark: [Unicode.Scalar], agreesWith unit: [Unicode.Scalar]) -> Bool? {
    guard remark.count <= 5 else { return nil }
    let open = scalars.firstIndex(of: "(") ?? scalars.endIndex
    let typed = Array(scalars[..<open].reversed().prefix { !("0"..."9").contains($0) }.reversed())
    let scale = typed.isEmpty ? MoneyScale.yuan(1) : MoneyScale(unit: typed)
    if case .yuan(let yuan)? = MoneyScale(unit: remark) { return scale == .yuan(yuan) }
    if Currency.localPrefix(remark[...]) == remark.count, case .yuan? = scale { return true }
    if MoneyScale.counted(remark)?.factor ?? 1 > 1 { return false }
    let (one, other) = (remark.text, unit.text)
    guard isUnit(one) else { return nil }
    return one == other || units.contains(one) && units.contains(other)
  }

  /// 3,000(元), 12(人): the brackets hold the unit.
  private mutating func scaled(by inner: [Unicode.Scalar]) -> NumberText? {
    guard !amount.value.isBeyondForms else { return .tooLarge }
    if let scale = MoneyScale(unit: inner), inner.count <= 5, case .yuan(let yuan) = scale {
      // 3千(千元) may be 3,000 or 3,000,000.
      if amount.isMultiplied, yuan != 1 { return .ambiguous }
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
    let word = Self.english[unit.text] ?? unit.text
    if word.unicodeScalars.count != unit.count { amount.isPlain = false }
    switch word {
    case "": break
    case "元", "圓", "塊": amount.unit = .yuan
    case "%": amount.unit = .percent
    default:
      if Currency.localPrefix(unit[...]) == unit.count {
        amount.unit = .yuan
        amount.isPlain = false
        break
      }
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
    // What stands before the figure is its sign.
    return body.drop { !isDigit($0) }
      .contains { $0 == "~" || $0 == "-" || $0 == "/" || $0 == "+" }
  }

  private static let english = ["person": "人", "persons": "人", "people": "人", "pax": "人"]

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
