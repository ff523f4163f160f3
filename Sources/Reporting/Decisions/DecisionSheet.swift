import Planning
import Spreadsheet

/// One sheet of `decisions.xlsx`: an open question a row, with cells in which the office answers.
struct DecisionSheet<Row> {
  let sheet: DecisionForm.Sheet
  /// What the rows are and how to answer.
  let note: String
  let tableName: String
  /// What the office needs to know about a question.
  let columns: [SheetColumn<Row>]
  let key: (Row) -> Decision.Subject
  /// Choices that hold for every row, as cells of the workbook; nil where the words are free.
  var choices: String?
  /// Choices of one row, which stand beside it.
  var ownChoices: ((Row) -> [String])?

  func write(
    _ rows: [Row], to file: borrowing XLSXFile, _ frame: SheetFrame, input: CellFormat
  ) {
    let look = frame.look
    let answers = sheet.answers.map(\.header)
    let blanks = answers + [DecisionForm.maker, DecisionForm.reason]
    let first = columns.count + 1
    var all = columns
    all += blanks.map { header in
      SheetColumn(header, width: header == DecisionForm.reason ? 30 : 14, input) { _ in .blank }
    }
    all.append(
      SheetColumn(DecisionForm.key, width: 40, look.text) { .text(DecisionForm.key(of: key($0))) })
    let count = ownChoices.map { choices in rows.map { choices($0).count }.max() ?? 0 } ?? 0
    for place in 0..<count {
      all.append(
        SheetColumn("選項 \(place + 1)", width: 22, look.text) { row in
          let own = ownChoices?(row) ?? []
          return place < own.count ? .text(own[place]) : .blank
        })
    }
    let written = TableSheet(
      name: sheet.title, title: sheet.title, note: note, tableName: tableName, columns: all
    ).open(rows, in: file, frame)
    for place in rows.indices.prefix(TableRows.limit) {
      for column in first..<first + blanks.count {
        written.write(.blank, row: TableRows.first + place, column: column, input)
      }
    }
    offer(rows, on: written, from: first, answers: answers.count, ownFrom: first + blanks.count + 1)
  }

  /// The drop-downs of the answers.
  private func offer(
    _ rows: [Row], on written: XLSXSheet, from first: Int, answers: Int, ownFrom: Int
  ) {
    guard !rows.isEmpty else { return }
    let columns = first...first + answers - 1
    if let choices {
      let last = TableRows.first + min(rows.count, TableRows.limit) - 1
      written.validate(validation(choices), rows: TableRows.first...last, columns: columns)
    }
    guard let ownChoices else { return }
    for (place, row) in rows.prefix(TableRows.limit).enumerated() {
      let number = TableRows.first + place
      let letters = [ownFrom, ownFrom + max(1, ownChoices(row).count) - 1]
        .map(CellPosition.letters(ofColumn:))
      written.validate(
        validation("$\(letters[0])$\(number):$\(letters[1])$\(number)"), rows: number...number,
        columns: columns)
    }
  }

  private func validation(_ range: String) -> CellValidation {
    CellValidation(
      rule: .list(range), reaction: sheet == .reviews ? .silent : .stop, title: sheet.title,
      message: "留白表示不裁示；選「\(DecisionForm.withdrawal)」即撤回先前裁示。", errorTitle: sheet.title,
      errorMessage: "請由下拉選單選擇。")
  }
}
