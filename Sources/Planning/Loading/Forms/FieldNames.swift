/// The fields of one form, for references to them inside its definition.
struct FieldNames {
  private let codes: Set<String>
  /// Without the fields of which the type could not be read: nothing is said about their use.
  private let kinds: [String: Field.Kind]

  init(_ fields: [Field], untyped: Set<String> = []) {
    codes = Set(fields.map(\.code))
    kinds = Dictionary(
      fields.filter { !untyped.contains($0.code) }.map { ($0.code, $0.kind) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The field's code, reported where the form has no such field.
  func name(_ entry: Entry?) -> String? {
    guard let entry, let code = entry.text else { return nil }
    entry.check(code, .field, among: codes)
    return code
  }

  func list(_ entry: Entry) -> [String] {
    entry.list.compactMap { name($0) }
  }

  /// The code of a field that must be of a type.
  func name(_ entry: Entry?, of kind: Field.Kind) -> String {
    optionalName(entry, of: kind) ?? ""
  }

  func optionalName(_ entry: Entry?, of kind: Field.Kind) -> String? {
    guard let entry, let code = name(entry) else { return nil }
    if let found = kinds[code], found != kind {
      entry.report(.fieldOfOtherType(field: code, needed: kind.word))
    }
    return code
  }

  /// The code of a field of whole numbers, whatever its minimum and units.
  func integerName(_ entry: Entry?) -> String {
    guard let entry, let code = name(entry) else { return "" }
    if let found = kinds[code], case .integer = found { return code }
    if kinds[code] != nil { entry.report(.fieldOfOtherType(field: code, needed: "integer")) }
    return code
  }

  /// The code of a code field and one of its labels.
  func label(field: Entry?, label: Entry?) -> (field: String, label: String)? {
    guard let code = name(field), let label, let text = label.text else { return nil }
    guard case .code(let list)? = kinds[code] else {
      if kinds[code] != nil { field?.report(.fieldOfOtherType(field: code, needed: "code")) }
      return (code, text)
    }
    label.check(text, .label, among: Set(list.labels))
    return (code, text)
  }

  /// Reports where the form has no country field that a rule about countries could look at.
  func checkCountry(_ entry: Entry) {
    if codes.count == kinds.count, !kinds.values.contains(.country) {
      entry.report(.noFieldOfType(Field.Kind.country.word))
    }
  }
}

extension Field.Kind {
  /// The word for the type in form definitions.
  package var word: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .money: "money"
    case .percent: "percent"
    case .day: "date"
    case .month: "month"
    case .rocYear: "year"
    case .flag: "flag"
    case .country: "country"
    case .code: "code"
    case .organisation: "organisation"
    case .rank: "rank"
    case .submitter: "submitter"
    }
  }
}
