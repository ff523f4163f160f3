internal import Planning
internal import Spreadsheet

/// A number as its cell shows it: units in the number format count as if they were typed.
struct ShownFigure: Sendable {
  /// The number that is shown, in percent where the format shows percent, without rounding.
  let value: Rational
  let prefix: String
  let suffix: String
  /// As it would be typed: 1234.5千元.
  let text: String
  /// Whether the format scales the number without a word.
  let isScaled: Bool
  /// Whether the digits that are shown are others than the number's.
  let isUnclear: Bool

  /// Nil for cells that show no more than their number, and for numbers beyond any form.
  init?(_ cell: SheetCell) {
    guard case .number(let number) = cell.value, let shown = cell.dress?.shown(number),
      let exact = ExactNumber.of(number)
    else { return nil }
    let thousands = min(shown.thousands, 4)
    var value = exact
    for _ in 0..<thousands { value = value.divided(by: Rational(1000)) ?? value }
    if cell.isPercent { value = value * Rational(100) }
    self.value = value
    prefix = shown.prefix
    suffix = (cell.isPercent ? "%" : "") + shown.suffix
    text = prefix + value.exact + suffix
    isScaled = thousands > 0
    // Digits that the format adds would be taken for digits of the number.
    isUnclear =
      shown.isUnclear || shown.thousands > thousands || Self.isDigit(prefix.unicodeScalars.last)
      || Self.isDigit(suffix.unicodeScalars.first)
  }

  /// What a text with these words around the figure would say.
  func amount(units: [String] = []) -> NumberText {
    if isUnclear { return .ambiguous }
    guard case .amount(var amount) = NumberText(prefix + "1" + suffix, units: units) else {
      return NumberText(prefix + "1" + suffix, units: units)
    }
    amount.value = amount.value * value
    return amount.value.isBeyondForms ? .tooLarge : .amount(amount)
  }

  /// The amount of money in 元 that the words make of 1; nil where they name no money.
  var yuan: Rational? {
    guard case .amount(let amount) = NumberText(prefix + "1" + suffix), amount.unit == .yuan else {
      return nil
    }
    return amount.value
  }

  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar = scalar.flatMap({ TextKey.nfkc(String($0)).unicodeScalars.first }) else {
      return false
    }
    return ("0"..."9").contains(scalar) || scalar == "." || ChineseNumeral.digit(scalar) != nil
  }
}

extension Rational {
  /// Whether the value is greater than any that a form may hold; what is not can be multiplied by a unit.
  var isBeyondForms: Bool {
    numerator.magnitude / UInt128(denominator) > UInt128(ExactNumber.limit)
  }
}

extension Reading {
  /// The reading with what the cell shows in each of its remarks.
  func shown(as figure: ShownFigure) -> Reading {
    var reading = self
    let (name, fact) = figure.isUnclear ? ("format", "1") : ("shown", figure.text)
    for place in reading.remarks.indices { reading.remarks[place].arguments[name] = fact }
    return reading
  }
}
