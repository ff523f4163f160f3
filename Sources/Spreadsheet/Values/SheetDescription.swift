/// A sheet as the workbook part lists it.
package struct SheetDescription: Hashable, Sendable {
  /// What a tab shows; only worksheets have cells to read.
  package enum Kind: Hashable, Sendable { case worksheet, chartsheet, dialogsheet, macrosheet }

  /// The title on the tab.
  package var name: String
  package var kind: Kind
  /// Hidden or very hidden.
  package var isHidden: Bool

  package init(name: String, kind: Kind = .worksheet, isHidden: Bool = false) {
    self.name = name
    self.kind = kind
    self.isHidden = isHidden
  }
}

/// A whole sheet held in memory, which suits forms; larger sheets are read row by row.
package struct SheetContents: Sendable {
  package var description: SheetDescription
  /// Filled rows from top to bottom; a row that repeats a number is merged into the first.
  package var rows: [SheetRow]
  package var mergedRanges: [CellRange]
  /// Hidden columns, from 1.
  package var hiddenColumns: [ClosedRange<Int>]
  package var problems: [ReadingProblem]
  /// Whether numbers without a date format that mean days count them from 1904; dates are already
  /// turned into the 1900 system.
  package var date1904: Bool

  package init(
    description: SheetDescription, rows: [SheetRow], mergedRanges: [CellRange] = [],
    hiddenColumns: [ClosedRange<Int>] = [], problems: [ReadingProblem] = [], date1904: Bool = false
  ) {
    self.description = description
    self.rows = rows
    self.mergedRanges = mergedRanges
    self.hiddenColumns = hiddenColumns
    self.problems = problems
    self.date1904 = date1904
  }
}
