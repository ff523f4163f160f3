internal import Planning

/// The headers of one form with their aliases.
struct HeaderTable: Sendable {
  private var exact: [String: Int] = [:]
  private var names: [String: Int] = [:]
  private var aliases: [String: Int] = [:]
  private(set) var candidates: [Likeness.Candidate] = []

  /// A field found under a header.
  struct Hit: Hashable, Sendable {
    var field: Int
    /// Whether the header is the form's own and no alias: it goes before an alias elsewhere.
    var isName: Bool
    /// The unit in the header's brackets, such as 元.
    var scale: MoneyScale?
  }

  init(_ form: Form) {
    for (place, field) in form.fields.enumerated() {
      exact[field.header] = place
      names[HeaderKey(field.header).key] = place
      candidates.append(
        Likeness.Candidate(key: HeaderKey(field.header).key, name: field.header))
    }
    for (place, field) in form.fields.enumerated() {
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

/// A header as it is compared: without white space, brackets and marks, in one of several spellings.
struct HeaderKey: Hashable, Sendable {
  let key: String
  /// The unit of money that the brackets name.
  let scale: MoneyScale?

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    var inner: [Unicode.Scalar] = []
    var depth = 0
    for scalar in TextKey.compact(text).unicodeScalars {
      switch scalar {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case _ where depth > 0: inner.append(scalar)
      case "*", "※", "★", ":", "。", "#", "﹡": break
      default: scalars.append(Self.common(scalar))
      }
    }
    while let first = scalars.first, ("0"..."9").contains(first) || first == "." || first == "、" {
      scalars.removeFirst()
    }
    key = scalars.text
    scale = inner.isEmpty ? nil : MoneyScale(unit: inner)
  }

  /// One of two spellings in use: 計劃 and 計畫, 發佈 and 發布, 週 and 周.
  private static func common(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "劃": "畫"
    case "佈": "布"
    case "週": "周"
    case "訖": "迄"
    default: scalar
    }
  }

  /// The key without a unit of money at its end.
  var withoutUnit: (key: String, scale: MoneyScale)? {
    for unit in ["新臺幣千元", "千元", "百萬元", "萬元", "億元", "元"] where key.hasSuffix(unit) {
      let bare = Array(key.unicodeScalars.dropLast(unit.unicodeScalars.count))
        .filter { $0 != "/" && $0 != "-" && $0 != "," }
      guard !bare.isEmpty, let scale = MoneyScale(unit: Array(unit.unicodeScalars)) else { continue }
      return (bare.text, scale)
    }
    return nil
  }
}
