import Planning

/// `submissions.csv`: one row per workbook and what became of it, by file.
struct SubmissionsTable: PublishedTable {
  let name = "submissions"
  let columns = [
    "submitter", "month", "file", "sha256", "received", "outcome", "records", "errors", "warnings",
    "replaced_by", "aliases",
  ]

  func write(_ report: Report, to csv: inout CSVBuffer) {
    for entry in report.ledger.submissions {
      csv.text(entry.submitter)
      csv.plain(entry.month?.code ?? "")
      csv.text(entry.file)
      csv.plain(entry.sha256)
      csv.plain(entry.received.iso)
      csv.plain(entry.outcome.rawValue)
      csv.integer(entry.recordCount)
      csv.integer(entry.errorCount)
      csv.integer(entry.warningCount)
      csv.text(entry.replacedBy)
      csv.text(entry.aliases.joined(separator: ";"))
      csv.endRow()
    }
  }
}
