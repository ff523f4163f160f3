/// The cells of a sheet that were given to the library, so that a part that lacks some is noticed.
final class WrittenCells {
  /// Such as `xl/worksheets/sheet1.xml`.
  let part: String
  /// Row and column of each in one number.
  private(set) var places: Set<Int> = []

  init(part: String) {
    self.part = part
  }

  func add(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    // A sheet has 16,384 columns.
    for row in rows { for column in columns { places.insert(row << 15 | column) } }
  }
}
