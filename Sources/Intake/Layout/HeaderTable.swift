internal import Planning

/// Headers with their aliases: of one form, or of all.
struct HeaderTable: Sendable {
  private var exact: [String: Int] = [:]
  private var names: [String: Int] = [:]
  private var aliases: [String: Int] = [:]
  private let kinds: [Field.Kind]
  /// By field, the words that its headers may hold in brackets: its other headers and its labels.
  private let known: [Set<String>]
  /// Headers and aliases that have brackets of their own.
  private var bracketed: Set<String> = []

  /// A field found under a header.
  struct Hit: Hashable, Sendable {
    var field: Int
    /// Whether the header is the form's own and no alias: it goes before an alias elsewhere.
    var isName: Bool
    /// The unit in the header's brackets, such as 元.
    var scale: MoneyScale?
    /// Whether the header's brackets hold what may change its meaning, such as 本月.
    var isUnclear = false
  }

  init(_ form: Form) { self.init(form.fields) }

  /// Of several forms' fields together it tells only what is a header at all.
  init(_ fields: [Field]) {
    kinds = fields.map(\.kind)
    known = fields.map(Self.words)
    for (place, field) in fields.enumerated() {
      exact[field.header] = place
      names[HeaderKey(field.header).key] = place
      for header in [field.header] + field.aliases where !HeaderKey(header).remarks.isEmpty {
        bracketed.insert(TextKey.compact(header))
      }
    }
    for (place, field) in fields.enumerated() {
      for alias in field.aliases {
        let key = HeaderKey(alias).key
        if names[key] == nil, aliases[key] == nil { aliases[key] = place }
      }
    }
  }

  private static func words(of field: Field) -> Set<String> {
    var words = Set(([field.header] + field.aliases).map { HeaderKey($0).key })
    switch field.kind {
    case .code(let list):
      words.formUnion(list.entries.flatMap { [$0.label] + $0.aliases }.map { HeaderKey($0).key })
    case .flag: words.formUnion(["是", "否", "有", "無"])
    default: break
    }
    return words
  }

  func find(_ text: String) -> Hit? {
    if let field = exact[text] { return Hit(field: field, isName: true) }
    guard var hit = find(HeaderKey(text)) else { return nil }
    if hit.isUnclear, bracketed.contains(TextKey.compact(text)) { hit.isUnclear = false }
    return hit
  }

  /// Nil also for a figure of another period than the field's: 瀏覽量(去年同期).
  func find(_ header: HeaderKey) -> Hit? {
    guard var hit = field(of: header) else { return nil }
    // 結束日期(預計) is 預計結束日期.
    if header.remarks.allSatisfy({ isAlias($0 + header.key, of: hit) }) { return hit }
    switch HeaderRemark.of(header.remarks, for: kinds[hit.field], known: known[hit.field]) {
    case .harmless: break
    case .unclear: hit.isUnclear = true
    case .another: return nil
    }
    return hit
  }

  private func isAlias(_ key: String, of hit: Hit) -> Bool {
    (names[key] ?? aliases[key]) == hit.field
  }

  private func field(of header: HeaderKey) -> Hit? {
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
