internal import Planning
internal import Spreadsheet

/// Reads countries by whole-cell spelling; shared spellings are settled by the submitter's posting.
final class CountryReader: FieldReader {
  let directory: CountryDirectory
  /// Groups outside which the form takes no country; empty: any.
  let groups: [String]

  init(directory: CountryDirectory, groups: [String]) {
    self.directory = directory
    self.groups = groups
  }

  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading {
    let text = CellWords.text(of: cell.value)
    switch directory.find(text, for: setting.submitter) {
    case .country(let iso2, let isName): return listed(iso2, isName: isName)
    case .own: return .failure(Remark("country.own", .error))
    case .ambiguous(let names):
      return .failure(
        .unreadable(
          "country.ambiguous", expected: names.joined(separator: ";"),
          arguments: ["candidates": names.joined(separator: "、")]))
    case .unknown:
      let names = directory.suggestions(for: text)
      return .failure(
        .unreadable(
          "country.unknown", expected: names.isEmpty ? nil : names.joined(separator: ";"),
          arguments: Remark.offers(names, for: text)))
    }
  }

  private func listed(_ iso2: String, isName: Bool) -> Reading {
    guard groups.isEmpty || directory.isMember(iso2, ofAny: groups) else {
      return .failure(
        Remark(
          "country.not_listed", .error, expected: directory.members(ofAny: groups),
          arguments: ["country": directory.name(of: iso2)]))
    }
    if isName { return .value(.code(iso2)) }
    return .value(.code(iso2), .understood("country.understood", as: directory.name(of: iso2)))
  }
}
