import Indicators
import Planning

/// `not_counted.csv`: facts that a component is about and does not count, with the reason, and rows
/// in error once for each indicator that reads their form.
struct NotCountedTable: PublishedTable {
  let name = "not_counted"
  let columns = [
    "indicator", "component", "fact", "reason", "submitter", "file", "sheet", "row",
  ]

  func write(_ report: Report, to csv: inout CSVBuffer) {
    for measurement in report.measurements {
      let indicator = measurement.indicator
      for part in measurement.components {
        for row in part.notCounted {
          let source = report.fact(row.fact).sources[row.source]
          csv.plain(indicator.id)
          csv.plain(part.component.id)
          csv.plain(row.fact)
          csv.plain(row.notCounted ?? "")
          place(source.submitter, source.file, source.sheet, source.row, to: &csv)
        }
      }
      for row in report.ledger.errorRows where indicator.reads.contains(row.form) {
        csv.plain(indicator.id)
        csv.blank()
        csv.blank()
        csv.plain(row.codes.joined(separator: ";"))
        place(row.submitter, row.file, row.sheet, row.row, to: &csv)
      }
    }
  }

  private func place(
    _ submitter: String, _ file: String, _ sheet: String, _ row: Int, to csv: inout CSVBuffer
  ) {
    csv.text(submitter)
    csv.text(file)
    csv.text(sheet)
    csv.integer(row)
    csv.endRow()
  }
}
