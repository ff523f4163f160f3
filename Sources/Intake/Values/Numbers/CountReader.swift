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
      if setting.times > 1, !cell.isPercent, let exact = ExactNumber.of(number) {
        return read(NumberText.Amount(value: exact), times: setting.times)
      }
      if number == number.rounded(), number.magnitude <= Double(ExactNumber.limit), !cell.isPercent
      {
        return checked(Int(number))
      }
      return number.magnitude > Double(ExactNumber.limit) ? tooLarge : unreadable
    case .text(let text): return read(NumberText(text, units: units), times: setting.times)
    default: return unreadable
    }
  }

  func read(_ figure: ShownFigure, of cell: SheetCell, in setting: ReadingSetting) -> Reading {
    var reading = read(figure.amount(units: units), times: setting.times)
    if figure.isScaled, reading.remarks.isEmpty, let value = reading.value {
      reading.remarks = [.understood("number.understood", as: value.published)]
    }
    return reading
  }

  private func read(_ text: NumberText, times: Int) -> Reading {
    switch text {
    case .ambiguous: return .failure(.unreadable("number.ambiguous", expected: expected))
    case .unreadable: return unreadable
    case .tooLarge: return tooLarge
    case .amount(let amount): return read(amount, times: times)
    }
  }

  func doubt(in setting: ReadingSetting) -> Remark? {
    .unreadable("number.ambiguous", expected: expected)
  }

  /// A unit behind the figure goes before that of the column.
  private func read(_ amount: NumberText.Amount, times: Int) -> Reading {
    if amount.unit == .percent { return unreadable }
    if case .foreign(let currency) = amount.unit {
      return .failure(
        Remark("number.unit", .error, expected: expected, arguments: ["unit": currency]))
    }
    if amount.hasThreeDecimals {
      return .failure(.unreadable("number.ambiguous", expected: expected))
    }
    let isCounted = times > 1 && amount.unit == .none
    let value = isCounted ? amount.value * Rational(times) : amount.value
    guard let number = value.whole else { return unreadable }
    var reading = checked(number)
    guard !reading.hasError else { return reading }
    if let unit = foreignUnit(amount.unit) {
      reading.remarks.append(
        Remark(
          "number.unit", .warning, expected: expected,
          arguments: ["unit": unit, "read": String(number)]))
    } else if !amount.isPlain || isCounted {
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
