internal import GRDB
internal import Planning

/// One field of a form as a column: its SQL type, what the column may hold, and its values.
///
/// Money is in 元, percent in millionths, days are ISO 8601, flags 0 or 1.
struct FieldColumn {
  let code: String
  let kind: Field.Kind
  let isRequired: Bool

  init(_ field: Field) {
    code = field.code
    kind = field.kind
    isRequired = field.isRequired
  }

  /// The name in double quotes.
  var name: String { "\"\(code)\"" }

  var definition: String {
    let type = isNumber ? "INTEGER" : "TEXT"
    return "\(name) \(type)" + (check.map { " CHECK (\($0))" } ?? "")
  }

  private var isNumber: Bool {
    switch kind {
    case .integer, .money, .percent, .month, .rocYear, .flag: true
    case .text, .day, .country, .code, .organisation, .rank, .submitter: false
    }
  }

  /// What holds for every value; NULL passes.
  private var check: String? {
    switch kind {
    case .flag: "\(name) IN (0, 1)"
    case .day: "length(\(name)) = 10"
    case .month: "\(name) BETWEEN 1 AND 12"
    case .country: "length(\(name)) = 2"
    case .integer(let minimum, _): "errors IS NOT NULL OR \(name) >= \(minimum)"
    case .money(mayBeNegative: false): "errors IS NOT NULL OR \(name) >= 0"
    case .percent: "errors IS NOT NULL OR \(name) BETWEEN 0 AND 1000000"
    case .text, .code, .organisation, .rank, .submitter, .money, .rocYear: nil
    }
  }

  /// Reads the value back from a column of the current row.
  func value(in row: Row, at index: Int) -> FieldValue? {
    if isNumber {
      guard let number = row[index] as Int? else { return nil }
      return switch kind {
      case .money: .money(number)
      case .percent: .percent(number)
      case .flag: .flag(number != 0)
      default: .integer(number)
      }
    }
    guard let text = row[index] as String? else { return nil }
    return switch kind {
    case .text: .text(text)
    case .day: CalendarDay(iso: text).map(FieldValue.day)
    default: .code(text)
    }
  }
}
