/// Prints what the reader sees, one JSON object a line, for `chancery cells`.
package struct CellListing {
  private var line = JSONLines()
  private let write: ([UInt8]) -> Void

  /// `write` receives the lines in pieces.
  package init(write: @escaping ([UInt8]) -> Void) {
    self.write = write
  }

  /// What came of listing a file.
  package enum Outcome: Hashable, Sendable {
    case listed
    /// The file, or a sheet of it, is refused; its finding is listed.
    case refused
    /// No cell is listed: the file has only the sheets that are named.
    case noSuchSheet(sheets: [String])
  }

  /// Lists a file's cells, or those of one sheet.
  package mutating func list(
    path: String, sheet wanted: String? = nil, limits: ReadingLimits = ReadingLimits()
  ) -> Outcome {
    defer { line.flush(to: write) }
    do throws(ReadingFailure) {
      let workbook = try Workbook(path: path, limits: limits)
      for problem in workbook.problems { line.add(problem) }
      if let wanted, !workbook.sheets.contains(where: { $0.name == wanted }) {
        return .noSuchSheet(sheets: workbook.sheets.map(\.name))
      }
      for (index, sheet) in workbook.sheets.enumerated()
      where wanted == nil || sheet.name == wanted {
        try list(sheet: index, of: workbook)
      }
      return .listed
    } catch {
      line.add(error.problem)
      return .refused
    }
  }

  private mutating func list(
    sheet index: Int, of workbook: borrowing Workbook
  ) throws(ReadingFailure) {
    let name = workbook.sheets[index].name
    var problems: [ReadingProblem] = []
    try workbook.forEachRow(
      ofSheet: index, problem: { problems.append($0) },
      { row in
        for cell in row.cells {
          add(cell, at: CellPosition(column: cell.column, row: row.number), of: name)
        }
        for problem in problems { line.add(problem) }
        problems.removeAll()
        line.flush(to: write, above: 64 << 10)
        return true
      })
    for problem in problems { line.add(problem) }
  }

  private mutating func add(_ cell: SheetCell, at position: CellPosition, of sheet: String) {
    if cell.value == .formulaWithoutValue {
      return line.add(ReadingProblem(.noValue, sheet: sheet, cell: position.a1))
    }
    // Empty text is what an empty cell shows.
    if cell.value == .text("") { return }
    line.begin()
    line.field("sheet", sheet)
    line.field("cell", position.a1)
    line.field("type", cell.value.typeName)
    switch cell.value {
    case .number, .boolean: line.field("value", literal: cell.value.valueText)
    default: line.field("value", cell.value.valueText)
    }
    line.end()
  }
}
