internal import Planning
internal import Spreadsheet

/// What stands on the cover sheet, by label, with the cell of each value.
struct CoverSheet: Sendable {
  enum Label: Hashable, Sendable, CaseIterable {
    case code, unit, year, month, author, contact, seal, version, date, replacing, withdrawn, reason
  }

  /// Labels whose answers decide what becomes of the workbook.
  static let deciding: Set<Label> = [.code, .unit, .year, .month, .replacing, .withdrawn]

  /// Labels that ask for yes or no.
  private static let questions: Set<Label> = [.replacing, .withdrawn]

  struct Entry: Sendable {
    var value: CellValue
    var cell: String
    var traits: CellTraits = []

    /// The value as text, trimmed.
    var text: String { CellWords.text(of: value) }
  }

  let sheet: String
  private var entries: [Label: Entry] = [:]
  /// What stands beside a label that already had a value; the first one is taken.
  private(set) var repeated: [(label: Label, entry: Entry)] = []
  /// The cell beside a label that has no value.
  private var blanks: [Label: String] = [:]
  /// Columns that explain what stands before them, as the template's third one does.
  private var hintColumns: Set<Int> = []

  subscript(_ label: Label) -> Entry? { entries[label] }

  /// Where a label's value stands or should stand.
  func cell(of label: Label) -> String? { entries[label]?.cell ?? blanks[label] }

  /// Reads the labels of a sheet; nil where it is no cover.
  init?(_ contents: SheetContents) {
    sheet = contents.description.name
    let rows = contents.rows.prefix(60)
    for row in rows { findHints(in: row) }
    for row in rows { read(row) }
    let isTitled = CoverLabels.isCoverTitle(sheet)
    let labels = entries.count + blanks.count
    let names = [Label.code, .unit, .year, .month].count { cell(of: $0) != nil }
    guard isTitled ? labels >= 1 : (labels >= 3 && names >= 3) else { return nil }
  }

  private mutating func read(_ row: SheetRow) {
    for (place, cell) in row.cells.enumerated() where !isAnswer(place, in: row) {
      guard case .text(let text) = cell.value, text.utf8.count <= 120 else { continue }
      if let label = CoverLabels.label(text) {
        take(label, from: row, after: place)
      } else if let (label, value) = CoverLabels.labelWithValue(text) {
        let address = CellPosition(column: cell.column, row: row.number).a1
        enter(Entry(value: .text(value), cell: address, traits: cell.traits), at: label)
      }
    }
  }

  /// A text right behind a label's value is a hint.
  private mutating func findHints(in row: SheetRow) {
    let cells = row.cells.filter { !$0.isBlank }
    for (place, cell) in cells.enumerated() where place + 2 < cells.count && isLabel(cell) {
      let (value, hint) = (cells[place + 1], cells[place + 2])
      guard value.column == cell.column + 1, hint.column == cell.column + 2, hint.value.isText,
        !isLabel(value), !isLabel(hint)
      else { continue }
      hintColumns.insert(hint.column)
    }
  }

  /// The value is the next filled cell to the right, unless that is another label or a hint.
  private mutating func take(_ label: Label, from row: SheetRow, after place: Int) {
    let own = row.cells[place].column
    let next = row.cells[(place + 1)...].first { !$0.isBlank }
    if let next, !isLabel(next) || isAnswer(label, next),
      next.column == own + 1 || !hintColumns.contains(next.column)
    {
      let address = CellPosition(column: next.column, row: row.number).a1
      enter(Entry(value: next.value, cell: address, traits: next.traits), at: label)
    } else if entries[label] == nil {
      blanks[label] = CellPosition(column: own + 1, row: row.number).a1
    }
  }

  private mutating func enter(_ entry: Entry, at label: Label) {
    if entries[label] == nil {
      entries[label] = entry
    } else {
      repeated.append((label, entry))
    }
  }

  /// Whether a cell repeats the question before it, 作廢 beside 作廢, which is an answer of a kind.
  private func isAnswer(_ place: Int, in row: SheetRow) -> Bool {
    guard place > 0, case .text(let text) = row.cells[place - 1].value,
      let label = CoverLabels.label(text)
    else { return false }
    return isAnswer(label, row.cells[place])
  }

  private func isAnswer(_ label: Label, _ cell: SheetCell) -> Bool {
    guard Self.questions.contains(label), case .text(let text) = cell.value else { return false }
    return CoverLabels.label(text) == label
  }

  private func isLabel(_ cell: SheetCell) -> Bool {
    guard case .text(let text) = cell.value else { return false }
    return CoverLabels.label(text) != nil
  }
}
