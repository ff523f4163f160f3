/// Reads under which condition an optional field is required.
struct ConditionReader {
  let fields: FieldNames

  func read(_ entry: Entry?) -> Field.Condition? {
    guard let section = entry?.section else { return nil }
    defer { section.close() }
    if section.optional("is") != nil {
      guard
        let (field, label) = fields.label(
          field: section.required("field"), label: section.optional("is"))
      else { return nil }
      return .equals(field: field, value: label)
    }
    let field = fields.name(section.required("field"), of: .percent)
    let other = fields.name(section.required("below"), of: .percent)
    let points = section.required("by_more_than_points")?.integer ?? 0
    return .lessThan(field: field, other: other, byMoreThanPoints: points)
  }
}
