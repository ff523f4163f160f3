internal import Planning
internal import Spreadsheet

/// Reads a mission or department: code, name, alias or outward name.
final class SubmitterReader: FieldReader {
  let directory: SubmitterDirectory

  init(directory: SubmitterDirectory) { self.directory = directory }

  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading {
    let text = CellWords.text(of: cell.value)
    guard let hit = directory.find(text) else {
      return .failure(
        Remark(
          "code.unknown", .error, expected: nil,
          arguments: ["suggestions": directory.suggestions(for: text).joined(separator: "、")]))
    }
    let code = hit.submitter.code
    return hit.isExact
      ? .value(.code(code))
      : .value(.code(code), .understood("code.understood", as: hit.submitter.name))
  }
}
