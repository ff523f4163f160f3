internal import Planning
internal import Spreadsheet

/// Reads whole numbers such as 人次 and 件數.
struct CountReader: FieldReader {
  var minimum: Int
  /// Words that may follow the number; none: any.
  var units: [String]

  var meaningOfNothing: Reading { checked(0) }

  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading {
    switch cell.value {
    case .number(let number):
      if case .times(let factor) = setting.scale, let value = ExactNumber.of(number),
        !cell.isPercent
      {
        return read(.amount(NumberText.Amount(value: value)), times: factor)
      }
      if number == number.rounded(), number.magnitude <= Double(ExactNumber.limit), !cell.isPercent
      {
        return checked(Int(number))
      }
      return number.magnitude > Double(ExactNumber.limit) ? tooLarge : unreadable
    case .text(let text): return read(NumberText(text, units: units), in: setting)
    default: return unreadable
    }
  }

  func read(_ figure: ShownFigure, of cell: SheetCell, in setting: ReadingSetting) -> Reading {
    var reading = read(figure.amount(units: units), in: setting)
    if figure.isScaled, reading.remarks.isEmpty, let value = reading.value {
      reading.remarks = [.understood("number.understood", as: value.published)]
    }
    return reading
  }

  private func read(_ text: NumberText, in setting: ReadingSetting) -> Reading {
    if case .times(let factor) = setting.scale { return read(text, times: factor) }
    return read(text)
  }

  /// In a column of 千次, 12 is 12,000; 12次 and 12萬 may be either.
  private func read(_ text: NumberText, times factor: Int) -> Reading {
    guard case .amount(var amount) = text else { return read(text) }
    guard amount.unit == .none, !amount.isMultiplied, !amount.hasThreeDecimals else {
      return .failure(.unreadable("number.ambiguous", expected: expected))
    }
    amount.value = amount.value * Rational(factor)
    guard amount.value.numerator.magnitude <= UInt128(ExactNumber.limit) else { return tooLarge }
    amount.isPlain = false
    return read(amount)
  }

  private func read(_ text: NumberText) -> Reading {
    switch text {
    case .ambiguous: return .failure(.unreadable("number.ambiguous", expected: expected))
    case .unreadable: return unreadable
    case .tooLarge: return tooLarge
    case .amount(let amount): return read(amount)
    }
  }

  func doubt(in setting: ReadingSetting) -> Remark? {
    .unreadable("number.ambiguous", expected: expected)
  }

  private func read(_ amount: NumberText.Amount) -> Reading {
    if amount.unit == .percent { return unreadable }
    if case .foreign(let currency) = amount.unit {
      return .failure(
        Remark("number.unit", .error, expected: expected, arguments: ["unit": currency]))
    }
    if amount.hasThreeDecimals {
      return .failure(.unreadable("number.ambiguous", expected: expected))
    }
    guard let number = amount.value.whole else { return unreadable }
    var reading = checked(number)
    guard !reading.hasError else { return reading }
    if let unit = foreignUnit(amount.unit) {
      reading.remarks.append(
        Remark(
          "number.unit", .warning, expected: expected,
          arguments: ["unit": unit, "read": String(number)]))
    } else if let remark = amount.unknownRemark {
      reading.remarks.append(.leftOut(remark, "number.understood", as: String(number)))
    } else if !amount.isPlain {
      reading.remarks.append(.understood("number.understood", as: String(number)))
    }
    return reading
  }

  /// The unit where it is one of another measure.
  private func foreignUnit(_ unit: NumberText.Unit) -> String? {
    switch unit {
    case .counter(let word): units.isEmpty || units.contains(word) ? nil : word
    case .yuan: "元"
    default: nil
    }
  }

  private func checked(_ number: Int) -> Reading {
    if number < 0 { return .failure(Remark("number.negative", .error, expected: expected)) }
    if number < minimum {
      return .failure(Remark("number.out_of_range", .error, expected: expected))
    }
    return .value(.integer(number))
  }

  private var expected: String { "≥\(minimum)" }
  private var unreadable: Reading { .failure(.unreadable("number.unreadable", expected: expected)) }
  private var tooLarge: Reading {
    .failure(Remark("number.out_of_range", .error, expected: expected))
  }
}
