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
    let rows = report.coverage.sorted {
      ($0.submitter, $0.month, places[$0.form] ?? 0) < ($1.submitter, $1.month, places[$1.form] ?? 0)
    }
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
