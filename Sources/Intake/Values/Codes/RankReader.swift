internal import Planning
internal import Spreadsheet

/// Reads levels of office: a level's code or one of its titles.
struct RankReader: FieldReader {
  let ranks: RankTable
  /// What the form says of offices that are not held any more or not yet.
  let office: OfficeRule?

  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading {
    let text = CellWords.text(of: cell.value)
    if let level = ranks.level(exactly: text) { return .value(.code(level)) }
    // 前部長 has no level: only former heads of state have one of their own.
    if office?.isOutOfOffice(text) != true, let (level, title, _) = ranks.level(endingTitle: text) {
      return .value(.code(level), .understood("rank.understood", as: title))
    }
    return .failure(Remark("rank.unknown", .warning, arguments: ["title": text]))
  }
}
