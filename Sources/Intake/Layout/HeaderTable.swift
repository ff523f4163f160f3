internal import Planning

/// Headers with their aliases: of one form, or of all.
struct HeaderTable: Sendable {
  private var exact: [String: Int] = [:]
  private var names: [String: Int] = [:]
  private var aliases: [String: Int] = [:]

  /// A field found under a header.
  struct Hit: Hashable, Sendable {
    var field: Int
    /// Whether the header is the form's own and no alias: it goes before an alias elsewhere.
    var isName: Bool
    /// The unit in the header's brackets, such as 元.
    var scale: MoneyScale?
  }

  init(_ form: Form) { self.init(form.fields) }

  /// Of several forms' fields together it tells only what is a header at all.
  init(_ fields: [Field]) {
    for (place, field) in fields.enumerated() {
      exact[field.header] = place
      names[HeaderKey(field.header).key] = place
    }
    for (place, field) in fields.enumerated() {
      for alias in field.aliases {
        let key = HeaderKey(alias).key
        if names[key] == nil, aliases[key] == nil { aliases[key] = place }
      }
    }
  }

  func find(_ text: String) -> Hit? {
    if let field = exact[text] { return Hit(field: field, isName: true) }
    return find(HeaderKey(text))
  }

  func find(_ header: HeaderKey) -> Hit? {
    if let field = names[header.key] {
      return Hit(field: field, isName: true, scale: header.scale)
    }
    if let field = aliases[header.key] {
      return Hit(field: field, isName: false, scale: header.scale)
    }
    // 經費千元 and 經費：千元 carry the unit without brackets.
    guard let (bare, scale) = header.withoutUnit else { return nil }
    if let field = names[bare] { return Hit(field: field, isName: true, scale: scale) }
    return aliases[bare].map { Hit(field: $0, isName: false, scale: scale) }
  }
}
