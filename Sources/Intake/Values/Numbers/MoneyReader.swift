internal import Planning
internal import Spreadsheet

/// Reads amounts of money; stores whole 元.
struct MoneyReader: FieldReader {
  var mayBeNegative: Bool

  var meaningOfNothing: Reading { .value(.money(0)) }

  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading {
    switch cell.value {
    case .number(let number):
      guard !cell.isPercent, number.isFinite else { return unreadable }
      guard let value = ExactNumber.of(number) else { return tooLarge }
      return scaled(NumberText.Amount(value: value), setting.scale)
    case .text(let text): return read(NumberText(text), setting.scale)
    default: return unreadable
    }
  }

  func doubt(in setting: ReadingSetting) -> Remark? {
    .unreadable("number.ambiguous", expected: Self.example)
  }

  /// A unit that the number format shows decides, and is told where it is not that of the column.
  func read(_ figure: ShownFigure, of cell: SheetCell, in setting: ReadingSetting) -> Reading {
    var reading = read(figure.amount(), setting.scale)
    guard let value = reading.value, reading.remarks.allSatisfy({ $0.severity == .note }) else {
      return reading
    }
    if let yuan = figure.yuan {
      if setting.scale != yuan.whole.map(MoneyScale.yuan) {
        reading.remarks = [
          Remark(
            "number.unit", .warning, expected: Self.example,
            arguments: ["unit": figure.prefix + figure.suffix, "read": value.published])
        ]
      }
    } else if figure.isScaled, reading.remarks.isEmpty {
      reading.remarks = [.understood("number.understood", as: value.published)]
    }
    return reading
  }

  private func read(_ text: NumberText, _ scale: MoneyScale) -> Reading {
    switch text {
    case .ambiguous: .failure(.unreadable("number.ambiguous", expected: Self.example))
    case .unreadable: unreadable
    case .tooLarge: tooLarge
    case .amount(let amount): scaled(amount, scale)
    }
  }

  private func scaled(_ amount: NumberText.Amount, _ scale: MoneyScale) -> Reading {
    if amount.unit == .none, amount.hasThreeDecimals, amount.value.denominator == 1,
      amount.value != .zero
    {
      // 90.000 is 90,000 to whoever writes thousands with a dot.
      return .failure(.unreadable("number.ambiguous", expected: Self.example))
    }
    let factor: Int
    switch (amount.unit, scale) {
    case (.foreign(let currency), _): return foreign(currency)
    case (.percent, _): return unreadable
    case (.yuan, _): factor = 1
    case (_, .foreign(let currency)): return foreign(currency)
    case (_, .yuan(let yuan)), (_, .times(let yuan)):
      // 3萬 in a column of 千元 may be 3萬元 or 3萬千元.
      if amount.isMultiplied, yuan != 1 {
        return .failure(.unreadable("number.ambiguous", expected: Self.example))
      }
      factor = yuan
    }
    let exact = amount.value * Rational(factor)
    // So is 245.093 where it would be a part of a 元.
    let size = amount.value < .zero ? .zero - amount.value : amount.value
    let mayBeThousands = size >= Rational(1) && size < Rational(1000)
    if amount.hasThreeDecimals, mayBeThousands, exact.denominator != 1 {
      return .failure(.unreadable("number.ambiguous", expected: Self.example))
    }
    guard let yuan = exact.rounded else { return tooLarge }
    if yuan < 0, !mayBeNegative {
      return .failure(Remark("number.negative", .error, expected: "≥0"))
    }
    return Reading(value: .money(yuan), remarks: remarks(amount, exact: exact, yuan: yuan))
  }

  private func remarks(_ amount: NumberText.Amount, exact: Rational, yuan: Int) -> [Remark] {
    let read = FieldValue.money(yuan).published
    if case .counter(let word) = amount.unit {
      return [
        Remark(
          "number.unit", .warning, expected: Self.example,
          arguments: ["unit": word, "read": read])
      ]
    }
    if exact.denominator != 1 {
      return [Remark("number.rounded", .warning, arguments: ["read": read])]
    }
    if let remark = amount.unknownRemark {
      return [.leftOut(remark, "number.understood", as: read)]
    }
    return amount.isPlain ? [] : [.understood("number.understood", as: read)]
  }

  private func foreign(_ currency: String) -> Reading {
    .failure(Remark("number.unit", .error, expected: Self.example, arguments: ["unit": currency]))
  }

  private static let example = "3,000千元"
  private var unreadable: Reading {
    .failure(
      .unreadable(
        "number.unreadable", expected: Self.example, arguments: ["example": "3000"]))
  }
  private var tooLarge: Reading {
    .failure(Remark("number.out_of_range", .error, expected: "<10^15"))
  }
}
