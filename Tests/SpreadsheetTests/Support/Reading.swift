@testable import Spreadsheet

/// What one reader makes of a workbook, in a form that tests compare.
struct Reading: Equatable {
  /// Values by place, such as `Sheet1!B3`, as `chancery cells` prints them.
  var cells: [String: String] = [:]
  /// How cells look, by place, where that bears on what they say.
  var traits: [String: CellTraits] = [:]
  /// Codes of problems with their places, in their order.
  var problems: [String] = []
  var structures: [SheetStructure] = []
  /// The code under which the workbook was refused.
  var refusal: String?

  init(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits(), reader: BulkReader) {
    do throws(ReadingFailure) {
      let workbook = try Workbook(bytes: bytes, limits: limits, reader: reader)
      for (index, sheet) in workbook.sheets.enumerated() {
        try read(index, sheet.name, of: workbook)
      }
    } catch {
      refusal = error.problem.code
    }
  }

  private mutating func read(
    _ index: Int, _ name: String, of workbook: borrowing Workbook
  ) throws(ReadingFailure) {
    var found = self
    let structure = try workbook.forEachRow(
      ofSheet: index, problem: { found.problems.append("\($0.code) \($0.cell ?? "")") },
      { row in
        for cell in row.cells {
          let place = CellPosition(column: cell.column, row: row.number).a1
          found.cells["\(name)!\(place)"] = "\(cell.value.typeName) \(cell.value.valueText)"
          if !cell.traits.isEmpty { found.traits["\(name)!\(place)"] = cell.traits }
        }
        return true
      })
    found.structures.append(structure)
    self = found
  }
}
