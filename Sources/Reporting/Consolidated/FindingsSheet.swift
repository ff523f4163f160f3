import Planning

/// 檢核: what was found in every workbook that was not refused for another one's sake.
struct FindingsSheet {
  static let name = OwnSheets.Consolidated.findings.rawValue

  let report: Report
  let names: Names

  private struct Line {
    var entry: SubmissionEntry
    var finding: Finding
  }

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    let columns: [SheetColumn<Line>] = [
      SheetColumn("單位", width: 20, look.text) {
        .text($0.entry.submitter.map(names.submitter) ?? $0.entry.folder)
      },
      SheetColumn("月份", width: 8, look.code) { .text($0.entry.month?.code ?? "") },
      SheetColumn("檔案", width: 30, look.text) { .text($0.entry.file) },
      SheetColumn("工作表", width: 14, look.text) { .text($0.finding.sheet ?? "") },
      SheetColumn("儲存格", width: 10, look.code) { .text($0.finding.cell ?? "") },
      SheetColumn("等級", width: 8, look.code) { .text($0.finding.severity.sign) },
      SheetColumn("代碼", width: 20, look.text) { .text($0.finding.code) },
      SheetColumn("所填內容", width: 20, look.text) { .text($0.finding.value ?? "") },
      SheetColumn("說明", width: 60, look.wrapped) { .text($0.finding.message(.zh)) },
    ]
    let lines = report.ledger.submissions.flatMap { entry in
      entry.findings.map { Line(entry: entry, finding: $0) }
    }
    TableSheet(
      name: Self.name, title: "檢核",
      note: "各檔案之檢核結果（含已被取代及退件者）：\(Finding.Severity.error.sign)不採計該列，"
        + "\(Finding.Severity.warning.sign)，\(Finding.Severity.note.sign)。",
      tableName: "findings", columns: columns
    ).write(lines, to: file, frame)
  }
}
