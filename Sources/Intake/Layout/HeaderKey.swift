internal import Planning

/// A header as it is compared: without white space, brackets and marks, in one of several spellings.
struct HeaderKey: Hashable, Sendable {
  let key: String
  /// The unit that the brackets name, of money or of what is counted.
  let scale: MoneyScale?
  /// What each pair of brackets holds.
  let remarks: [String]

  /// Bytes of the longest text that may be a header; of a longer one only the beginning is compared,
  /// with a sign that makes it like no header. One character may be of endless marks: scalars are counted.
  static let longest = 600

  init(_ text: String) {
    let compact = TextKey.compact(
      text.utf8.count > Self.longest
        ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(100))) + "…" : text)
    guard !compact.unicodeScalars.allSatisfy(Self.isPlain) else {
      (key, scale, remarks) = (compact, nil, [])
      return
    }
    var scalars: [Unicode.Scalar] = []
    var inner: [Unicode.Scalar] = []
    var pairs: [[Unicode.Scalar]] = []
    var depth = 0
    for scalar in compact.unicodeScalars {
      switch scalar {
      case "(":
        depth += 1
        if !inner.isEmpty { inner.append(",") }
        pairs.append([])
      case ")": depth = max(0, depth - 1)
      case _ where depth > 0:
        inner.append(scalar)
        pairs[pairs.count - 1].append(Self.common(scalar))
      case "*", "※", "★", ":", "。", "#", "﹡": break
      default: scalars.append(Self.common(scalar))
      }
    }
    key = Self.withoutNumber(scalars).text
    remarks = pairs.filter { !$0.isEmpty }.map(\.text)
    let named = inner.filter { $0 != ":" }
    let unit = named.holds("單位", at: 0) ? Array(named.dropFirst(2)) : named
    scale = inner.isEmpty ? nil : MoneyScale(unit: inner) ?? MoneyScale(unit: unit)
  }

  /// Letters that a key holds as they are, of which most headers consist.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z": true
    case "\u{4E00}"..."\u{9FFF}": common(scalar) == scalar
    default: false
    }
  }

  /// Without the number of a list: 1.國家, 2、領域.
  private static func withoutNumber(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    guard digits > 0, digits < scalars.count,
      scalars[digits] == "." || scalars[digits] == "、"
    else { return scalars }
    return Array(scalars[(digits + 1)...])
  }

  /// One of two spellings in use: 計劃 and 計畫, 發佈 and 發布, 週 and 周.
  private static func common(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "劃": "畫"
    case "佈": "布"
    case "週": "周"
    case "訖": "迄"
    default: scalar
    }
  }

  /// The key without a unit of money at its end.
  var withoutUnit: (key: String, scale: MoneyScale)? {
    guard key.unicodeScalars.last == "元" else { return nil }
    for unit in ["新臺幣千元", "千元", "十萬元", "百萬元", "千萬元", "萬元", "億元", "元"]
    where key.hasSuffix(unit) {
      let bare = Array(key.unicodeScalars.dropLast(unit.unicodeScalars.count))
        .filter { $0 != "/" && $0 != "-" && $0 != "," }
      guard !bare.isEmpty, let scale = MoneyScale(unit: Array(unit.unicodeScalars)) else {
        continue
      }
      return (bare.text, scale)
    }
    return nil
  }
}
