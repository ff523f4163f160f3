internal import Planning
internal import Spreadsheet

/// Reads free text, which stays as typed but for white space at its ends.
struct TextReader: FieldReader {
  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading {
    .value(.text(CellWords.text(of: cell.value)))
  }

  func doubt(in setting: ReadingSetting) -> Remark? { nil }
}
