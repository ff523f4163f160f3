import Planning

/// The rows with which a form begins: those brought along, and for forms of months one for each
/// thing to report on, so that only figures are typed.
struct StartingRows {
  let form: Form
  let month: PlanMonth

  func rows(with brought: [TemplateMemory.Row]) -> [TemplateMemory.Row] {
    guard case .month(let monthField) = form.dating, let monthPlace = form.index(of: monthField),
      let subject = form.identity.keys.first(where: { $0 != monthField }),
      let place = form.index(of: subject), case .code(let list) = form.fields[place].kind
    else { return brought }
    let begun = Set(
      brought.filter { $0.values[monthPlace] == .integer(month.month) }
        .compactMap { $0.values[place]?.text })
    return brought
      + list.labels.filter { !begun.contains($0) }.map { label in
        var values = [FieldValue?](repeating: nil, count: form.fields.count)
        values[place] = .code(label)
        values[monthPlace] = .integer(month.month)
        return TemplateMemory.Row(values: values)
      }
  }
}
