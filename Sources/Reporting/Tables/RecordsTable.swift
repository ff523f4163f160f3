import Planning

/// `records/<form>.csv`: one row per fact of a form, its values first, then where they come from
/// and which components count it.
struct RecordsTable: PublishedTable {
  let form: Form

  var name: String { "records/\(form.code)" }

  var columns: [String] {
    form.fields.map(\.code) + ["fact", "submitter", "file", "sheet", "row", "counted_in"]
  }

  func write(_ report: Report, to csv: inout CSVBuffer) {
    for fact in report.facts(of: form) {
      for value in fact.values { csv.value(value) }
      let source = fact.standing
      csv.plain(fact.id)
      csv.text(source.submitter)
      csv.text(source.file)
      csv.text(source.sheet)
      csv.integer(source.row)
      csv.plain(report.countedIn[fact.id]?.joined(separator: ";") ?? "")
      csv.endRow()
    }
  }
}
