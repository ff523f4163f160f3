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

  /// Takes the merged ranges that begin in a field's column below the header.
  init(_ ranges: [CellRange], columns: [Int?], below header: Int) {
    guard ranges.contains(where: { $0.last.row > $0.first.row && $0.first.row > header }) else {
      return
    }
    var fields: [Int: Int] = [:]
    for (field, column) in columns.enumerated() {
      if let column { fields[column] = field }
    }
    for range in ranges where range.last.row > range.first.row && range.first.row > header {
      guard let field = fields[range.first.column] else { continue }
      spans[field, default: []].append(Span(first: range.first.row, last: range.last.row))
    }
    for field in spans.keys { spans[field]?.sort { $0.first < $1.first } }
  }

  /// Fills the blank fields of a row; returns the fields that were filled.
  mutating func fill(_ cells: inout [SheetCell?], row: Int) -> [Int] {
    guard !spans.isEmpty else { return [] }
    var filled: [Int] = []
    for (field, all) in spans {
      var place = current[field] ?? 0
      while place < all.count, all[place].last < row { place += 1 }
      current[field] = place
      guard place < all.count, all[place].first <= row else { continue }
      if all[place].first == row {
        spans[field]?[place].cell = cells[field]
      } else if cells[field] == nil, let cell = all[place].cell {
        cells[field] = cell
        filled.append(field)
      }
    }
    return filled.sorted()
  }
}
