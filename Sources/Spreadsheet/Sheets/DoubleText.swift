internal import Glibc

/// Numbers as files spell them, read to the nearest Double.
enum DoubleText {
  /// The number; nil where the bytes spell none, or one that no finite Double holds.
  @inline(__always)
  static func value(of bytes: Bytes) -> Double? {
    var place = 0
    let isNegative = bytes.count > 0 && bytes[0] == UInt8(ascii: "-")
    if isNegative { place = 1 }
    // At most 18 digits: no overflow.
    let limit = min(bytes.count, place + 18)
    var magnitude: UInt64 = 0
    let first = place
    while place < limit {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return decimal(bytes) }
      magnitude = magnitude &* 10 &+ UInt64(digit)
      place += 1
    }
    guard place == bytes.count, place > first else { return decimal(bytes) }
    // The conversion rounds to nearest.
    return isNegative ? -Double(magnitude) : Double(magnitude)
  }

  /// A number with a fraction, an exponent, white space around it, or very many digits.
  private static func decimal(_ untrimmed: Bytes) -> Double? {
    let bytes = untrimmed.trimmed
    guard let parts = DecimalParts(bytes) else { return nil }
    if let exact = parts.nearestDouble { return exact }
    // Very long or very large: the C library knows the rest. The grammar is already that of XML Schema's double.
    let text = bytes.map { CChar(bitPattern: $0) } + [0]
    let value = strtod(text, nil)
    return value.isFinite ? value : nil
  }
}

/// Digits and power of ten of a decimal number.
private struct DecimalParts {
  private var digits: UInt64 = 0
  private var digitCount = 0
  private var exponent = 0
  private var isNegative = false

  /// Holds the bytes against `[+-]? (digits [. digits?] | . digits) ([eE] [+-]? digits)?`.
  init?(_ bytes: Bytes) {
    var place = 0
    func at(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }
    if at(0) == UInt8(ascii: "-") || at(0) == UInt8(ascii: "+") {
      isNegative = at(0) == UInt8(ascii: "-")
      place = 1
    }
    var written = 0
    var isAfterPoint = false
    while true {
      let digit = at(place) &- UInt8(ascii: "0")
      if digit < 10 {
        add(digit, isAfterPoint: isAfterPoint)
        written += 1
      } else if at(place) == UInt8(ascii: "."), !isAfterPoint {
        isAfterPoint = true
      } else {
        break
      }
      place += 1
    }
    guard written > 0 else { return nil }
    if at(place) | 0x20 == UInt8(ascii: "e") {
      place += 1
      let isBelow = at(place) == UInt8(ascii: "-")
      if isBelow || at(place) == UInt8(ascii: "+") { place += 1 }
      let first = place
      var power = 0
      while at(place) &- UInt8(ascii: "0") < 10 {
        // Beyond any Double; the C library gets the text itself.
        power = min(power * 10 + Int(at(place) - UInt8(ascii: "0")), 100_000)
        place += 1
      }
      guard place > first else { return nil }
      exponent += isBelow ? -power : power
    }
    guard place == bytes.count else { return nil }
  }

  private mutating func add(_ digit: UInt8, isAfterPoint: Bool) {
    if isAfterPoint { exponent -= 1 }
    // Leading zeros do not count as digits.
    if digits == 0 && digit == 0 { return }
    digitCount += 1
    if digitCount <= 19 { digits = digits &* 10 &+ UInt64(digit) }
  }

  /// The nearest Double, ties to even, for up to 19 digits and powers from -27 to 27; nil for others.
  var nearestDouble: Double? {
    guard digitCount <= 19, (-27...27).contains(exponent) else { return nil }
    guard digits > 0 else { return isNegative ? -0.0 : 0 }
    let power = Self.powersOfFive[abs(exponent)]
    let value = exponent < 0 ? quotient(by: power) : product(with: power)
    return isNegative ? -value : value
  }

  /// `digits` / 5^n / 2^n: a quotient of at least 63 bits and a sticky bit decide the rounding exactly.
  private func quotient(by power: UInt64) -> Double {
    let left = digits.leadingZeroBitCount
    let right = power.leadingZeroBitCount
    let divisor = power << UInt64(right)
    let dividend = digits << UInt64(left)
    // Shifted down by one, so that the high half is below the divisor, as the division asks.
    let (quotient, remainder) = divisor.dividingFullWidth((dividend >> 1, dividend << 63))
    let sticky: UInt64 = remainder == 0 ? 0 : 1
    return Self.rounded(quotient, sticky, scale: right - left - 63 + exponent)
  }

  /// `digits` × 5^n × 2^n from the whole product of 128 bits.
  private func product(with power: UInt64) -> Double {
    let (high, low) = digits.multipliedFullWidth(by: power)
    guard high > 0 else { return Self.rounded(low, 0, scale: exponent) }
    let shift = UInt64(high.leadingZeroBitCount)
    let top = shift == 0 ? high : high << shift | low >> (64 - shift)
    return Self.rounded(top, low << shift == 0 ? 0 : 1, scale: exponent + 64 - Int(shift))
  }

  /// `top` × 2^scale, with a sticky bit for what lies below it, to the nearest Double.
  private static func rounded(_ top: UInt64, _ sticky: UInt64, scale: Int) -> Double {
    let zeros = top.leadingZeroBitCount
    // With bit 0 for the sticky bit at least two bits lie below the 53, wherever bits were lost.
    let whole = top << UInt64(zeros) | sticky
    let kept = whole >> 11
    let rest = whole & 0x7ff
    let up: UInt64 = rest > 0x400 || (rest == 0x400 && kept & 1 == 1) ? 1 : 0
    return Double(sign: .plus, exponent: scale - zeros + 11, significand: Double(kept + up))
  }

  /// 5^27 is the last that 64 bits hold.
  private static let powersOfFive: [UInt64] = (0...27).map { power in
    (0..<power).reduce(1) { value, _ in value * 5 }
  }
}
