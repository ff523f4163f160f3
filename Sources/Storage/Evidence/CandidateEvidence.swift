internal import GRDB
internal import Planning

extension EvidenceDatabase {
  /// Lays the views over rows that might be, none of which the ledger holds: the fact of the nth row
  /// is `n`, so that what a SELECT counts can be told.
  init(candidates: [(form: String, submitter: String, values: [FieldValue?])], plan: Plan) throws {
    try self.init(inMemoryFor: plan) { db, tables in
      try db.execute(
        sql: """
          INSERT INTO submission
            (id, folder, sha256, judgedBy, isRefused, confirmsReplacement, withdraws)
          VALUES (1, '', '\(String(repeating: "0", count: 64))', '', 1, 0, 0);
          INSERT INTO part (id, submission, form, sheet, fieldColumn, isNil, recordCount, errorRowCount)
          VALUES (1, 1, 'candidates', '', '[]', 0, 0, 0);
          """)
      var workbooks: [String: Int] = [:]
      for candidate in candidates where workbooks[candidate.submitter] == nil {
        let id = workbooks.count
        workbooks[candidate.submitter] = id
        try db.execute(
          sql: "INSERT INTO temp.standingWorkbook VALUES (?, ?, ?, ?, '')",
          arguments: [
            id, candidate.submitter, plan.months[0].code,
            Moment(secondsSinceEpoch: 0).iso,
          ])
      }
      var insertions: [String: RowInsertion] = [:]
      for (number, candidate) in candidates.enumerated() {
        guard let table = tables[candidate.form] else { continue }
        let insertion = try insertions[candidate.form] ?? table.insertion(db)
        insertions[candidate.form] = insertion
        // Marked as rows in error are, since they need not hold together as sound rows do.
        let record = Planning.Record(row: 1, values: candidate.values, errors: ["candidate"])
        let id = try table.enter(record, Deposit.Row(), of: 1, through: insertion)
        try db.execute(
          sql: "INSERT INTO temp.\"\(table.sources)\" VALUES (?, ?, ?, 0)",
          arguments: [id, String(number), workbooks[candidate.submitter] ?? 0])
      }
    }
  }
}
