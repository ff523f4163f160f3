import Planning

/// 初核複核: what people say of the figures of closed periods.
struct ReviewQuestions {
  let report: Report
  let choices: String

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame, _ input: CellFormat) {
    let look = frame.look
    let columns: [SheetColumn<ClosingsSheet.Row>] = [
      SheetColumn("期間", width: 10, look.code) { .text($0.period.closing.period.code) },
      SheetColumn("指標", width: 8, look.code) { .text($0.line.figure.indicator) },
      SheetColumn("名稱", width: 44, look.text) {
        .text(report.plan.indicator($0.line.figure.indicator)?.name ?? "")
      },
      SheetColumn("結案值", width: 12, look.integer, fraction: look.fraction) {
        .exact($0.line.figure.value)
      },
      SheetColumn("結案結果", width: 12, look.code) {
        .text(ClosingsSheet.outcome($0.line.figure.outcome))
      },
      SheetColumn("結案後修正", width: 12, look.code) { .text($0.line.isRevised ? "◆ 是" : "") },
      SheetColumn("現行初核", width: 16, look.wrapped) { row in
        .text(report.review(.firstReview, of: row.line.figure.indicator, in: row.period).text)
      },
      SheetColumn("現行複核", width: 16, look.wrapped) { row in
        .text(report.review(.secondReview, of: row.line.figure.indicator, in: row.period).text)
      },
    ]
    var sheet = DecisionSheet(
      sheet: .reviews, note: "已結案期間之初核與複核；可選燈號，亦可填寫文字。以 chancery close 結案後始列出。",
      tableName: "review_questions", columns: columns,
      key: { row in
        Decision.Subject(
          .firstReview, scope: row.period.closing.period.code, name: row.line.figure.indicator)
      })
    sheet.choices = choices
    sheet.write(ClosingsSheet.rows(of: report), to: file, frame, input: input)
  }
}
