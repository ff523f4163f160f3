internal import GRDB
package import Planning

/// A workbook in the archive that is still to be judged under the plan.
package struct WaitingWorkbook: Hashable, Sendable {
  /// The path that came first with these bytes in this folder.
  package var file: String
  package var folder: String
  package var sha256: String
  package var received: Moment
}

extension Ledger {
  /// What came and is not yet judged under this plan and by this program, in the order of receipt:
  /// new arrivals, what a killed run left, and everything when the plan has changed.
  package func waiting() throws -> [WaitingWorkbook] {
    try database.read { db in try Self.waiting(db, judgement: judgement) }
  }

  static func waiting(_ db: Database, judgement: String) throws -> [WaitingWorkbook] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT a.file, a.folder, a.sha256, a.received
        FROM arrival a
        WHERE NOT EXISTS (
            SELECT 1 FROM submission s
            WHERE s.folder = a.folder AND s.sha256 = a.sha256 AND s.judgedBy = :judgement)
          AND NOT EXISTS (
            SELECT 1 FROM decisionWorkbook d
            WHERE d.folder = a.folder AND d.sha256 = a.sha256 AND d.judgedBy = :judgement)
          AND NOT EXISTS (
            SELECT 1 FROM arrival b
            WHERE b.folder = a.folder AND b.sha256 = a.sha256
              AND (b.received, b.file, b.id) < (a.received, a.file, a.id))
        ORDER BY a.received, a.file, a.sha256
        """, arguments: ["judgement": judgement])
    return rows.map {
      WaitingWorkbook(
        file: $0[0], folder: $0[1], sha256: $0[2], received: Moment(stored: $0[3]))
    }
  }
}
