import Indicators
import Planning

/// 涵蓋率: who has sent which form of which month, a row per submitter and form.
struct CoverageSheet {
  static let name = OwnSheets.Consolidated.coverage.rawValue

  let report: Report
  let names: Names

  private struct Line {
    var submitter: String
    var form: String
    var months: [Int: CoverageRow]

    var due: Int { months.values.count { $0.state.isDue } }
    var come: Int { months.values.count { $0.state.hasCome } }
  }

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    var columns: [SheetColumn<Line>] = [
      SheetColumn("代碼", width: 9, look.code) { .text($0.submitter) },
      SheetColumn("單位", width: 24, look.text) { .text(names.submitter($0.submitter)) },
      SheetColumn("表單", width: 16, look.text) { .text(names.form($0.form)) },
    ]
    columns += (1...12).map { month in
      SheetColumn<Line>("\(month)月", width: 6, look.symbol) { line in
        CellContent.text(line.months[month].map(Self.sign) ?? "")
      }
    }
    let totals: [SheetColumn<Line>] = [
      SheetColumn("應報", width: 7, look.integer) { .number(Double($0.due)) },
      SheetColumn("已報", width: 7, look.integer) { .number(Double($0.come)) },
      SheetColumn("收件率", width: 9, look.percent) {
        $0.due == 0 ? .blank : .number(Double($0.come) / Double($0.due))
      },
    ]
    columns += totals
    TableSheet(
      name: Self.name, title: "涵蓋率",
      note: "● 準時　◐ 逾期　○ 申報本月無資料　✕ 未報　… 未屆期　－ 免報（空白：無此項）",
      tableName: "coverage", columns: columns
    ).write(lines, to: file, frame)
  }

  static func sign(_ row: CoverageRow) -> String {
    switch row.state {
    case .onTime, .late: row.isNil ? "○" : row.state == .late ? "◐" : "●"
    case .missing: "✕"
    case .pending: "…"
    case .notExpected: "－"
    }
  }

  /// In the plan's order of submitters and forms; what nobody expects and nobody sent is left out.
  private var lines: [Line] {
    var months: [String: [Int: CoverageRow]] = [:]
    for row in report.coverage where row.month.year == report.plan.year {
      months["\(row.submitter)|\(row.form)", default: [:]][row.month.month] = row
    }
    return report.plan.submitters.flatMap { submitter in
      report.plan.forms.compactMap { form in
        guard let found = months["\(submitter.code)|\(form.code)"],
          found.values.contains(where: { $0.state != .notExpected })
        else { return nil }
        return Line(submitter: submitter.code, form: form.code, months: found)
      }
    }
  }
}
