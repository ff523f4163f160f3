internal import Planning

/// Decimal fractions without rounding.
enum ExactNumber {
  /// Values of forms are smaller; see `Rational`.
  static let limit = 1_000_000_000_000_000

  /// A number of a cell with the 15 digits that Excel shows; nil where it is none or beyond the limit.
  static func of(_ number: Double) -> Rational? {
    guard number.magnitude <= Double(limit) else { return nil }
    if number == number.rounded() { return Rational(Int(number)) }
    return decimal(number.description)
  }

  /// Reads `5.093`, `-1e-07` and the like as Swift prints a Double, rounded half up to 15 digits.
  private static func decimal(_ text: String) -> Rational? {
    var digits: [Int128] = []
    var exponent = 0
    var fraction = false
    var rest = text.utf8[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    while let byte = rest.first {
      rest = rest.dropFirst()
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(Int128(byte - 48))
        if fraction { exponent -= 1 }
      case UInt8(ascii: "."): fraction = true
      case UInt8(ascii: "e"):
        guard let power = Int(String(decoding: rest, as: UTF8.self)) else { return nil }
        exponent += power
        rest = rest[rest.endIndex...]
      default: return nil
      }
    }
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    while digits.count > 16 {
      digits.removeLast()
      exponent += 1
    }
    var value = digits.reduce(0) { $0 * 10 + $1 }
    if digits.count == 16 {
      value = (value + 5) / 10
      exponent += 1
    }
    // Anything smaller is noise of arithmetic.
    guard exponent >= -20 else { return .zero }
    return Rational(isNegative ? -value : value, over: power(-exponent))
  }

  /// 10 to a power from 0 to 30.
  static func power(_ exponent: Int) -> Int128 {
    (0..<max(0, min(exponent, 30))).reduce(1) { value, _ in value * 10 }
  }
}

extension Rational {
  /// The value where it is a whole number within the limit of forms.
  var whole: Int? {
    guard denominator == 1, numerator.magnitude <= UInt128(ExactNumber.limit) else { return nil }
    return Int(numerator)
  }

  /// The nearest whole number within the limit of forms, halves away from zero, as 四捨五入 does.
  var rounded: Int? {
    let nearest = numerator < 0 ? -Rational.negated(self).roundedHalfUp : roundedHalfUp
    return nearest.magnitude <= UInt128(ExactNumber.limit) ? Int(nearest) : nil
  }

  private static func negated(_ value: Rational) -> Rational { Rational.zero - value }
}
