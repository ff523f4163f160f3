/// Chinese numerals: everyday, financial and positional ones.
enum ChineseNumeral {
  /// 0 to 9.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    // U+25CB and U+3007 are both typed for zero.
    case "〇", "○", "零", "◯": 0
    case "一", "壹", "弌": 1
    case "二", "貳", "兩", "弍", "贰", "両": 2
    case "三", "參", "叁", "叄": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陸": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// 10, 100 or 1,000, which multiply the digit before them.
  static func multiplier(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    default: nil
    }
  }

  /// 萬, 億 and 兆, which multiply everything since the last of them.
  static func myriad(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "萬", "万": 10_000
    case "億", "亿": 100_000_000
    case "兆": 1_000_000_000_000
    default: nil
    }
  }

  /// 廿 20, 卅 30, 卌 40.
  static func tens(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "廿": 20
    case "卅": 30
    case "卌": 40
    default: nil
    }
  }

  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) != nil || multiplier(scalar) != nil || tens(scalar) != nil
  }

  /// The value of a numeral below 10,000 as dates and months use it; nil where it is none.
  static func small(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard !scalars.isEmpty, scalars.count <= 8 else { return nil }
    if scalars.allSatisfy({ digit($0) != nil }) {
      return scalars.count > 4
        ? nil : scalars.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
    }
    var total = 0
    var pending: Int?
    var limit = 10_000
    for scalar in scalars {
      if let digit = digit(scalar) {
        guard pending == nil || pending == 0 else { return nil }
        pending = digit
      } else if let tens = tens(scalar) {
        guard pending == nil, limit > 10 else { return nil }
        total += tens
        limit = 10
      } else if let multiplier = multiplier(scalar) {
        guard multiplier < limit else { return nil }
        total += (pending == nil || pending == 0 ? 1 : pending ?? 1) * multiplier
        limit = multiplier
        pending = nil
      } else {
        return nil
      }
    }
    // 一百二 is said for 120, but is not written in forms.
    if pending != nil, limit > 10, limit < 10_000, scalars.count > 1,
      digit(scalars[scalars.index(scalars.endIndex, offsetBy: -2)]) != 0
    {
      return nil
    }
    return total + (pending ?? 0)
  }
}
