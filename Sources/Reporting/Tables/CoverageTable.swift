import Indicators
import Planning

/// `coverage.csv`: whether each submitter's form of each month has come.
struct CoverageTable: PublishedTable {
  let name = "coverage"
  let columns = ["submitter", "month", "form", "state", "nil", "due", "received", "records"]

  func write(_ report: Report, to csv: inout CSVBuffer) {
    let places = Dictionary(
      report.plan.forms.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    func place(of row: CoverageRow) -> (String, PlanMonth, Int) {
      (row.submitter, row.month, places[row.form] ?? 0)
    }
    let rows = report.coverage.sorted { place(of: $0) < place(of: $1) }
    for row in rows {
      csv.text(row.submitter)
      csv.plain(row.month.code)
      csv.plain(row.form)
      csv.plain(row.state.rawValue)
      csv.plain(row.isNil ? "yes" : "no")
      csv.day(row.due)
      csv.plain(row.received?.iso ?? "")
      csv.integer(row.recordCount)
      csv.endRow()
    }
  }
}
