internal import GRDB
package import Planning

/// An arrival with the number under which the ledger learned of it.
package struct NumberedArrival: Hashable, Sendable {
  package var id: Int64
  package var file: String
}

extension Ledger {
  /// What came after an arrival, in the order in which the ledger learned of it; workbooks of
  /// decisions are left out.
  package func arrivals(after last: Int64, knownBy moment: Moment? = nil) throws
    -> [NumberedArrival]
  {
    try database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, file FROM arrival a WHERE id > ?1 AND (?3 IS NULL OR received <= ?3) AND NOT EXISTS (
            SELECT 1 FROM decisionWorkbook d
            WHERE d.folder = a.folder AND d.sha256 = a.sha256 AND d.judgedBy = ?2)
          ORDER BY id
          """, arguments: [last, judgement, moment?.iso]
      ).map { NumberedArrival(id: $0[0], file: $0[1]) }
    }
  }

  /// The number of the newest arrival, or of the newest one received by a moment; 0 where there is
  /// none.
  package func lastArrival(knownBy moment: Moment? = nil) throws -> Int64 {
    try database.read { db in
      try Int64.fetchOne(
        db, sql: "SELECT coalesce(max(id), 0) FROM arrival WHERE ?1 IS NULL OR received <= ?1",
        arguments: [moment?.iso]) ?? 0
    }
  }
}
