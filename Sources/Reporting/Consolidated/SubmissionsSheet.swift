import Planning

/// 收件: what became of every workbook.
struct SubmissionsSheet {
  static let name = OwnSheets.Consolidated.submissions.rawValue

  let report: Report
  let names: Names

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    let columns: [SheetColumn<SubmissionEntry>] = [
      SheetColumn("單位", width: 22, look.text) {
        .text($0.submitter.map(names.submitter) ?? $0.folder)
      },
      SheetColumn("月份", width: 8, look.code) { .text($0.month?.code ?? "") },
      SheetColumn("檔案", width: 36, look.text) { .text($0.file) },
      SheetColumn("收件時間", width: 19, look.moment) { .serial($0.received.serial) },
      SheetColumn("結果", width: 16, look.code) { .text($0.outcome.label.zh) },
      SheetColumn("有效筆數", width: 9, look.integer) { .number(Double($0.recordCount)) },
      SheetColumn("錯誤", width: 7, look.integer) { .number(Double($0.errorCount)) },
      SheetColumn("提醒", width: 7, look.integer) { .number(Double($0.warningCount)) },
      SheetColumn("由何檔取代", width: 36, look.text) { .text($0.replacedBy ?? "") },
    ]
    TableSheet(
      name: Self.name, title: "收件", note: "所有送達之檔案及處理結果；時間為臺北時間。",
      tableName: "submissions", columns: columns
    ).write(report.ledger.submissions, to: file, frame)
  }
}

extension Moment {
  /// Days since 1899-12-30 in Taipei, the time of day as their fraction.
  fileprivate var serial: Double {
    let (hour, minute, second) = timeOfDay
    let seconds = hour * 3600 + minute * 60 + second
    return Double(day.spreadsheetSerial) + Double(seconds) / 86_400
  }
}
