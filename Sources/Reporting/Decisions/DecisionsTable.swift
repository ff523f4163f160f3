import Planning

/// `decisions.csv`: who decided what, when and in which file, and whether it is in force.
struct DecisionsTable: PublishedTable {
  let name = "decisions"
  let columns = [
    "received", "file", "sha256", "sheet", "row", "kind", "scope", "name", "other", "verdict",
    "typed", "decided_by", "reason", "state", "problem",
  ]

  func write(_ report: Report, to csv: inout CSVBuffer) {
    for entry in report.ledger.decisionLog {
      let line = entry.line
      let subject = line.decision?.subject
      csv.plain(entry.received?.iso ?? "")
      csv.text(entry.file)
      csv.plain(entry.sha256)
      csv.text(line.sheet)
      csv.integer(line.row)
      csv.plain(subject?.kind.rawValue ?? "")
      csv.text(subject?.scope)
      csv.text(subject?.name)
      csv.text(subject?.other)
      csv.text(line.decision?.verdict)
      csv.text(line.typed)
      csv.text(line.maker)
      csv.text(line.reason)
      csv.plain(entry.state.rawValue)
      csv.plain(line.problem?.rawValue ?? "")
      csv.endRow()
    }
  }
}
