internal import Planning
internal import Spreadsheet

/// Reads shares from 0 to 100 %.
struct PercentReader: FieldReader {
  private static let expected = "0%–100%"

  var meaningOfNothing: Reading { .value(.percent(0)) }

  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading {
    switch cell.value {
    case .number(let number):
      guard let value = ExactNumber.of(number) else { return unreadable }
      return cell.isPercent ? share(value * Rational(100), []) : bare(value)
    case .text(let text): return read(NumberText(Self.withoutWords(text)))
    default: return unreadable
    }
  }

  func read(_ figure: ShownFigure, of cell: SheetCell, in setting: ReadingSetting) -> Reading {
    read(figure.amount())
  }

  func doubt(in setting: ReadingSetting) -> Remark? {
    .unreadable("number.ambiguous", expected: Self.expected)
  }

  private func read(_ text: NumberText) -> Reading {
    switch text {
    case .amount(let amount): read(amount)
    case .ambiguous: .failure(.unreadable("number.ambiguous", expected: Self.expected))
    case .tooLarge: .failure(Remark("number.out_of_range", .error, expected: Self.expected))
    case .unreadable: unreadable
    }
  }

  private func read(_ amount: NumberText.Amount) -> Reading {
    switch amount.unit {
    case .percent:
      let read = amount.value.exact + "%"
      if let remark = amount.unknownRemark {
        return share(amount.value, [.leftOut(remark, "number.understood", as: read)])
      }
      return share(amount.value, amount.isPlain ? [] : [.understood("number.understood", as: read)])
    case .none:
      guard let remark = amount.unknownRemark else { return bare(amount.value) }
      var reading = bare(amount.value)
      if reading.value != nil {
        reading.remarks = [.leftOut(remark, "number.understood", as: amount.value.exact + "%")]
      }
      return reading
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
    if percent < .zero {
      return .failure(Remark("number.negative", .error, expected: Self.expected))
    }
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
    .failure(
      .unreadable("number.unreadable", expected: Self.expected, arguments: ["example": "85%"]))
  }
}
