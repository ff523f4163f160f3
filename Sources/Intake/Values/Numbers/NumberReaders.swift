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
      if number == number.rounded(), number.magnitude <= Double(ExactNumber.limit), !cell.isPercent {
        return checked(Int(number))
      }
      return number.magnitude > Double(ExactNumber.limit) ? tooLarge : unreadable
    case .text(let text): return read(NumberText(text))
    default: return unreadable
    }
  }

  private func read(_ text: NumberText) -> Reading {
    switch text {
    case .ambiguous: return .failure(.unreadable("number.ambiguous", expected: expected))
    case .unreadable: return unreadable
    case .tooLarge: return tooLarge
    case .amount(let amount): return read(amount)
    }
  }

  private func read(_ amount: NumberText.Amount) -> Reading {
    if amount.unit == .percent { return unreadable }
    if case .foreign(let currency) = amount.unit {
      return .failure(Remark("number.unit", .error, expected: expected, arguments: ["unit": currency]))
    }
    if amount.hasThreeDecimals { return .failure(.unreadable("number.ambiguous", expected: expected)) }
    guard let number = amount.value.whole else { return unreadable }
    var reading = checked(number)
    guard !reading.hasError else { return reading }
    if let unit = foreignUnit(amount.unit) {
      reading.remarks.append(
        Remark(
          "number.unit", .warning, expected: expected,
          arguments: ["unit": unit, "read": String(number)]))
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
  private var tooLarge: Reading { .failure(Remark("number.out_of_range", .error, expected: expected)) }
}

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
    case .text(let text):
      switch NumberText(text) {
      case .ambiguous: return .failure(.unreadable("number.ambiguous", expected: Self.example))
      case .unreadable: return unreadable
      case .tooLarge: return tooLarge
      case .amount(let amount): return scaled(amount, setting.scale)
      }
    default: return unreadable
    }
  }

  private func scaled(_ amount: NumberText.Amount, _ scale: MoneyScale) -> Reading {
    let factor: Int
    switch (amount.unit, scale) {
    case (.foreign(let currency), _): return foreign(currency)
    case (.percent, _): return unreadable
    case (.yuan, _): factor = 1
    case (_, .foreign(let currency)): return foreign(currency)
    case (_, .yuan(let yuan)):
      // 3萬 in a column of 千元 may be 3萬元 or 3萬千元.
      if amount.isMultiplied, yuan != 1 {
        return .failure(.unreadable("number.ambiguous", expected: Self.example))
      }
      factor = yuan
    }
    let exact = amount.value * Rational(factor)
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
    if exact.denominator != 1 { return [.understood("number.rounded", as: read)] }
    return amount.isPlain ? [] : [.understood("number.understood", as: read)]
  }

  private func foreign(_ currency: String) -> Reading {
    .failure(Remark("number.unit", .error, expected: Self.example, arguments: ["unit": currency]))
  }

  private static let example = "3,000千元"
  private var unreadable: Reading {
    .failure(.unreadable("number.unreadable", expected: Self.example))
  }
  private var tooLarge: Reading { .failure(Remark("number.out_of_range", .error, expected: "<10^15")) }
}

/// Reads shares from 0 to 100 %.
struct PercentReader: FieldReader {
  private static let expected = "0%–100%"

  var meaningOfNothing: Reading { .value(.percent(0)) }

  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading {
    switch cell.value {
    case .number(let number):
      guard let value = ExactNumber.of(number) else { return unreadable }
      return cell.isPercent ? share(value * Rational(100), []) : bare(value)
    case .text(let text):
      switch NumberText(Self.withoutWords(text)) {
      case .amount(let amount): return read(amount)
      case .ambiguous: return .failure(.unreadable("number.ambiguous", expected: Self.expected))
      case .tooLarge: return .failure(Remark("number.out_of_range", .error, expected: Self.expected))
      case .unreadable: return unreadable
      }
    default: return unreadable
    }
  }

  private func read(_ amount: NumberText.Amount) -> Reading {
    switch amount.unit {
    case .percent:
      return share(
        amount.value, amount.isPlain ? [] : [.understood("number.understood", as: amount.value.exact + "%")])
    case .none: return bare(amount.value)
    default: return unreadable
    }
  }

  /// A bare number above 1 is that many percent; from 0 to 1 it may also be a share.
  private func bare(_ value: Rational) -> Reading {
    if value > .zero, value <= Rational(1) {
      return .failure(.unreadable("number.ambiguous", expected: Self.expected))
    }
    let note = Remark("number.unit", .note, arguments: ["read": value.exact + "%"])
    return share(value, value == .zero ? [] : [note])
  }

  private func share(_ percent: Rational, _ remarks: [Remark]) -> Reading {
    if percent < .zero { return .failure(Remark("number.negative", .error, expected: Self.expected)) }
    if percent > Rational(100) {
      return .failure(Remark("number.out_of_range", .error, expected: Self.expected))
    }
    let exact = percent * Rational(10_000)
    guard let millionths = exact.rounded else { return unreadable }
    return Reading(
      value: .percent(millionths),
      remarks: exact.denominator == 1
        ? remarks
        : [.understood("number.rounded", as: FieldValue.percent(millionths).published + "%")])
  }

  /// 百分之八十五 is 85%.
  private static func withoutWords(_ text: String) -> String {
    let folded = Folded(text).withoutSpaces
    guard folded.holds("百分之", at: 0) else { return text }
    return Array(folded.dropFirst(3)).text + "%"
  }

  private var unreadable: Reading {
    .failure(.unreadable("number.unreadable", expected: Self.expected))
  }
}
