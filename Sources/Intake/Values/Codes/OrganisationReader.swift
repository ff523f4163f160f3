internal import Planning
internal import Spreadsheet

/// Reads an intergovernmental organisation: abbreviation, Chinese or English name, alias.
final class OrganisationReader: FieldReader {
  let directory: SpellingTable<String>
  /// A few that may be named, such as `APEC;WTO;WHO…`.
  private let examples: String?

  /// `all` are the plan's abbreviations in its order.
  init(directory: SpellingTable<String>, all: [String]) {
    self.directory = directory
    examples = all.isEmpty ? nil : all.prefix(3).joined(separator: ";") + (all.count > 3 ? "…" : "")
  }

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
        "code.unknown", .error, expected: examples,
        arguments: Remark.offers(directory.suggestions(for: text), for: text)))
  }

  /// 世界衛生組織(WHO): both names must be of the same organisation; WTO(世界觀光組織) may be either.
  private func bracketed(_ key: String) -> String? {
    guard let (outside, inside) = BracketedName.parts(ofKey: key),
      let outer = directory.find(key: outside)?.value,
      outer == directory.find(key: inside)?.value
    else { return nil }
    return outer
  }
}
