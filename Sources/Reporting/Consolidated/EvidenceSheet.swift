import Indicators
import Planning
import Spreadsheet

/// 佐證: one row per counted fact and component, with the cell it came from; every figure of the
/// workbook is a formula over these rows.
struct EvidenceSheet {
  static let name = "佐證"

  let report: Report
  let names: Names

  private struct Line {
    var key: String
    var row: EvidenceRow
    var fact: Fact
    var component: Component
    var cell: String
  }

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    let summary = FactSummary(report.plan, names: names)
    let columns: [SheetColumn<Line>] = [
      SheetColumn("分項", width: 9, look.code) { .text($0.key) },
      SheetColumn("月份", width: 6, look.code) {
        summary.month(of: $0.fact).map { .number(Double($0)) } ?? .blank
      },
      SheetColumn("採計數", width: 12, look.integer) {
        .number(Double($0.row.amount) / Double($0.component.scale))
      },
      SheetColumn("基數", width: 12, look.integer) { line in
        line.row.base.map { .number(Double($0) / Double(line.component.scale)) } ?? .blank
      },
      SheetColumn("內容", width: 40, look.text) { .text(summary.words(of: $0.fact)) },
      SheetColumn("國家", width: 14, look.text) {
        .text(summary.country(of: $0.fact).map(names.country) ?? "")
      },
      SheetColumn("地區", width: 16, look.text) {
        .text(summary.country(of: $0.fact).map(names.region) ?? "")
      },
      SheetColumn("單位", width: 18, look.text) { .text(names.submitter($0.fact.standing.submitter)) },
      SheetColumn("檔案", width: 30, look.text) { .text($0.fact.standing.file) },
      SheetColumn("工作表", width: 14, look.text) { .text($0.fact.standing.sheet) },
      SheetColumn("列", width: 7, look.integer) { .number(Double($0.fact.standing.row)) },
      SheetColumn("儲存格", width: 9, look.code) { .text($0.cell) },
      SheetColumn("事實代碼", width: 24, look.text) { .text($0.fact.id) },
    ]
    _ = TableSheet(
      name: Self.name, title: "佐證",
      note: "每列為一分項所採計之一件事實；「儲存格」為採計數所出之處，無者為識別欄位。",
      tableName: "evidence", columns: columns
    ).write(lines, to: file, frame)
  }

  private var lines: [Line] {
    report.measurements.flatMap { measurement in
      measurement.components.flatMap { part in
        let cells = EvidenceCell(of: part.component, in: report.plan)
        let key = "\(measurement.indicator.id)(\(part.component.id))"
        return part.counted.map { row in
          let fact = report.fact(row.fact)
          return Line(
            key: key, row: row, fact: fact, component: part.component,
            cell: cells.address(in: fact))
        }
      }
    }
  }
}
