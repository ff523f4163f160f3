internal import Planning

/// A form made ready for judging: readers, headers and rules by the field's place.
struct FormIndex: Sendable {
  let form: Form
  let columns: [ColumnRule]
  let headers: HeaderTable
  /// Places of the required fields.
  let required: [Int]
  /// The field of the first day and the field `end` that a range of days fills as well.
  let span: (start: Int, end: Int)?
  /// Title, rank and incumbent, where the form has them.
  let office: OfficeRule?

  init(_ form: Form, readers: ReaderMaker) {
    self.form = form
    columns = form.fields.map { ColumnRule($0, reader: readers.reader(for: $0, of: form)) }
    headers = HeaderTable(form)
    required = form.fields.indices.filter { form.fields[$0].isRequired }
    span = Self.span(of: form)
    office = OfficeRule(form, ranks: readers.ranks)
  }

  private static func span(of form: Form) -> (start: Int, end: Int)? {
    let end = form.identity.overlap?.end ?? "end"
    let first: String? =
      if case .depending(_, _, _, let otherwise) = form.dating {
        otherwise.firstDayField
      } else {
        form.dating.firstDayField
      }
    guard let end = form.index(of: end), form.fields[end].kind == .day,
      let start = first.flatMap(form.index(of:)), start != end
    else { return nil }
    return (start, end)
  }
}

/// What holds for one column of a form.
struct ColumnRule: Sendable {
  let code: String
  let header: String
  let reader: any FieldReader
  let isRequired: Bool
  let requiredWhen: Field.Condition?
  let standsForBlank: FieldValue?
  /// Whether an unreadable value is an error of the row.
  let isDecisive: Bool
  /// The finding where a required value is missing.
  let requiredCode: String
  let isMoney: Bool
  /// Counts and amounts, which subtotals add up.
  let isAdded: Bool
  let isText: Bool

  init(_ field: Field, reader: any FieldReader) {
    code = field.code
    header = field.header
    self.reader = reader
    isRequired = field.isRequired
    requiredWhen = field.requiredWhen
    standsForBlank = field.standsForBlank
    isDecisive = field.isRequired || field.isDecisive || field.standsForBlank != nil
    requiredCode =
      switch field.kind {
      case .day: "date.required"
      case .integer, .money, .percent, .month, .rocYear: "number.required"
      case .country: "country.required"
      case .text, .flag, .code, .organisation, .rank, .submitter: "text.required"
      }
    isText = field.kind == .text
    switch field.kind {
    case .money: (isMoney, isAdded) = (true, true)
    case .integer: (isMoney, isAdded) = (false, true)
    default: (isMoney, isAdded) = (false, false)
    }
  }
}
