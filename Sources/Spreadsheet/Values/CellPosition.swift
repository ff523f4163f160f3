/// A cell's place on its sheet; both counts begin at 1.
package struct CellPosition: Hashable, Comparable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The place in A1 notation, such as `AB12`.
  package var a1: String { Self.letters(ofColumn: column) + String(row) }

  /// Letters of a column: 1 is `A`, 27 is `AA`.
  package static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(65 + rest % 26))
      rest /= 26
    }
    letters.reverse()
    return String(decoding: letters, as: UTF8.self)
  }

  /// Row by row, and within a row from left to right.
  package static func < (left: Self, right: Self) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}

/// A rectangle of cells, both corners included, such as a merged range.
package struct CellRange: Hashable, Sendable {
  /// Upper left, and lower right.
  package var first: CellPosition
  package var last: CellPosition

  package init(first: CellPosition, last: CellPosition) {
    self.first = first
    self.last = last
  }

  /// Whether a cell lies within the rectangle.
  package func contains(_ position: CellPosition) -> Bool {
    (first.row...last.row).contains(position.row)
      && (first.column...last.column).contains(position.column)
  }
}
