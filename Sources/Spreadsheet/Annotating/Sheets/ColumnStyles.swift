/// The style that each column of a sheet gives to cells it does not have; of several for a column the first counts.
struct ColumnStyles {
  private var styles: [Int?] = []
  /// For each column itself where it has no style yet, else a column behind it: ranges that overlap without end
  /// are not walked through again.
  private var next: [Int] = []

  private static let last = 16_384

  /// Gives the columns of a range, counted from 1, a style.
  mutating func add(_ style: Int, to range: ClosedRange<Int>) {
    guard range.lowerBound > 0 else { return }
    if styles.isEmpty {
      styles = Array(repeating: nil, count: Self.last + 1)
      next = Array(0...(Self.last + 1))
    }
    var column = firstWithout(from: range.lowerBound)
    while column <= min(range.upperBound, Self.last) {
      styles[column] = style
      next[column] = column + 1
      column = firstWithout(from: column)
    }
  }

  /// The style of a column; nil where it has none.
  subscript(column: Int) -> Int? { styles.indices.contains(column) ? styles[column] : nil }

  /// The first column at or behind one that has no style.
  private mutating func firstWithout(from column: Int) -> Int {
    var column = min(column, Self.last + 1)
    while next[column] != column {
      next[column] = next[next[column]]
      column = next[column]
    }
    return column
  }
}
