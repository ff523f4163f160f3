/// Reads what makes two rows of a form the same fact.
struct IdentityReader {
  let fields: FieldNames

  func read(_ entry: Entry?) -> Identity {
    guard let section = entry?.section else { return Identity(keys: []) }
    defer { section.close() }
    var identity = Identity(keys: section.required("keys").map(fields.list) ?? [])
    if identity.keys.isEmpty { section.optional("keys")?.report(.empty("keys")) }
    identity.otherwise = section.optional("otherwise").map(fields.list) ?? []
    if let span = section.optional("overlap")?.section {
      identity.overlap = Identity.Span(
        start: fields.name(span.required("start"), of: .day),
        end: fields.name(span.required("end"), of: .day))
      span.close()
    }
    if let exception = section.optional("except")?.section {
      let keys = exception.required("keys").map(fields.list) ?? []
      if let (field, label) = fields.label(
        field: exception.required("field"), label: exception.required("is"))
      {
        identity.exception = Identity.Exception(field: field, label: label, keys: keys)
      }
      exception.close()
    }
    return identity
  }
}
