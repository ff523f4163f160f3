import Planning

extension Report {
  /// Every CSV file of the publication, in the order of the contract.
  var tables: [any PublishedTable] {
    [
      IndicatorsTable(), ComponentsTable(), EvidenceTable(), SourcesTable(), NotCountedTable(),
      SubmissionsTable(), FindingsTable(), CoverageTable(), DuplicatesTable(), ChangesTable(),
      RemindersTable(), DecisionsTable(), ClosingsTable(),
    ] + plan.forms.map { RecordsTable(form: $0) }
  }
}
