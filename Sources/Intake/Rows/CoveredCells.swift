internal import Spreadsheet

/// Cells that merged ranges cover although something stands in them: Excel shows the range's first
/// cell alone. Rows are asked about from top to bottom.
struct CoveredCells {
  private let ranges: MergedRanges
  /// The columns of fields, from left to right.
  private let columns: [Int]
  private var next: Int
  /// By column, the range that covers it from its first row on.
  private var open: [Int: Cover] = [:]

  private struct Cover {
    var range: CellRange
    /// What stands in the range's first cell.
    var shown: CellValue?
  }

  /// Takes the merged ranges below the header, as far as they lie over the given columns.
  init(_ ranges: MergedRanges, below header: Int, columns: [Int]) {
    self.ranges = ranges
    self.columns = columns.sorted()
    next = ranges.place(from: header + 1)
  }

  /// The columns of a row whose cells are covered and hold something else than is shown.
  mutating func columns(in row: SheetRow) -> [Int] {
    while next < ranges.sorted.count, ranges.sorted[next].first.row <= row.number {
      cover(ranges.sorted[next], from: row)
      next += 1
    }
    guard !open.isEmpty else { return [] }
    return row.cells.filter { !$0.isBlank && isCovered($0, row.number) }.map(\.column)
  }

  private mutating func cover(_ range: CellRange, from row: SheetRow) {
    guard range.first != range.last else { return }
    let isFirst = range.first.row == row.number
    let shown = isFirst ? row.cell(inColumn: range.first.column)?.value : nil
    for column in columns where (range.first.column...range.last.column).contains(column) {
      open[column] = Cover(range: range, shown: shown)
    }
  }

  private func isCovered(_ cell: SheetCell, _ row: Int) -> Bool {
    guard let cover = open[cell.column], row <= cover.range.last.row else { return false }
    let first = cover.range.first
    return (first.row, first.column) != (row, cell.column) && cell.value != cover.shown
  }
}
