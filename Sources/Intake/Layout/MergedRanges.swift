internal import Spreadsheet

/// The merged ranges of a sheet in the order of their first cells, sorted once for all that ask.
struct MergedRanges: Sendable {
  let sorted: [CellRange]

  init(_ ranges: [CellRange]) {
    sorted = ranges.sorted { $0.first < $1.first }
  }

  /// Place of the first range that begins in a row or below it.
  func place(from row: Int) -> Int {
    sorted.partitioningIndex { $0.first.row >= row }
  }

  /// The ranges that begin in a row, from left to right.
  func beginning(in row: Int) -> ArraySlice<CellRange> {
    sorted[place(from: row)..<place(from: row + 1)]
  }

  /// The range that begins in a row, is wider than a column and covers one there.
  func across(column: Int, row: Int) -> CellRange? {
    let ranges = beginning(in: row)
    let behind = ranges.partitioningIndex { $0.first.column > column }
    guard behind > ranges.startIndex else { return nil }
    let range = ranges[behind - 1]
    return range.isWide && column <= range.last.column ? range : nil
  }
}

extension CellRange {
  /// Whether it lies over several columns.
  var isWide: Bool { last.column > first.column }
}
