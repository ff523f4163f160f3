import Indicators
import Planning
import Spreadsheet

/// `decisions.xlsx`: what waits for the planning office's word. It is filled in and dropped into the
/// office's folder of the inbox; the next night applies it.
struct DecisionsWorkbook {
  static let name = "decisions.xlsx"
  private static let choices = "選項"

  let report: Report

  /// Writes the workbook; the same report gives the same bytes.
  func save(to path: String) throws(PublishingFailure) {
    var file = try XLSXFile(of: report, named: "待裁示事項", at: path)
    let frame = SheetFrame(of: report, in: &file)
    let input = file.format(
      CellStyle(fill: 0xFFFBE6, wraps: true, border: .thin, isUnlocked: true))
    DecisionGuide(report: report).write(to: file, frame)
    write(to: file, frame, input)
    writeLog(to: file, frame)
    writeChoices(to: file, frame)
    try file.save()
  }

  private func write(to file: borrowing XLSXFile, _ frame: SheetFrame, _ input: CellFormat) {
    let questions = DecisionQuestions(report: report, names: Names(report.plan))
    DuplicateQuestions(questions: questions, choices: range(of: .duplicate))
      .write(to: file, frame, input)
    ConflictQuestions(questions: questions).write(to: file, frame, input)
    HeldQuestions(questions: questions, choices: range(of: .held)).write(to: file, frame, input)
    ReviewQuestions(report: report, choices: range(of: .firstReview))
      .write(to: file, frame, input)
  }

  private func writeLog(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    let columns: [SheetColumn<DecisionEntry>] = [
      SheetColumn("收件時間", width: 22, look.text) { .text($0.received?.iso ?? "") },
      SheetColumn("狀態", width: 20, look.text) { .text($0.state.label.zh) },
      SheetColumn("裁示", width: 14, look.text) { .text($0.line.typed) },
      SheetColumn("裁示人", width: 14, look.text) { .text($0.line.maker) },
      SheetColumn("理由", width: 30, look.text) { .text($0.line.reason) },
      SheetColumn("未套用之原因", width: 24, look.text) { .text($0.line.problem?.label.zh ?? "") },
      SheetColumn("檔案", width: 34, look.text) { .text($0.file) },
      SheetColumn("工作表", width: 14, look.text) { .text($0.line.sheet) },
      SheetColumn("列", width: 8, look.integer) { .number(Double($0.line.row)) },
      SheetColumn("對象", width: 40, look.text) {
        .text($0.line.decision.map { DecisionForm.key(of: $0.subject) } ?? "")
      },
    ]
    TableSheet(
      name: "裁示紀錄", title: "裁示紀錄",
      note: "所有裁示依收件先後；同一對象以最後者為準，撤回亦為一筆紀錄。計畫資料夾之 duplicates.csv 先於所有檔案。",
      tableName: "decision_log", columns: columns
    ).write(report.ledger.decisionLog, to: file, frame)
  }

  /// The words of the drop-downs, one kind a column.
  private func writeChoices(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let sheet = file.addSheet(Self.choices)
    for (place, kind) in Self.offered.enumerated() {
      for (row, word) in Self.words(of: kind).enumerated() {
        sheet.write(.text(word), row: row + 1, column: place + 1, frame.look.text)
      }
    }
    sheet.hide()
  }

  private static let offered: [Decision.Kind] = [.duplicate, .held, .firstReview]

  private static func words(of kind: Decision.Kind) -> [String] {
    let lights = [Light.green, .yellow, .red, .white].map(\.label.zh)
    let words = kind == .firstReview ? lights : DecisionForm.words(of: kind).map(\.word)
    return words + [DecisionForm.withdrawal]
  }

  private func range(of kind: Decision.Kind) -> String {
    let column = CellPosition.letters(ofColumn: (Self.offered.firstIndex(of: kind) ?? 0) + 1)
    return "'\(Self.choices)'!$\(column)$1:$\(column)$\(Self.words(of: kind).count)"
  }
}
