internal import Planning
internal import Spreadsheet

/// Reads one label of a list: label, English code or alias.
final class CodeReader: FieldReader {
  private let table: SpellingTable<String>
  private let expected: String

  init(_ list: CodeList) {
    var table = SpellingTable<String>()
    for entry in list.entries { table.add(entry.label, entry.label, offering: entry.label) }
    for entry in list.entries {
      for alias in entry.aliases { table.add(alias, entry.label, offering: entry.label) }
    }
    self.table = table
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
    if let hit = table.find(key: key) ?? withoutRemark(key) {
      return .value(.code(hit.value), .understood("code.understood", as: hit.value))
    }
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

  /// 其他(請說明) and 其他：漁業: a label with a remark behind it, which must not say something else.
  private func withoutRemark(_ key: String) -> SpellingTable<String>.Hit? {
    if let (outside, remark) = BracketedName.parts(ofKey: key), let hit = table.find(key: outside) {
      return contradicts(remark, hit) ? nil : hit
    }
    guard let colon = key.firstIndex(of: ":") else { return nil }
    return table.find(key: String(key[..<colon]))
  }

  /// Whether a remark takes the label back or is another of the list: 執行中(已終止).
  private func contradicts(_ remark: String, _ hit: SpellingTable<String>.Hit) -> Bool {
    if let other = table.find(key: remark), other.value != hit.value { return true }
    return TrailingRemark.denies(Array(remark.unicodeScalars))
  }
}
