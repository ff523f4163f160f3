internal import Planning
internal import Spreadsheet

/// Where a sheet of decisions has its columns.
struct DecisionColumns {
  let headerRow: Int
  private let key: Int
  private let maker: Int?
  private let reason: Int?
  private let answers: [(column: Int, kind: Decision.Kind)]

  /// Finds the header among the first rows; nil where the key or every answer is missing.
  init?(of sheet: DecisionForm.Sheet, in contents: SheetContents) {
    for row in contents.rows.prefix(20) {
      var columns: [String: Int] = [:]
      for cell in row.cells {
        columns[TextKey.compact(CellWords.text(of: cell.value))] = cell.column
      }
      let answers = sheet.answers.compactMap { answer in
        columns[TextKey.compact(answer.header)].map { (column: $0, kind: answer.kind) }
      }
      guard let key = columns[TextKey.compact(DecisionForm.key)], !answers.isEmpty else { continue }
      headerRow = row.number
      self.key = key
      self.answers = answers
      maker = columns[TextKey.compact(DecisionForm.maker)]
      reason = columns[TextKey.compact(DecisionForm.reason)]
      return
    }
    return nil
  }

  /// What was filled in on one row.
  struct Words {
    var key: String
    /// Nil where the cell is blank.
    var maker: String?
    var reason: String
    /// Nil where the answer is a formula without a value.
    var answers: [(kind: Decision.Kind, typed: String?)]
  }

  func words(in row: SheetRow) -> Words {
    func text(_ column: Int?) -> String {
      guard let column, let cell = row.cells.first(where: { $0.column == column }) else {
        return ""
      }
      return CellWords.text(of: cell.value)
    }
    let maker = text(self.maker)
    return Words(
      key: text(key), maker: maker.isEmpty ? nil : String(maker.prefix(100)),
      reason: String(text(reason).prefix(500)),
      answers: answers.compactMap { answer in
        if row.cells.contains(where: {
          $0.column == answer.column && $0.value == .formulaWithoutValue
        }) {
          return (answer.kind, nil)
        }
        let typed = text(answer.column)
        return typed.isEmpty ? nil : (answer.kind, typed)
      })
  }
}
