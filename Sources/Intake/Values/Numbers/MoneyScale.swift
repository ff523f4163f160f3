/// The unit of amounts that name none: what 「單位：千元」 above a table or 「經費(元)」 in a header says.
enum MoneyScale: Hashable, Sendable {
  /// 元 in one unit: 1, 1,000, 10,000, 1,000,000 or 100,000,000.
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
    let before = end > 0 ? scalars[end - 1] : " "
    switch before {
    case "千", "仟": self = .yuan(1000)
    case "萬", "万": self = .yuan(end > 1 && scalars[end - 2] == "百" ? 1_000_000 : 10_000)
    case "億": self = .yuan(100_000_000)
    case "百": self = .yuan(100)
    default: self = .yuan(1)
    }
  }
}
