internal import Spreadsheet

/// Cells that merged ranges cover although something stands in them: Excel shows the range's first
/// cell alone. Rows are asked about from top to bottom.
struct CoveredCells {
  /// From top to bottom.
  private let ranges: [CellRange]
  private var next = 0
  /// The ranges that the row lies in, each with its first cell.
  private var open: [(range: CellRange, shown: CellValue?)] = []

  /// Takes the merged ranges below the header.
  init(_ ranges: [CellRange], below header: Int) {
    self.ranges = ranges.filter { $0.first.row > header && $0.first != $0.last }
      .sorted { $0.first.row < $1.first.row }
  }

  /// The columns of a row whose cells are covered and hold something else than is shown.
  mutating func columns(in row: SheetRow) -> [Int] {
    guard !ranges.isEmpty else { return [] }
    open.removeAll { $0.range.last.row < row.number }
    while next < ranges.count, ranges[next].first.row <= row.number {
      let range = ranges[next]
      next += 1
      guard range.last.row >= row.number else { continue }
      let isFirst = range.first.row == row.number
      let shown = row.cells.first { isFirst && $0.column == range.first.column }
      open.append((range, shown?.value))
    }
    guard !open.isEmpty else { return [] }
    return row.cells.filter { cell in
      !cell.isBlank && open.contains { covers($0.range, cell, row.number, shown: $0.shown) }
    }.map(\.column)
  }

  private func covers(_ range: CellRange, _ cell: SheetCell, _ row: Int, shown: CellValue?) -> Bool
  {
    let isFirst = range.first.row == row && range.first.column == cell.column
    return !isFirst && cell.value != shown
      && (range.first.column...range.last.column).contains(cell.column)
  }
}
