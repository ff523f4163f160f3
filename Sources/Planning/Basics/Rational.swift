/// An exact fraction in lowest terms with a positive denominator.
///
/// Values from forms are bounded at 10^15, so that sums and products with percentages stay within
/// 128 bits. Fractions whose denominators have nothing in common do not add up within them for
/// long: such sums are made of rounded terms.
package struct Rational: Hashable, Comparable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  /// `whole`/1.
  package init(_ whole: Int) { self.init(Int128(whole)) }

  /// `whole`/1.
  package init(_ whole: Int128) {
    numerator = whole
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
    let (leftPart, rightPart) = partsApart(left.denominator, right.denominator)
    return make(
      left.numerator * rightPart + right.numerator * leftPart, left.denominator * rightPart)
  }

  /// The exact difference, reduced; a result beyond 128 bits ends the program.
  package static func - (left: Self, right: Self) -> Self {
    let (leftPart, rightPart) = partsApart(left.denominator, right.denominator)
    return make(
      left.numerator * rightPart - right.numerator * leftPart, left.denominator * rightPart)
  }

  /// The exact product, reduced; a result beyond 128 bits ends the program.
  package static func * (left: Self, right: Self) -> Self {
    let (top, bottom) = partsApart(left.numerator, right.denominator)
    let (otherTop, otherBottom) = partsApart(right.numerator, left.denominator)
    return make(top * otherTop, bottom * otherBottom)
  }

  /// Nil where the divisor is 0.
  package func divided(by other: Self) -> Self? {
    Rational(other.denominator, over: other.numerator).map { self * $0 }
  }

  /// Compares exactly, by cross multiplication, however large the terms are.
  package static func < (left: Self, right: Self) -> Bool {
    let one = left.numerator.multipliedFullWidth(by: right.denominator)
    let other = right.numerator.multipliedFullWidth(by: left.denominator)
    return (one.high, one.low) < (other.high, other.low)
  }

  /// The nearest whole number, halves rounded towards positive infinity (四捨五入 of amounts).
  package var roundedHalfUp: Int128 {
    let doubled = 2 * numerator + denominator
    let divisor = 2 * denominator
    return doubled >= 0 ? doubled / divisor : (doubled - divisor + 1) / divisor
  }

  /// The nearest multiple of `1/parts`, halves rounded towards positive infinity.
  package func rounded(to parts: Int) -> Self {
    Self.make((self * Rational(parts)).roundedHalfUp, Int128(parts))
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

  /// Two numbers without the greatest factor that they share.
  private static func partsApart(_ one: Int128, _ other: Int128) -> (Int128, Int128) {
    guard one != 1, other != 1 else { return (one, other) }
    let shared = Int128(greatestCommonDivisor(one.magnitude, other.magnitude))
    return (one / shared, other / shared)
  }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (larger, smaller) = (left, right)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(larger, 1)
  }
}
