import Indicators
import Planning

/// `evidence.csv`: one row per counted fact and component, with the cell it came from.
struct EvidenceTable: PublishedTable {
  let name = "evidence"
  let columns = [
    "indicator", "component", "fact", "amount", "submitter", "file", "sha256", "sheet", "row",
    "cell",
  ]

  func write(_ report: Report, to csv: inout CSVBuffer) {
    for measurement in report.measurements {
      for part in measurement.components {
        let cells = EvidenceCell(of: part.component, in: report.plan)
        for row in part.counted {
          let fact = report.fact(row.fact)
          let source = fact.sources[row.source]
          csv.plain(measurement.indicator.id)
          csv.plain(part.component.id)
          csv.plain(row.fact)
          csv.amount(row.amount, scale: part.component.scale)
          csv.text(source.submitter)
          csv.text(source.file)
          csv.plain(source.sha256)
          csv.text(source.sheet)
          csv.integer(source.row)
          csv.plain(cells.address(in: source, form: fact.form))
          csv.endRow()
        }
      }
    }
  }
}
