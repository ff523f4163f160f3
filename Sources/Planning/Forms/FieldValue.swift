/// A value after it was understood, exact.
package enum FieldValue: Hashable, Sendable {
  /// Text as typed, without surrounding white space.
  case text(String)
  /// Counts, months (1 to 12) and ROC years.
  case integer(Int)
  /// An amount of money in whole 元.
  case money(Int)
  /// A share in millionths: 85.5 % is 855,000.
  case percent(Int)
  case day(CalendarDay)
  case flag(Bool)
  /// A label of a code list, an iso2 country, an organisation's abbreviation, a rank's level or a
  /// submitter's code.
  case code(String)

  /// The value as the CSV files print it: money in 千元, percent as `85.5`, flags as 是 or 否.
  package var published: String {
    switch self {
    case .text(let text), .code(let text): text
    case .integer(let number): String(number)
    case .money(let yuan): Rational(Int128(yuan), over: 1000)?.exact ?? ""
    case .percent(let millionths): Rational(Int128(millionths), over: 10_000)?.exact ?? ""
    case .day(let day): day.iso
    case .flag(let flag): flag ? "是" : "否"
    }
  }

  /// The words of a text or code; nil for every other kind.
  package var text: String? {
    switch self {
    case .text(let text), .code(let text): text
    default: nil
    }
  }

  /// Nil for every kind but a day.
  package var day: CalendarDay? {
    if case .day(let day) = self { day } else { nil }
  }

  /// A whole number, 元 or millionths; nil for every other kind.
  package var integer: Int? {
    switch self {
    case .integer(let number), .money(let number), .percent(let number): number
    default: nil
    }
  }
}
