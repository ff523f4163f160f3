/// One filled cell of a row.
package struct SheetCell: Hashable, Sendable {
  /// The column, from 1.
  package var column: Int
  package var value: CellValue
  /// Whether the number format shows the value as percent.
  package var isPercent: Bool
  /// Whether the value is the cached result of a formula.
  package var isFormula: Bool
  /// How the cell looks, as far as that bears on what it says.
  package var traits: CellTraits
  /// What the number format shows beside a number; nil where it shows the number alone.
  package var dress: NumberDress?

  package init(
    column: Int, value: CellValue, isPercent: Bool = false, isFormula: Bool = false,
    traits: CellTraits = [], dress: NumberDress? = nil
  ) {
    self.column = column
    self.value = value
    self.isPercent = isPercent
    self.isFormula = isFormula
    self.traits = traits
    self.dress = dress
  }
}

/// One row with its filled cells from left to right; empty cells are left out.
package struct SheetRow: Hashable, Sendable {
  /// The row's number, from 1.
  package var number: Int
  package var isHidden: Bool
  package var cells: [SheetCell]

  package init(number: Int, isHidden: Bool = false, cells: [SheetCell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }

  /// The filled cell of a column.
  package func cell(inColumn column: Int) -> SheetCell? {
    let place = cells.partitioningIndex { $0.column >= column }
    return place < cells.count && cells[place].column == column ? cells[place] : nil
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place of which the test holds, where it holds of all behind it; the end where of none.
  package func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
