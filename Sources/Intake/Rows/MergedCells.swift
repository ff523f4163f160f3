internal import Spreadsheet

/// Fills vertically merged cells down, row by row from top to bottom.
struct MergedCells {
  private struct Span {
    var last: Int
    /// What stands in the range's first cell; nil where that row was not one of data.
    var cell: SheetCell?
  }

  private let ranges: MergedRanges
  /// The field of each column; -1 where there is none.
  private let fields: [Int]
  /// The next range to look at.
  private var next: Int
  /// By the field's place, the range that lies over it.
  private var open: [Int: Span] = [:]

  /// Takes the merged ranges that begin in a field's column below the header.
  init(_ ranges: MergedRanges, fields: [Int], below header: Int) {
    self.ranges = ranges
    self.fields = fields
    next = ranges.place(from: header + 1)
  }

  /// Fills the blank fields of a row; returns the fields that were filled.
  mutating func fill(_ cells: inout [SheetCell?], row: Int) -> [Int] {
    while next < ranges.sorted.count, ranges.sorted[next].first.row <= row {
      begin(ranges.sorted[next], cells, row)
      next += 1
    }
    guard !open.isEmpty else { return [] }
    var filled: [Int] = []
    for (field, span) in open {
      guard row <= span.last else {
        open[field] = nil
        continue
      }
      guard cells[field]?.isBlank ?? true, let cell = span.cell else { continue }
      cells[field] = cell
      filled.append(field)
    }
    return filled.sorted()
  }

  private mutating func begin(_ range: CellRange, _ cells: [SheetCell?], _ row: Int) {
    guard range.last.row > range.first.row, range.first.column < fields.count else { return }
    let field = fields[range.first.column]
    guard field >= 0 else { return }
    let own = range.first.row == row ? cells[field] : nil
    let cell = own?.isBlank ?? true ? nil : own
    // Of ranges that overlap, one without a value takes nothing from the other.
    if cell == nil, let other = open[field], row <= other.last { return }
    open[field] = Span(last: range.last.row, cell: cell)
  }
}
