internal import Planning

/// A form made ready for judging: readers, headers and rules by the field's place.
struct FormIndex: Sendable {
  let form: Form
  let columns: [ColumnRule]
  let headers: HeaderTable
  /// Places of the required fields.
  let required: [Int]
  /// The field of the first day and that of the last, which a range of days fills as well.
  let span: (start: Int, end: Int)?
  /// Title, rank and incumbent, where the form has them.
  let office: OfficeRule?
  /// Names and their number, where the form's rows are counted by name.
  let counted: CountedNamesRule?

  init(_ form: Form, readers: ReaderMaker) {
    self.form = form
    columns = form.fields.map { ColumnRule($0, reader: readers.reader(for: $0, of: form)) }
    headers = HeaderTable(form)
    required = form.fields.indices.filter { form.fields[$0].isRequired }
    span = Self.span(of: form)
    office = OfficeRule(form, ranks: readers.ranks)
    counted = CountedNamesRule(form)
  }

  var holdsMoney: Bool { columns.contains(where: \.isMoney) }

  private static func span(of form: Form) -> (start: Int, end: Int)? {
    let last = form.lastDay ?? form.identity.overlap?.end ?? form.dating.lastDayField
    let first: String? =
      if case .depending(_, _, _, let otherwise) = form.dating {
        otherwise.firstDayField
      } else {
        form.dating.firstDayField
      }
    guard let end = last.flatMap(form.index(of:)), form.fields[end].kind == .day,
      let start = first.flatMap(form.index(of:)), start != end
    else { return nil }
    return (start, end)
  }
}
