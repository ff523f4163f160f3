/// The unit of numbers that name none: what 「單位：千元」 above a table or 「瀏覽量(千次)」 in a header says.
enum MoneyScale: Hashable, Sendable {
  /// 元 in one unit, such as 1, 1,000 or 10,000,000.
  case yuan(Int)
  /// How many are counted in one: 千次, 百萬.
  case times(Int)
  /// Another currency or an unclear unit, which is never converted.
  case foreign(String)

  static let thousands = MoneyScale.yuan(1000)

  /// Reads a unit such as `千元`, `新臺幣萬元`, `NT$`, `千次` or `美元`; nil where the text names none.
  init?(unit scalars: [Unicode.Scalar]) {
    if let currency = Currency.foreign(in: scalars) {
      self = .foreign(currency)
    } else if Self.leavesOpen(scalars) {
      self = .foreign(scalars.text)
    } else if let end = scalars.lastIndex(where: { $0 == "元" || $0 == "圓" }) {
      guard let yuan = Self.factor(before: end, in: scalars) else { return nil }
      self = .yuan(yuan)
    } else if let factor = Self.dollars(scalars) {
      self = .yuan(factor)
    } else if let (factor, _) = Self.counted(scalars) {
      self = .times(factor)
    } else {
      return nil
    }
  }

  /// 元/千元 and 元或萬元 offer a choice that nobody made; 元/月 does not.
  private static func leavesOpen(_ scalars: [Unicode.Scalar]) -> Bool {
    let offered = scalars.split { $0 == "/" || $0 == "或" }
    guard offered.count > 1 else { return false }
    return Set(
      offered.filter { $0.last == "元" || $0.last == "圓" }
        .compactMap { factor(before: $0.count - 1, in: Array($0)) }
    ).count > 1
  }

  /// A multiple and what it counts: 千次 is 1,000 and 次, 百萬 is 1,000,000 and nothing.
  static func counted(_ scalars: [Unicode.Scalar]) -> (factor: Int, counter: String)? {
    let words = scalars.prefix { multiple($0) != nil }
    let counter = Array(scalars.dropFirst(words.count)).text
    // (十) numbers a column.
    guard let first = words.first, first != "十", first != "拾",
      counter.isEmpty || counters.contains(counter),
      let factor = factor(before: words.count, in: scalars)
    else { return nil }
    return (factor, counter)
  }

  /// What the words and digits before a place multiply: 千萬, 1,000, NT$百萬.
  private static func factor(before end: Int, in scalars: [Unicode.Scalar]) -> Int? {
    var factor = 1
    var place = end
    while place > 0, let word = multiple(scalars[place - 1]) {
      guard word <= largest / factor else { return nil }
      factor *= word
      place -= 1
    }
    let digits = scalars[..<place].reversed().prefix { $0 == "," || ("0"..."9").contains($0) }
    let text = Array(digits.reversed().filter { $0 != "," }).text
    guard !text.isEmpty else { return factor }
    guard let number = Int(text), number > 0, number <= largest / factor else { return nil }
    return factor * number
  }

  /// NT$, NTD and TWD stand for 元 where a unit is asked for, also with a multiple behind them.
  private static func dollars(_ scalars: [Unicode.Scalar]) -> Int? {
    let prefix = Currency.localPrefix(scalars[...])
    guard prefix > 0, scalars[0] == "n" || scalars[0] == "t" else { return nil }
    let rest = Array(scalars[prefix...])
    if rest.isEmpty { return 1 }
    if let (factor, counter) = counted(rest), counter.isEmpty { return factor }
    let isNumber = rest.allSatisfy { $0 == "," || ("0"..."9").contains($0) }
    return isNumber ? factor(before: rest.count, in: rest) : nil
  }

  /// The unit as one of money: a bare 千 multiplies 元.
  var ofMoney: MoneyScale {
    if case .times(let factor) = self { .yuan(factor) } else { self }
  }

  /// Whether it counts things and no money.
  var isCount: Bool {
    if case .times = self { true } else { false }
  }

  /// Two statements of a unit that contradict each other: 元 ≠ 千元.
  static func differing(_ one: Int, _ other: Int) -> MoneyScale {
    .foreign("\(name(of: one)) ≠ \(name(of: other))")
  }

  /// 千元 for 1,000 元.
  private static func name(of yuan: Int) -> String {
    let words = [
      1: "", 10: "十", 100: "百", 1000: "千", 10_000: "萬", 100_000: "十萬", 1_000_000: "百萬",
      10_000_000: "千萬", 100_000_000: "億",
    ]
    return (words[yuan] ?? String(yuan)) + "元"
  }

  static func multiple(_ scalar: Unicode.Scalar) -> Int? {
    ChineseNumeral.multiplier(scalar) ?? ChineseNumeral.myriad(scalar)
  }

  private static let largest = 1_000_000_000_000

  /// What forms count; 十月 and 百年 count nothing.
  private static let counters: Set<String> = ["人次", "人", "位", "名", "次", "件", "場", "場次", "項", "篇"]
}
