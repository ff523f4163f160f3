import Planning

/// `duplicates.csv`: facts that several submitters report, and pairs that might be one fact.
struct DuplicatesTable: PublishedTable {
  let name = "duplicates"
  let columns = ["form", "fact", "other_fact", "submitters", "certainty", "decision"]

  func write(_ report: Report, to csv: inout CSVBuffer) {
    for entry in report.ledger.duplicates {
      csv.plain(entry.form)
      csv.plain(entry.fact)
      csv.plain(entry.otherFact ?? "")
      csv.text(entry.submitters.joined(separator: ";"))
      csv.plain(entry.certainty.rawValue)
      csv.plain(entry.decision)
      csv.endRow()
    }
  }
}
