import Indicators
import Planning

/// 結案: the frozen figures of closed periods, later revisions and what people entered beside them.
struct ClosingsSheet {
  static let name = OwnSheets.Consolidated.closings.rawValue

  let report: Report

  struct Row {
    var period: ClosedPeriod
    var line: ClosedPeriod.Line
  }

  static func rows(of report: Report) -> [Row] {
    report.closings.flatMap { period in
      period.indicatorLines.map { Row(period: period, line: $0) }
    }
  }

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    let columns: [SheetColumn<Row>] =
      Self.frozenColumns(of: report, look) + [
        SheetColumn("結案後之值", width: 12, look.integer, fraction: look.fraction) {
          .exact($0.line.value)
        },
        SheetColumn("結案後修正", width: 14, look.code) { row in
          .text(row.line.isRevised ? "◆ " + (row.line.amount.map(Self.signed) ?? "是") : "")
        },
        SheetColumn("初核", width: 16, look.wrapped) { .text(review(.firstReview, $0).text) },
        SheetColumn("初核人", width: 12, look.text) { .text(review(.firstReview, $0).maker) },
        SheetColumn("複核", width: 16, look.wrapped) { .text(review(.secondReview, $0).text) },
        SheetColumn("複核人", width: 12, look.text) { .text(review(.secondReview, $0).maker) },
        SheetColumn("結案時間", width: 24, look.text) { .text($0.period.closing.closed.iso) },
        SheetColumn("結案人", width: 14, look.text) { .text($0.period.closing.maker) },
        SheetColumn("數值雜湊", width: 20, look.text) { .text(String($0.period.sha256.prefix(16))) },
      ]
    TableSheet(
      name: Self.name, title: "結案",
      note: "結案值不再更動；之後的填報、裁示或設定使其不同者，列為「結案後修正」。初核、複核由人填入 "
        + "\(DecisionsWorkbook.name)，程式從不改寫。比率以小數表示。",
      tableName: "closings", columns: columns
    ).write(Self.rows(of: report), to: file, frame)
  }

  /// What was frozen, as the first columns of every table of closed figures.
  static func frozenColumns(of report: Report, _ look: Look) -> [SheetColumn<Row>] {
    [
      SheetColumn("期間", width: 10, look.code) { .text($0.period.closing.period.code) },
      SheetColumn("指標", width: 8, look.code) { .text($0.line.figure.indicator) },
      SheetColumn("名稱", width: 44, look.text) {
        .text(report.plan.indicator($0.line.figure.indicator)?.name ?? "")
      },
      SheetColumn("結案值", width: 12, look.integer, fraction: look.fraction) {
        .exact($0.line.figure.value)
      },
      SheetColumn("結案結果", width: 12, look.code) {
        .text(
          Outcome(rawValue: $0.line.figure.outcome)?.label.zh ?? $0.line.figure.outcome)
      },
    ]
  }

  private func review(_ kind: Decision.Kind, _ row: Row) -> (text: String, maker: String) {
    report.review(kind, of: row.line.figure.indicator, in: row.period)
  }

  private static func signed(_ amount: Rational) -> String {
    (amount > .zero ? "+" : "") + amount.exact
  }
}
