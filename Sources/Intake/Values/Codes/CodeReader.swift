internal import Planning
internal import Spreadsheet

/// Reads one label of a list: label, English code or alias.
struct CodeReader: FieldReader {
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
    let key = TextKey.compact(text)
    if let bare = BracketedName.withoutEnumerator(key: key), let hit = table.find(key: bare) {
      return .value(.code(hit.value), .understood("code.understood", as: hit.value))
    }
    return .failure(
      Remark(
        "code.unknown", .error, expected: expected,
        arguments: ["suggestions": table.suggestions(for: text).joined(separator: "、")]))
  }
}

/// Reads an intergovernmental organisation: abbreviation, Chinese or English name, alias.
struct OrganisationReader: FieldReader {
  let directory: SpellingTable<String>

  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading {
    let text = CellWords.text(of: cell.value)
    if let hit = directory.find(text) {
      return hit.isExact || TextKey.compact(text) == TextKey.compact(hit.value)
        ? .value(.code(hit.value))
        : .value(.code(hit.value), .understood("code.understood", as: hit.value))
    }
    if let value = bracketed(TextKey.compact(text)) {
      return .value(.code(value), .understood("code.understood", as: value))
    }
    return .failure(
      Remark(
        "code.unknown", .error, expected: "APEC;WTO;WHO…",
        arguments: ["suggestions": directory.suggestions(for: text).joined(separator: "、")]))
  }

  /// 世界衛生組織(WHO): both names must mean the same where both are known.
  private func bracketed(_ key: String) -> String? {
    guard let (outside, inside) = BracketedName.parts(ofKey: key) else { return nil }
    let outer = directory.find(key: outside)?.value
    let inner = directory.find(key: inside)?.value
    guard outer == nil || inner == nil || outer == inner else { return nil }
    return outer ?? inner
  }
}

/// The words of a cell of whatever type.
enum CellWords {
  /// Text without surrounding white space; numbers and dates as `chancery cells` prints them.
  static func text(of value: CellValue) -> String {
    guard case .text(let text) = value else { return value.valueText }
    return trimmed(text)
  }

  /// Without white space and invisible characters at either end.
  static func trimmed(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return text
    }
    if !isSpace(first), !isSpace(last) { return text }
    var view = text.unicodeScalars[...]
    while let scalar = view.first, isSpace(scalar) { view.removeFirst() }
    while let scalar = view.last, isSpace(scalar) { view.removeLast() }
    return String(view)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value <= 0x20 || scalar.value == 0x7F }
    // Common Chinese needs no look at the tables.
    if scalar.value >= 0x3001, scalar.value < 0xFE00 { return false }
    return scalar.properties.isWhitespace || (0x200B...0x200F).contains(scalar.value)
      || scalar.value == 0x2060 || scalar.value == 0xFEFF || scalar.value == 0xAD
  }
}
