internal import GRDB
package import Planning

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

  /// Enters judged workbooks, working out what a ``Deposit`` holds here.
  package func record(_ submissions: [Submission]) throws {
    try record(submissions.map { Deposit($0, plan: plan) })
  }
}

/// Writes one workbook after the other with statements that are compiled once.
final class Recorder {
  private let db: Database
  private let tables: [String: FormTable]
  private let judgement: String
  private var inserts: [String: Statement] = [:]

  init(_ db: Database, tables: [String: FormTable], judgement: String) throws {
    self.db = db
    self.tables = tables
    self.judgement = judgement
  }

  func record(_ deposit: Deposit) throws {
    let submission = deposit.submission
    let id = try enter(submission, isRefused: submission.isRefused, findings: submission.findings)
    for (index, part) in submission.parts.enumerated() {
      try record(
        part, of: id, identities: deposit.identities[index], days: deposit.days[index])
    }
  }

  /// Enters the workbook as refused, without rows, and says so.
  func refuse(_ submission: Submission, reason: String) throws {
    let finding = Finding("workbook.not_recorded", .error, arguments: ["reason": reason])
    _ = try enter(submission, isRefused: true, findings: submission.findings + [finding])
  }

  private func enter(_ submission: Submission, isRefused: Bool, findings: [Finding]) throws -> Int64 {
    try db.cachedStatement(sql: "DELETE FROM submission WHERE folder = ? AND sha256 = ?")
      .execute(arguments: [submission.folder, submission.sha256])
    let row = SubmissionRecord(submission, isRefused: isRefused, judgedBy: judgement)
    try row.insert(db)
    let id = db.lastInsertedRowID
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO finding (submission, code, severity, sheet, cell, value, expected, argument)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for finding in findings {
      try statement.execute(arguments: [
        id, finding.code, finding.severity.rawValue, finding.sheet, finding.cell, finding.value,
        finding.expected, FlatJSON.object(finding.arguments),
      ])
    }
    return id
  }

  private func record(
    _ part: FormPart, of submission: Int64, identities: [IdentityKey?], days: [CalendarDay?]
  ) throws {
    guard let table = tables[part.form] else {
      preconditionFailure("a part of a form that the plan does not have: \(part.form)")
    }
    let row = PartRecord(part, of: submission)
    try row.insert(db)
    let id = db.lastInsertedRowID
    let insert = try inserts[part.form] ?? db.makeStatement(sql: table.insertion)
    inserts[part.form] = insert
    for (index, record) in part.records.enumerated() {
      insert.setUncheckedArguments(
        table.arguments(record, part: id, identity: identities[index], datedOn: days[index]))
      try insert.execute()
    }
  }
}

extension FormTable {
  /// `INSERT` with a place for every column but `id`.
  var insertion: String {
    let names = Self.ownColumns.dropFirst().prefix(8) + columns.map(\.name) + ["typed", "errors"]
    let places = names.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \"\(name)\" (\(names.joined(separator: ", "))) VALUES (\(places))"
  }

  func arguments(
    _ record: Planning.Record, part: Int64, identity: IdentityKey?, datedOn: CalendarDay?
  ) -> StatementArguments {
    var values: [DatabaseValue] = []
    values.reserveCapacity(columns.count + 10)
    values.append(part.databaseValue)
    values.append(record.row.databaseValue)
    values.append(identity?.primary.databaseValue ?? .null)
    values.append(identity?.fallback.databaseValue ?? .null)
    values.append(identity?.span?.lowerBound.iso.databaseValue ?? .null)
    values.append(identity?.span?.upperBound.iso.databaseValue ?? .null)
    values.append(datedOn?.iso.databaseValue ?? .null)
    values.append((record.isRepetition ? 1 : 0).databaseValue)
    for (column, value) in zip(columns, record.values) {
      values.append(column.databaseValue(of: value))
    }
    let typed = Dictionary(
      record.typed.map { (columns[$0.key].code, $0.value) }, uniquingKeysWith: { first, _ in first })
    values.append(FlatJSON.object(typed)?.databaseValue ?? .null)
    values.append(
      record.errors.isEmpty ? .null : record.errors.joined(separator: " ").databaseValue)
    return StatementArguments(values)
  }
}
