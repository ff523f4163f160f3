internal import Planning
internal import Spreadsheet

/// Reads the cells of one column; blank cells, error cells and words for nothing never reach it.
protocol FieldReader: Sendable {
  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading

  /// What words such as 無 and － mean in the column.
  var meaningOfNothing: Reading { get }
}

extension FieldReader {
  /// Everywhere but in numbers they mean that the cell is blank.
  var meaningOfNothing: Reading { .blank }
}

/// What the understanding of a cell depends on besides the cell.
struct ReadingSetting: Sendable {
  /// The workbook's year in the ROC calendar.
  var year: Int
  /// Who sent the workbook: its host and accreditation settle shared country names.
  var submitter: Submitter?
  /// The unit of money where the cell names none.
  var scale: MoneyScale = .thousands
}
