internal import Spreadsheet

/// Cells of which the file holds something that cannot be read, so that they are not blank.
struct LostCells: Sendable {
  private var byRow: [Int: [Int: ReadingProblem]] = [:]

  init(_ problems: [ReadingProblem]) {
    for problem in problems where Self.codes.contains(problem.code) {
      guard let (column, row) = problem.cell.flatMap(Self.position) else { continue }
      byRow[row, default: [:]][column] = problem
    }
  }

  var isEmpty: Bool { byRow.isEmpty }

  /// What is wrong with the cells of a row, by column.
  subscript(row: Int) -> [Int: ReadingProblem] { byRow[row] ?? [:] }

  private static func position(_ address: String) -> (column: Int, row: Int)? {
    let letters = address.utf8.prefix { (65...90).contains($0) }
    guard (1...3).contains(letters.count), let row = Int(address.dropFirst(letters.count)) else {
      return nil
    }
    return (letters.reduce(0) { $0 * 26 + Int($1) - 64 }, row)
  }

  private static let codes: Set<String> = [
    "cell.string_index", "cell.unreadable_number", "cell.unreadable_boolean",
    "cell.unreadable_date", "cell.unknown_type", "cell.date_not_shown",
  ]
}
