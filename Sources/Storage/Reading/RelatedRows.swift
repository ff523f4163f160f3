internal import GRDB

/// Rows of one form's table.
struct RelatedRows {
  var ids: Set<Int64> = []
  /// The parts in which they stand.
  var parts: Set<Int64> = []
}

extension FormTable {
  /// The rows without error that may be one fact with a row of some parts or of some facts:
  /// rows with equal keys and, where rows lack their key, those with which these otherwise agree.
  ///
  /// What any rows of the table may be joined with lies wholly within or wholly without.
  func related(
    toParts parts: Set<Int64>, facts: Set<String>, _ db: Database
  ) throws -> RelatedRows {
    let keyless = try String.fetchSet(
      db,
      sql: """
        SELECT DISTINCT otherwise FROM "\(name)"
        WHERE errors IS NULL AND identity IS NULL AND otherwise IS NOT NULL
        """)
    var related = RelatedKeys()
    try related.add(
      Row.fetchCursor(
        db,
        sql: """
          SELECT id, part, identity, otherwise FROM "\(name)" WHERE errors IS NULL
            AND (part IN (SELECT value FROM json_each(?)) OR fact IN (SELECT value FROM json_each(?)))
          """, arguments: [FlatJSON.array(parts.map { Int($0) }), FlatJSON.array(facts)]))
    while true {
      let identities = related.identities.fresh()
      let otherwise = related.otherwise.fresh().intersection(keyless)
      guard !identities.isEmpty || !otherwise.isEmpty else { return related.rows }
      try related.add(
        Row.fetchCursor(
          db,
          sql: """
            SELECT id, part, identity, otherwise FROM "\(name)" WHERE errors IS NULL
              AND (identity IN (SELECT value FROM json_each(?))
                OR otherwise IN (SELECT value FROM json_each(?)))
            """, arguments: [FlatJSON.array(identities), FlatJSON.array(otherwise)]))
    }
  }
}

/// Rows that were found so far, with the keys by which more may be found.
private struct RelatedKeys {
  private(set) var rows = RelatedRows()
  var identities = Keys()
  var otherwise = Keys()

  mutating func add(_ cursor: RowCursor) throws {
    while let row = try cursor.next() {
      guard rows.ids.insert(row[0]).inserted else { continue }
      rows.parts.insert(row[1])
      identities.add(row[2])
      otherwise.add(row[3])
    }
  }

  /// Keys of one kind; each is asked for once.
  struct Keys {
    private var asked: Set<String> = []
    private var waiting: Set<String> = []

    mutating func add(_ key: String?) {
      if let key, !asked.contains(key) { waiting.insert(key) }
    }

    mutating func fresh() -> Set<String> {
      defer {
        asked.formUnion(waiting)
        waiting = []
      }
      return waiting
    }
  }
}
