internal import Spreadsheet

/// Cells that merged ranges cover although something stands in them: Excel shows the range's first
/// cell alone. Rows are asked about from top to bottom.
struct CoveredCells {
  /// The ranges from top to bottom, within the table's columns.
  private let ranges: [CellRange]
  private let width: Int
  private var next = 0
  /// By column, the range that covers it from its first row on.
  private var open: [Int: Cover] = [:]

  private struct Cover {
    var range: CellRange
    /// What stands in the range's first cell.
    var shown: CellValue?
  }

  /// Takes the merged ranges below the header; `width` is the table's last column.
  init(_ ranges: [CellRange], below header: Int, width: Int) {
    self.width = width
    self.ranges = ranges.filter { range in
      range.first.row > header && range.first != range.last && range.first.column <= width
    }.sorted { $0.first.row < $1.first.row }
  }

  /// The columns of a row whose cells are covered and hold something else than is shown.
  mutating func columns(in row: SheetRow) -> [Int] {
    guard !ranges.isEmpty else { return [] }
    while next < ranges.count, ranges[next].first.row <= row.number {
      cover(ranges[next], from: row)
      next += 1
    }
    return row.cells.filter { !$0.isBlank && isCovered($0, row.number) }.map(\.column)
  }

  private mutating func cover(_ range: CellRange, from row: SheetRow) {
    let isFirst = range.first.row == row.number
    let shown = row.cells.first { isFirst && $0.column == range.first.column }?.value
    for column in range.first.column...min(width, range.last.column) {
      open[column] = Cover(range: range, shown: shown)
    }
  }

  private func isCovered(_ cell: SheetCell, _ row: Int) -> Bool {
    guard let cover = open[cell.column], row <= cover.range.last.row else { return false }
    let first = cover.range.first
    return (first.row, first.column) != (row, cell.column) && cell.value != cover.shown
  }
}
