internal import Planning

/// What holds for one column of a form.
struct ColumnRule: Sendable {
  let code: String
  let header: String
  let reader: any FieldReader
  let isRequired: Bool
  let requiredWhen: Field.Condition?
  let standsForBlank: FieldValue?
  /// Whether a range of days gives its last one.
  let takesLastDay: Bool
  /// Whether an unreadable value is an error of the row.
  let isDecisive: Bool
  /// The finding where a required value is missing.
  let requiredCode: String
  let isMoney: Bool
  /// Counts and amounts, which subtotals add up.
  let isAdded: Bool
  /// Words that name what a count counts; nil where the column holds no count.
  let counters: [String]?
  /// Whether the column holds figures: counts, amounts, shares, months and years.
  let isNumber: Bool
  let isText: Bool
  let isDay: Bool

  init(_ field: Field, reader: any FieldReader) {
    code = field.code
    header = field.header
    self.reader = reader
    isRequired = field.isRequired
    requiredWhen = field.requiredWhen
    standsForBlank = field.standsForBlank
    takesLastDay = field.takesLastDay
    isDecisive = field.isRequired || field.isDecisive || field.standsForBlank != nil
    requiredCode =
      switch field.kind {
      case .day: "date.required"
      case .integer, .money, .percent, .month, .rocYear: "number.required"
      case .country: "country.required"
      case .text, .flag, .code, .organisation, .rank, .submitter: "text.required"
      }
    isNumber = requiredCode == "number.required"
    isText = field.kind == .text
    isDay = field.kind == .day
    switch field.kind {
    case .money: (isMoney, isAdded, counters) = (true, true, nil)
    case .integer(_, let units): (isMoney, isAdded, counters) = (false, true, units)
    default: (isMoney, isAdded, counters) = (false, false, nil)
    }
  }
}
