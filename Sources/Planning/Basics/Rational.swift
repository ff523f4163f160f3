/// An exact fraction in lowest terms with a positive denominator.
///
/// Values from forms are bounded at 10^15, so that sums, products with percentages and
/// comparisons of two ratios of sums stay within 128 bits.
package struct Rational: Hashable, Comparable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  package init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// Nil where the denominator is 0.
  package init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  /// Reads `88`, `-3`, `1.5`, `10%`, `1/20`.
  package init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    var divisor: Int128 = 1
    if rest.hasSuffix("%") {
      rest = rest.dropLast()
      divisor = 100
    }
    let halves = rest.split(separator: "/", omittingEmptySubsequences: false)
    if halves.count == 2 {
      guard halves[1].utf8.count <= 18, let bottom = wholeNumber(ofDigits: halves[1]) else {
        return nil
      }
      divisor *= Int128(bottom)
      rest = halves[0]
    } else if halves.count > 2 {
      return nil
    }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first else { return nil }
    var digits = String(first)
    if parts.count == 2 {
      guard parts[1].utf8.count <= 12 else { return nil }
      digits += parts[1]
      for _ in 0..<parts[1].utf8.count { divisor *= 10 }
    }
    guard digits.utf8.count <= 30, let top = Int128(digits) else { return nil }
    self.init(top, over: divisor)
  }

  /// 0/1.
  package static let zero = Rational(0)

  /// The exact sum, reduced; a result beyond 128 bits ends the program.
  package static func + (left: Self, right: Self) -> Self {
    make(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  /// The exact difference, reduced; a result beyond 128 bits ends the program.
  package static func - (left: Self, right: Self) -> Self {
    make(
      left.numerator * right.denominator - right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  /// The exact product, reduced; a result beyond 128 bits ends the program.
  package static func * (left: Self, right: Self) -> Self {
    make(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// Nil where the divisor is 0.
  package func divided(by other: Self) -> Self? {
    Rational(numerator * other.denominator, over: denominator * other.numerator)
  }

  /// Compares exactly, by cross multiplication.
  package static func < (left: Self, right: Self) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  /// The nearest whole number, halves rounded towards positive infinity (四捨五入 of amounts).
  package var roundedHalfUp: Int128 {
    let doubled = 2 * numerator + denominator
    let divisor = 2 * denominator
    return doubled >= 0 ? doubled / divisor : (doubled - divisor + 1) / divisor
  }

  /// With exactly `places` decimals, rounded half up: `98.86`.
  package func decimal(places: Int) -> String {
    var scale: Int128 = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Self.make(numerator * scale, denominator).roundedHalfUp
    let sign = scaled < 0 ? "-" : ""
    let digits = String(scaled.magnitude)
    guard places > 0 else { return sign + digits }
    let filled = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(sign)\(filled.dropLast(places)).\(filled.suffix(places))"
  }

  /// Exactly, with as many decimals as it needs; `1/3` where decimals never end.
  package var exact: String {
    var rest = denominator
    var places = 0
    var twos = 0
    var fives = 0
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    places = max(twos, fives)
    guard rest == 1, places <= 12 else { return "\(numerator)/\(denominator)" }
    return decimal(places: places)
  }

  private static func make(_ numerator: Int128, _ denominator: Int128) -> Self {
    guard let value = Rational(numerator, over: denominator) else {
      preconditionFailure("denominators are never 0")
    }
    return value
  }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (larger, smaller) = (left, right)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(larger, 1)
  }
}
