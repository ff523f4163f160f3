internal import Planning

/// Which field that the sheet lacks an unknown header may mean.
struct HeaderResemblance {
  let form: FormIndex
  let match: HeaderMatch
  /// Pairs of letters that stand in headers of many fields and tell none apart, such as 日期.
  let common: Set<String>

  /// A field that the figures need and the sheet lacks; nil where the header resembles none.
  func field(of label: HeaderMatch.Label) -> Int? {
    let key = HeaderKey(label.text).key
    let lacking = form.columns.indices.filter { match.columns[$0] == nil && isNeeded($0) }
    if let place = lacking.first(where: { place in
      form.columns[place].isDecisive && names(of: place).contains { holds(key, $0, place) }
    }) {
      return place
    }
    guard !isAnother(key) else { return nil }
    return lacking.first { place in names(of: place).contains { isLike(key, $0, place) } }
  }

  /// Whether the figures change without the field.
  private func isNeeded(_ place: Int) -> Bool {
    let column = form.columns[place]
    return column.isDecisive || column.isAdded || place == form.span?.end
  }

  private func names(of place: Int) -> [String] {
    let field = form.form.fields[place]
    return ([field.header] + field.aliases).map { HeaderKey($0).key }
  }

  /// 本月人次 and 人次小計 for 人次; 場次 for 次.
  private func holds(_ key: String, _ name: String, _ place: Int) -> Bool {
    let isAdded = form.columns[place].isAdded
    guard name.count >= 2 || isAdded && key.count == 2 else { return false }
    return key.hasSuffix(name) || isAdded && key.hasPrefix(name)
  }

  /// 現任職務 is a 職務, which the sheet has.
  private func isAnother(_ key: String) -> Bool {
    form.columns.indices.contains { place in
      match.columns[place] != nil
        && names(of: place).contains { $0.count >= 2 && key.hasSuffix($0) }
    }
  }

  /// One letter is another one, or two beside each other are alike that not many headers have:
  /// 現仼 for 現任, 應付帳款 for 應付未付數.
  private func isLike(_ key: String, _ name: String, _ place: Int) -> Bool {
    let (typed, own) = (Array(key.unicodeScalars), Array(name.unicodeScalars))
    if !HeaderPairs.of(key).subtracting(common).isDisjoint(with: HeaderPairs.of(name)) {
      return true
    }
    let column = form.columns[place]
    let isShortEnough = typed.count >= 3 || column.isAdded || column.standsForBlank != nil
    return typed.count == own.count && typed.count >= 2 && isShortEnough
      && Likeness.distance(typed, own, limit: 1) != nil
  }
}

/// Letters of headers that stand beside each other.
enum HeaderPairs {
  static func of(_ key: String) -> Set<String> {
    let letters = Array(key.unicodeScalars)
    return Set(zip(letters, letters.dropFirst()).map { [$0, $1].text })
  }

  /// The pairs that stand in headers of four fields or more.
  static func common(in fields: [Field]) -> Set<String> {
    var counts: [String: Int] = [:]
    for field in fields {
      let pairs = ([field.header] + field.aliases).map { of(HeaderKey($0).key) }
      let all = pairs.reduce(into: Set()) { $0.formUnion($1) }
      for pair in all { counts[pair, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value >= 4 }.keys)
  }
}
