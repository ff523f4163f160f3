internal import Planning

/// Knows which form a sheet's title means.
struct SheetTitles: Sendable {
  /// How sure a title is of its form; what is not certain, the header must confirm.
  enum Certainty: Hashable, Sendable {
    /// The form's title or an alias, whatever the width of its characters.
    case certain
    /// With an addition such as (續), 2 or 5月.
    case decorated
    /// A letter or two away.
    case near
  }

  private var table = SpellingTable<Int>()
  private var keys: [(key: [Unicode.Scalar], form: Int)] = []
  private let names: [String]

  init(_ forms: [Form]) {
    names = forms.map(\.sheet)
    for (place, form) in forms.enumerated() {
      for title in [form.sheet] + form.aliases + [form.title] {
        table.add(title, place, offering: form.sheet)
        keys.append((Array(HeaderKey(title).key.unicodeScalars), place))
      }
    }
  }

  /// The form that a title means, nil where it means none.
  func form(titled title: String) -> (form: Int, certainty: Certainty)? {
    if let hit = table.find(title) { return (hit.value, .certain) }
    let key = HeaderKey(title).key
    if let hit = table.find(key: key) { return (hit.value, .decorated) }
    let bare = Self.bare(Array(key.unicodeScalars))
    if let hit = table.find(key: bare.text) { return (hit.value, .decorated) }
    if let form = only(keys.filter { $0.key.count >= 4 && Self.contains(bare, $0.key) }) {
      return (form, .decorated)
    }
    guard bare.count >= 4 else { return nil }
    let near = keys.filter {
      Likeness.distance($0.key, bare, limit: min($0.key.count, bare.count) >= 7 ? 2 : 1) != nil
    }
    return only(near).map { ($0, .near) }
  }

  /// The word by which a title says that its sheet is no report: (舊), 填寫範例, 備份.
  static func wordAgainstCounting(in title: String) -> String? {
    let words = TextKey.of(title).split { !("a"..."z").contains($0) }.map(String.init)
    let scalars = Array(TextKey.compact(title).unicodeScalars)
    return doubts.first { contains(scalars, Array($0.unicodeScalars)) }
      ?? words.first(where: englishDoubts.contains)
  }

  private static let doubts = [
    "範例", "範本", "舊", "備份", "副本", "草稿", "作廢", "刪", "修正前", "更正前", "修改前", "測試", "勿用", "不用", "不要",
    "參考", "去年", "上年", "取消", "未成行", "未定案", "待核", "底稿", "不送", "暫存", "預定",
  ]
  private static let englishDoubts: Set = [
    "example", "sample", "backup", "draft", "copy", "old", "test",
  ]

  /// Titles of forms that are not far from a title.
  func suggestions(for title: String) -> [String] { table.suggestions(for: title) }

  /// The form of all candidates; of those with the longest title where they are several.
  private func only(_ found: [(key: [Unicode.Scalar], form: Int)]) -> Int? {
    guard let longest = found.map(\.key.count).max() else { return nil }
    let forms = Set(found.filter { $0.key.count == longest }.map(\.form))
    return forms.count == 1 ? forms.first : nil
  }

  /// Without numbers, months and 續 at either end.
  private static func bare(_ key: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var rest = key[...]
    while let scalar = rest.last, isDecoration(scalar) { rest.removeLast() }
    while let scalar = rest.first, isDecoration(scalar) { rest.removeFirst() }
    return Array(rest)
  }

  private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
    if ("0"..."9").contains(scalar) || ChineseNumeral.isNumeral(scalar) { return true }
    return "-_.,()、:/年月份續之第頁度 ".unicodeScalars.contains(scalar)
  }

  private static func contains(_ whole: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains {
      whole[$0..<($0 + part.count)].elementsEqual(part)
    }
  }
}
