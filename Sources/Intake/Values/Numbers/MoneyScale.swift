/// The unit of amounts that name none: what 「單位：千元」 above a table or 「經費(元)」 in a header says.
enum MoneyScale: Hashable, Sendable {
  /// 元 in one unit: 1, 1,000, 10,000 and other powers of ten.
  case yuan(Int)
  /// Another currency, which is never converted.
  case foreign(String)

  static let thousands = MoneyScale.yuan(1000)

  /// Reads a unit such as `千元`, `新臺幣萬元` or `美元`; nil where the text names no money.
  init?(unit scalars: [Unicode.Scalar]) {
    if let currency = Currency.foreign(in: scalars) {
      self = .foreign(currency)
      return
    }
    guard let end = scalars.lastIndex(where: { $0 == "元" || $0 == "圓" }) else { return nil }
    self = .yuan(Self.multiplier(endedBy: scalars[..<end]).value)
  }

  /// Reads a whole unit that leaves 元 out: `百萬`, `新臺幣千`, `NT$`.
  init?(bare scalars: [Unicode.Scalar]) {
    let prefix = Currency.localPrefix(scalars[...])
    let rest = scalars[prefix...]
    let (value, length) = Self.multiplier(endedBy: rest)
    // (十) numbers a list.
    guard length == rest.count,
      value >= 1000 || scalars.text.hasSuffix("$") || Self.isCode(scalars)
    else { return nil }
    self = .yuan(value)
  }

  /// How many a unit of things counts: 千次 1,000, 人 1.
  static func count(unit scalars: [Unicode.Scalar]) -> Int {
    for length in [2, 1] where scalars.count > length {
      let word = Array(scalars.suffix(length)).text
      guard NumberParser.counters.contains(word) else { continue }
      let (value, taken) = multiplier(endedBy: scalars.dropLast(length))
      return taken == scalars.count - length ? value : 1
    }
    return 1
  }

  /// NTD and TWD are units as NT$ is; 新臺幣 names the currency only.
  private static func isCode(_ scalars: [Unicode.Scalar]) -> Bool {
    ["nt", "ntd", "twd"].contains(scalars.text)
  }

  /// What the numerals at the end multiply by, and how many there are: 千萬 10,000,000.
  private static func multiplier(
    endedBy scalars: ArraySlice<Unicode.Scalar>
  ) -> (value: Int, length: Int) {
    var value = 1
    var length = 0
    for scalar in scalars.reversed() {
      let factor = ChineseNumeral.myriad(scalar) ?? ChineseNumeral.multiplier(scalar)
      guard let factor, length < 2, factor <= 100_000_000 else { break }
      value *= factor
      length += 1
    }
    return (value, length)
  }
}
