import Planning

/// 初核複核: what people say of the figures of closed periods.
struct ReviewQuestions {
  let report: Report
  let choices: String

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame, _ input: CellFormat) {
    let look = frame.look
    let columns: [SheetColumn<ClosingsSheet.Row>] =
      ClosingsSheet.frozenColumns(of: report, look) + [
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
