internal import Spreadsheet

/// Fills vertically merged cells down, row by row from top to bottom.
struct MergedCells {
  private struct Span {
    var first: Int
    var last: Int
    var cell: SheetCell?
  }

  /// By the field's place, from top to bottom.
  private var spans: [Int: [Span]] = [:]
  private var current: [Int: Int] = [:]
  /// Places of the fields that have spans.
  private var fields: [Int] = []

  /// Takes the merged ranges that begin in a field's column below the header.
  init(_ ranges: [CellRange], columns: [Int?], below header: Int) {
    guard ranges.contains(where: { $0.last.row > $0.first.row && $0.first.row > header }) else {
      return
    }
    var fieldOfColumn: [Int: Int] = [:]
    for (field, column) in columns.enumerated() {
      if let column { fieldOfColumn[column] = field }
    }
    for range in ranges where range.last.row > range.first.row && range.first.row > header {
      guard let field = fieldOfColumn[range.first.column] else { continue }
      spans[field, default: []].append(Span(first: range.first.row, last: range.last.row))
    }
    fields = spans.keys.sorted()
    for field in fields { spans[field]?.sort { $0.first < $1.first } }
  }

  /// Fills the blank fields of a row; returns the fields that were filled.
  mutating func fill(_ cells: inout [SheetCell?], row: Int) -> [Int] {
    guard !spans.isEmpty else { return [] }
    var filled: [Int] = []
    for field in fields {
      guard let count = spans[field]?.count else { continue }
      var place = current[field] ?? 0
      while place < count, let span = spans[field]?[place], span.last < row { place += 1 }
      current[field] = place
      guard place < count, let span = spans[field]?[place], span.first <= row else { continue }
      if span.first == row {
        spans[field]?[place].cell = cells[field]
      } else if cells[field] == nil, let cell = span.cell {
        cells[field] = cell
        filled.append(field)
      }
    }
    return filled
  }
}
