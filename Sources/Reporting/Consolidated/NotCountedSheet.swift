import Indicators
import Planning

/// 未採計: what an indicator is about and does not count, with the reason.
struct NotCountedSheet {
  static let name = OwnSheets.Consolidated.notCounted.rawValue

  let report: Report
  let names: Names

  private struct Line {
    var indicator: String
    var component: String
    var reason: String
    /// Nil for a row in error.
    var fact: Fact?
    var submitter: String
    var file: String
    var sheet: String
    var row: Int
  }

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    let summary = FactSummary(report.plan, names: names)
    let about: [SheetColumn<Line>] = [
      SheetColumn("指標", width: 7, look.code) { .text($0.indicator) },
      SheetColumn("分項", width: 7, look.code) { .text($0.component) },
      SheetColumn("未採計原因", width: 44, look.wrapped) { .text($0.reason) },
      SheetColumn("內容", width: 36, look.text) { .text($0.fact.map(summary.words) ?? "") },
    ]
    let country = SheetColumn<Line>("國家", width: 14, look.text) {
      .text($0.fact.flatMap(summary.country).map(names.country) ?? "")
    }
    let others: [SheetColumn<Line>] = [
      SheetColumn("其他欄位", width: 44, look.wrapped) {
        .text($0.fact.map(summary.particulars) ?? "")
      },
      SheetColumn("單位", width: 18, look.text) { .text(names.submitter($0.submitter)) },
      SheetColumn("檔案", width: 28, look.text) { .text($0.file) },
      SheetColumn("工作表", width: 14, look.text) { .text($0.sheet) },
      SheetColumn("列", width: 7, look.integer) { .number(Double($0.row)) },
      SheetColumn("事實代碼", width: 24, look.text) { .text($0.fact?.id ?? "") },
    ]
    TableSheet(
      name: Self.name, title: "未採計",
      note: "與指標有關而未計入者及其原因；資料有誤之列對每一使用該表單之指標各列一次。",
      tableName: "not_counted",
      columns: about + (report.plan.namesCountries ? [country] : []) + others
    ).write(lines(summary), to: file, frame)
  }

  private func lines(_ summary: FactSummary) -> [Line] {
    let order = ReadingOrder(summary)
    let faults = RowFaults(of: report.ledger)
    return report.measurements.flatMap { measurement in
      let indicator = measurement.indicator
      let facts = measurement.components.flatMap { part in
        order.sorted(part.notCounted, of: report).map { row in
          let fact = report.fact(row.fact)
          let source = fact.sources[row.source]
          return Line(
            indicator: indicator.id, component: part.component.id,
            reason: names.reason(row.notCounted ?? ""), fact: fact, submitter: source.submitter,
            file: source.file, sheet: source.sheet, row: source.row)
        }
      }
      let errors = report.ledger.errorRows.filter { indicator.reads.contains($0.form) }.map { row in
        Line(
          indicator: indicator.id, component: "", reason: "資料有誤：" + faults.sentence(of: row),
          fact: nil, submitter: row.submitter, file: row.file, sheet: row.sheet, row: row.row)
      }
      return facts + errors
    }
  }
}
