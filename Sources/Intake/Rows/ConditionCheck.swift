internal import Planning

/// Whether the condition holds under which a field is required.
enum ConditionCheck {
  static func holds(
    _ condition: Field.Condition, _ values: [FieldValue?], of form: Form
  ) -> Bool {
    func value(_ field: String) -> FieldValue? { form.index(of: field).flatMap { values[$0] } }
    switch condition {
    case .equals(let field, let label): return value(field)?.text == label
    case .lessThan(let field, let other, let points):
      guard let left = value(field)?.integer, let right = value(other)?.integer else {
        return false
      }
      return left < right - points * 10_000
    }
  }
}
