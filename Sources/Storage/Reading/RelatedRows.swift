internal import GRDB

extension FormTable {
  /// Ids of the rows without error that may be one fact with a row of some parts or of some facts:
  /// rows with equal keys and, where rows lack their key, those with which these otherwise agree.
  ///
  /// What any rows of the table may be joined with lies wholly within or wholly without.
  func related(
    toParts parts: Set<Int64>, facts: Set<String>, _ db: Database
  ) throws -> Set<Int64> {
    let keyless = try String.fetchSet(
      db,
      sql: """
        SELECT DISTINCT otherwise FROM "\(name)"
        WHERE errors IS NULL AND identity IS NULL AND otherwise IS NOT NULL
        """)
    var related = Related()
    try related.add(
      Row.fetchCursor(
        db,
        sql: """
          SELECT id, identity, otherwise FROM "\(name)" WHERE errors IS NULL
            AND (part IN (SELECT value FROM json_each(?)) OR fact IN (SELECT value FROM json_each(?)))
          """, arguments: [FlatJSON.array(parts.map { Int($0) }), FlatJSON.array(facts)]))
    while true {
      let identities = related.identities.fresh()
      let otherwise = related.otherwise.fresh().intersection(keyless)
      guard !identities.isEmpty || !otherwise.isEmpty else { return related.ids }
      try related.add(
        Row.fetchCursor(
          db,
          sql: """
            SELECT id, identity, otherwise FROM "\(name)" WHERE errors IS NULL
              AND (identity IN (SELECT value FROM json_each(?))
                OR otherwise IN (SELECT value FROM json_each(?)))
            """, arguments: [FlatJSON.array(identities), FlatJSON.array(otherwise)]))
    }
  }
}

/// Rows that were found so far, with the keys by which more may be found.
private struct Related {
  private(set) var ids: Set<Int64> = []
  var identities = Keys()
  var otherwise = Keys()

  mutating func add(_ rows: RowCursor) throws {
    while let row = try rows.next() {
      guard ids.insert(row[0]).inserted else { continue }
      identities.add(row[1])
      otherwise.add(row[2])
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
