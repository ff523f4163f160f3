internal import Planning
internal import Spreadsheet

/// Reads one label of a list: label, English code or alias.
final class CodeReader: FieldReader {
  private let table: SpellingTable<String>
  private let expected: String
  /// Keys of labels and aliases of two characters or more, which a remark may hold.
  private let words: [(key: String, label: String)]

  init(_ list: CodeList) {
    var table = SpellingTable<String>()
    for entry in list.entries { table.add(entry.label, entry.label, offering: entry.label) }
    for entry in list.entries {
      for alias in entry.aliases { table.add(alias, entry.label, offering: entry.label) }
    }
    self.table = table
    words = list.entries.flatMap { entry in
      ([entry.label] + entry.aliases).map { (TextKey.compact($0), entry.label) }
    }.filter { $0.0.unicodeScalars.count > 1 }
    expected = list.labels.joined(separator: ";")
  }

  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading {
    let text = CellWords.text(of: cell.value)
    if let hit = table.find(text) {
      let isLabel = hit.isExact && hit.value == text
      return isLabel || TextKey.compact(text) == TextKey.compact(hit.value)
        ? .value(.code(hit.value))
        : .value(.code(hit.value), .understood("code.understood", as: hit.value))
    }
    let key = Self.withoutStop(TextKey.compact(text))
    if let hit = table.find(key: key) {
      return .value(.code(hit.value), .understood("code.understood", as: hit.value))
    }
    if let reading = withoutRemark(key) ?? ticked(text) { return reading }
    if let bare = BracketedName.withoutEnumerator(key: key), let hit = table.find(key: bare) {
      return .value(.code(hit.value), .understood("code.understood", as: hit.value))
    }
    return .failure(
      Remark(
        "code.unknown", .error, expected: expected,
        arguments: Remark.offers(table.suggestions(for: text), for: text)))
  }

  /// A sentence's end behind a label: 執行中。
  private static func withoutStop(_ key: String) -> String {
    String(key.reversed().drop { "。.,;、".contains($0) }.reversed())
  }

  /// 其他(請說明) and 其他：體育: a label with a remark behind it, which is told unless it is the label in
  /// other words, and which must not say something else.
  private func withoutRemark(_ key: String) -> Reading? {
    guard let (outside, remark) = Self.parts(of: key), let hit = table.find(key: outside),
      remark.unicodeScalars.count <= TrailingRemark.limit
    else { return nil }
    if let other = table.find(key: remark) {
      guard other.value == hit.value else { return nil }
      return .value(.code(hit.value), .understood("code.understood", as: hit.value))
    }
    let scalars = Array(remark.unicodeScalars)
    guard !TrailingRemark.negates(scalars, behind: Array(outside.unicodeScalars)) else {
      return nil
    }
    // 執行中(預計12月結案): another label that is to come is none that holds.
    let namesAnother = words.contains { remark.contains($0.key) && $0.label != hit.value }
    guard !namesAnother || TrailingRemark.isOfFuture(scalars) else { return nil }
    return .value(.code(hit.value), .leftOut(remark, "code.understood", as: hit.value))
  }

  private static func parts(of key: String) -> (outside: String, remark: String)? {
    if let (outside, inside) = BracketedName.parts(ofKey: key) { return (outside, inside) }
    guard let colon = key.firstIndex(of: ":") else { return nil }
    return (String(key[..<colon]), String(key[key.index(after: colon)...]))
  }

  /// ■自有□租用: the one label whose box is ticked.
  private func ticked(_ text: String) -> Reading? {
    let boxes = TickBoxes<String>(Folded(text).withoutSpaces, typed: text) {
      table.find(key: TextKey.compact($0.text))?.value
    }
    guard case .ticked(let label)? = boxes?.answer else { return nil }
    return .value(.code(label), .understood("code.understood", as: label))
  }
}
