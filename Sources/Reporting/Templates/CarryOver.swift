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

  /// What tells a row of the form from another.
  func key(of values: [FieldValue?]) -> String {
    let key = form.identityKey(of: values)
    return key.primary ?? key.fallback ?? ""
  }

  private func value(_ field: String, in values: [FieldValue?]) -> FieldValue? {
    form.index(of: field).flatMap { values[$0] }
  }
}
