import Planning

/// `sources.csv`: every row of every workbook that reports a fact.
struct SourcesTable: PublishedTable {
  let name = "sources"
  let columns = ["form", "fact", "submitter", "file", "sha256", "sheet", "row", "standing"]

  func write(_ report: Report, to csv: inout CSVBuffer) {
    for form in report.plan.forms {
      for fact in report.facts(of: form) {
        for (index, source) in fact.sources.enumerated() {
          csv.plain(form.code)
          csv.plain(fact.id)
          csv.text(source.submitter)
          csv.text(source.file)
          csv.plain(source.sha256)
          csv.text(source.sheet)
          csv.integer(source.row)
          csv.plain(index == 0 ? "yes" : "no")
          csv.endRow()
        }
      }
    }
  }
}
