internal import GRDB
internal import Planning

extension Ledger {
  /// Enters judged workbooks in one transaction, each in the place of its earlier judging.
  ///
  /// A workbook that breaks a constraint is the program's fault, yet costs its own refusal only.
  package func record(_ deposits: [Deposit]) throws {
    guard !deposits.isEmpty else { return }
    try database.write { db in
      let recorder = try Recorder(db, tables: tables, judgement: judgement)
      for deposit in deposits {
        do {
          try db.inSavepoint {
            try recorder.record(deposit)
            return .commit
          }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
          try recorder.refuse(deposit.submission, reason: error.message ?? "")
        }
      }
    }
  }
}

/// Writes one workbook after the other with statements that are compiled once.
final class Recorder {
  private let db: Database
  private let tables: [String: FormTable]
  private let judgement: String
  private let removal: Statement
  private let submissions: RowInsertion
  private let parts: RowInsertion
  private let findings: RowInsertion
  private var records: [String: RowInsertion] = [:]

  init(_ db: Database, tables: [String: FormTable], judgement: String) throws {
    self.db = db
    self.tables = tables
    self.judgement = judgement
    removal = try db.makeStatement(sql: "DELETE FROM submission WHERE folder = ? AND sha256 = ?")
    submissions = try RowInsertion(
      into: "submission", columns: SubmissionRecord.insertedColumns, db)
    parts = try RowInsertion(into: "part", columns: PartRecord.insertedColumns, db)
    findings = try RowInsertion(into: "finding", columns: FindingRecord.insertedColumns, db)
  }

  func record(_ deposit: Deposit) throws {
    let submission = deposit.submission
    let id = try enter(submission, isRefused: submission.isRefused, findings: submission.findings)
    for (part, rows) in zip(submission.parts, deposit.rows) { try enter(part, rows, of: id) }
  }

  /// Enters the workbook as refused, without rows, and says so.
  func refuse(_ submission: Submission, reason: String) throws {
    let finding = Finding("workbook.not_recorded", .error, arguments: ["reason": reason])
    _ = try enter(submission, isRefused: true, findings: submission.findings + [finding])
  }

  private func enter(_ submission: Submission, isRefused: Bool, findings: [Finding]) throws -> Int64
  {
    try removal.execute(arguments: [submission.folder, submission.sha256])
    submissions.add(submission.folder)
    submissions.add(submission.sha256)
    submissions.add(judgement)
    submissions.add(submission.submitter)
    submissions.add(submission.month?.code)
    submissions.add(isRefused)
    submissions.add(submission.confirmsReplacement)
    submissions.add(submission.withdraws)
    let id = try submissions.run()
    for finding in findings { try enter(finding, of: id) }
    return id
  }

  private func enter(_ finding: Finding, of submission: Int64) throws {
    findings.add(submission)
    findings.add(finding.code)
    findings.add(finding.severity.rawValue)
    findings.add(finding.sheet)
    findings.add(finding.cell)
    findings.add(finding.value)
    findings.add(finding.expected)
    findings.add(FlatJSON.object(finding.arguments))
    try findings.run()
  }

  private func enter(_ part: FormPart, _ rows: [Deposit.Row], of submission: Int64) throws {
    guard let table = tables[part.form] else {
      preconditionFailure("a part of a form that the plan does not have: \(part.form)")
    }
    let errorRows = part.records.count { !$0.errors.isEmpty }
    parts.add(submission)
    parts.add(part.form)
    parts.add(part.sheet)
    parts.add(part.headerRow)
    parts.add(FlatJSON.array(part.columns))
    parts.add(part.isNil)
    parts.add(part.records.count - errorRows)
    parts.add(errorRows)
    let id = try parts.run()
    let insertion = try records[part.form] ?? table.insertion(db)
    records[part.form] = insertion
    for (record, row) in zip(part.records, rows) {
      try table.enter(record, row, of: id, through: insertion)
    }
  }
}

extension FormTable {
  /// An INSERT of every column but `id`.
  func insertion(_ db: Database) throws -> RowInsertion {
    let names = Self.ownColumns.filter { $0 != "id" }
    return try RowInsertion(into: name, columns: names + columns.map(\.name), db)
  }

  /// Gives the row's id.
  @discardableResult
  func enter(
    _ record: Planning.Record, _ row: Deposit.Row, of part: Int64, through insertion: RowInsertion
  ) throws -> Int64 {
    insertion.add(part)
    insertion.add(record.row)
    insertion.add(row.fact)
    insertion.add(row.identity?.primary)
    insertion.add(row.identity?.fallback)
    insertion.add(row.identity?.span?.lowerBound)
    insertion.add(row.identity?.span?.upperBound)
    insertion.add(row.day)
    insertion.add(record.isRepetition)
    insertion.add(record.confirmation)
    insertion.add(row.typed)
    insertion.add(record.errors.isEmpty ? nil : record.errors.joined(separator: " "))
    for value in record.values { insertion.add(value) }
    return try insertion.run()
  }
}
