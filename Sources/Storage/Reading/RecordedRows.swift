internal import GRDB
package import Planning

extension Ledger {
  /// The rows of workbooks that came, read back instead of judging their bytes once more.
  ///
  /// Each reading makes SQLite compile its statements again, so that what belongs together is best
  /// asked for at once.
  package func recorded(_ entries: [SubmissionEntry]) throws -> [RecordedWorkbook] {
    try database.read { db in try entries.map { try recorded($0, db) } }
  }

  private func recorded(_ entry: SubmissionEntry, _ db: Database) throws -> RecordedWorkbook {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM submission WHERE folder = ? AND sha256 = ?")
    var workbook = RecordedWorkbook(file: entry.file, rows: [:])
    guard let id = try Int64.fetchOne(statement, arguments: [entry.folder, entry.sha256]) else {
      return workbook
    }
    for form in Set(entry.parts.map(\.form)) {
      workbook.rows[form] = try tables[form]?.recorded(of: id, db)
    }
    return workbook
  }
}

extension FormTable {
  fileprivate func recorded(
    of submission: Int64, _ db: Database
  ) throws -> [RecordedWorkbook.Row] {
    let fields = columns.map { ", r.\($0.name)" }.joined()
    let statement = try db.cachedStatement(
      sql: """
        SELECT p.sheet, r.row, r.identity, r.otherwise, r.spanStart, r.spanEnd\(fields)
        FROM part p JOIN "\(name)" r ON r.part = p.id
        WHERE p.submission = ? AND r.errors IS NULL AND r.isRepetition = 0 ORDER BY r.id
        """)
    let cursor = try Row.fetchCursor(statement, arguments: [submission])
    var rows: [RecordedWorkbook.Row] = []
    while let row = try cursor.next() {
      rows.append(
        RecordedWorkbook.Row(
          sheet: row[0], number: row[1],
          values: columns.enumerated().map { $0.element.value(in: row, at: $0.offset + 6) },
          key: IdentityKey(stored: row, at: 2)))
    }
    return rows
  }
}
