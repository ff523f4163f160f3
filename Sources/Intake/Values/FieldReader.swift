internal import Planning
internal import Spreadsheet

/// Reads the cells of one column; blank cells, error cells and words for nothing never reach it.
///
/// Readers with tables are objects: a structure would be copied with its tables for every cell.
protocol FieldReader: Sendable {
  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading

  /// Reads a number whose format shows more than its digits.
  func read(_ figure: ShownFigure, of cell: SheetCell, in setting: ReadingSetting) -> Reading

  /// What words such as 無 and － mean in the column.
  var meaningOfNothing: Reading { get }

  /// What is said of a text of which a part is struck through, or raised as the mark of a footnote
  /// is, so that joined it may say something else; nil where any text is a value.
  func doubt(in setting: ReadingSetting) -> Remark?
}

extension FieldReader {
  /// Everywhere but in numbers they mean that the cell is blank.
  var meaningOfNothing: Reading { .blank }

  /// Columns without a finding of their own for what has several meanings.
  func doubt(in setting: ReadingSetting) -> Remark? { .unreadable("cell.partly_marked") }

  /// What is no number of things takes the number alone.
  func read(_ figure: ShownFigure, of cell: SheetCell, in setting: ReadingSetting) -> Reading {
    read(cell, in: setting)
  }
}

/// What the understanding of a cell depends on besides the cell.
///
/// An object: it is handed over with every cell, and copies of a submitter would cost more than most
/// cells do.
final class ReadingSetting: Sendable {
  /// The workbook's year in the ROC calendar.
  let year: Int
  /// Who sent the workbook: its host and accreditation settle shared country names.
  let submitter: Submitter?
  /// The unit of money where the cell names none; in columns of counts how many one is.
  let scale: MoneyScale
  /// Whether the table states the unit; else `scale` is what amounts are in where nothing is said.
  let statesScale: Bool
  /// Whether the workbook counts days from 1904.
  let date1904: Bool

  init(
    year: Int, submitter: Submitter? = nil, scale: MoneyScale = .thousands,
    statesScale: Bool = false, date1904: Bool = false
  ) {
    self.year = year
    self.submitter = submitter
    self.scale = scale
    self.statesScale = statesScale
    self.date1904 = date1904
  }

  /// The same for amounts of a row that names their unit itself: where the table states another one,
  /// nobody knows which is meant.
  func naming(_ unit: MoneyScale) -> ReadingSetting {
    var scale = unit
    if statesScale, case .yuan(let own) = unit, case .yuan(let stated) = self.scale, own != stated {
      scale = .differing(own, stated)
    }
    return ReadingSetting(
      year: year, submitter: submitter, scale: scale, statesScale: true, date1904: date1904)
  }
}
