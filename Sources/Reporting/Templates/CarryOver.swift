import Planning

/// Which rows of a form are reported again in the next month.
struct CarryOver {
  let form: Form
  let month: PlanMonth

  /// How long the views of a release are taken to grow.
  private static let growingDays = 62

  /// Spans that have not ended, records without a date, and readings that still grow, unless the
  /// form's closing field says that the row is over.
  func stillStands(_ values: [FieldValue?]) -> Bool {
    if let closing = form.closing, let value = value(closing.field, in: values),
      closing.labels.isEmpty || closing.labels.contains(value.text ?? "")
    {
      return false
    }
    switch form.dating.applying(to: values, of: form) {
    case .overlapping(_, let end):
      return value(end, in: values)?.day.map { $0 >= month.firstDay } ?? true
    case .undated: return true
    case .within(let field):
      guard form.newestBy != nil, let day = value(field, in: values)?.day else { return false }
      return day.adding(days: Self.growingDays) >= month.firstDay
    case .until, .month, .depending: return false
    }
  }

  /// The row with which a month begins where last month's gives a part of it, as budgets do; nil for
  /// other forms and other months.
  func beginning(after values: [FieldValue?]) -> [FieldValue?]? {
    guard case .month(let field) = form.dating, let place = form.index(of: field),
      let last = values[place]?.integer, last == month.month - 1,
      form.fields.contains(where: \.isCarriedOver)
    else { return nil }
    return form.fields.enumerated().map { number, field in
      if number == place { return .integer(month.month) }
      return field.isCarriedOver || form.identity.keys.contains(field.code) ? values[number] : nil
    }
  }

  /// What tells a row of the form from another.
  func key(of values: [FieldValue?]) -> String {
    let key = form.identityKey(of: values)
    return key.primary ?? key.fallback ?? ""
  }

  private func value(_ field: String, in values: [FieldValue?]) -> FieldValue? {
    form.index(of: field).flatMap { values[$0] }
  }
}
