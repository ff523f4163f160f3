internal import GRDB
package import Planning

/// One publication as the ledger remembers it, for `changes` and for vintages.
package struct Publication: Hashable, Sendable {
  package var asOf: CalendarDay
  /// Where given, what was received later is left out.
  package var knownBy: Moment?
  /// A hash of what was published: a publication with the newest one's is not entered again.
  package var manifest: String
  /// The text of the table of baselines that took the place of the plan's own.
  package var baselines: String?
  /// Values in force by key.
  package var settings: [String: String]
  package var values: [PublishedFigure]
  /// The decisions in force; nil where it was entered before they were kept.
  package var decisions: DecisionsInForce?
  /// The program's version and when it published; nil where they were not kept.
  package var program: String?
  package var published: Moment?
  /// The newest arrival that it rests on; set when it is entered, as the others are.
  package internal(set) var lastArrival: Int64 = 0
  /// Its place among all, from 1.
  package internal(set) var number: Int64 = 0
  package internal(set) var planFingerprint = ""

  package init(
    asOf: CalendarDay, knownBy: Moment? = nil, manifest: String, baselines: String? = nil,
    settings: [String: String] = [:], values: [PublishedFigure] = [],
    decisions: DecisionsInForce? = nil, program: String? = nil, published: Moment? = nil
  ) {
    self.asOf = asOf
    self.knownBy = knownBy
    self.manifest = manifest
    self.baselines = baselines
    self.settings = settings
    self.values = values
    self.decisions = decisions
    self.program = program
    self.published = published
  }
}

extension Ledger {
  /// Enters a publication unless the newest one is the same; says whether it did.
  @discardableResult
  package func enter(_ publication: Publication) throws -> Bool {
    try database.write { db in
      let newest = try String.fetchOne(
        db, sql: "SELECT manifest FROM publication ORDER BY id DESC LIMIT 1")
      guard newest != publication.manifest else { return false }
      try db.execute(
        sql: """
          INSERT INTO publication
            (asOf, knownBy, manifest, planFingerprint, lastArrival, baseline, setting, decision,
              program, published)
          VALUES (?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM arrival), ?, ?, ?, ?, ?)
          """,
        arguments: [
          publication.asOf.iso, publication.knownBy?.iso, publication.manifest, plan.fingerprint,
          publication.baselines, FlatJSON.object(publication.settings) ?? "{}",
          publication.decisions?.text, publication.program, publication.published?.iso,
        ])
      let id = db.lastInsertedRowID
      for value in publication.values {
        try db.execute(
          sql: "INSERT INTO publishedValue VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [
            id, value.indicator, value.component, value.value.map { String($0.numerator) },
            value.value.map { String($0.denominator) }, value.outcome,
          ])
      }
      return true
    }
  }

  /// The newest publications, or all, newest first.
  package func publications(newest count: Int? = nil) throws -> [Publication] {
    try database.read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM publication ORDER BY id DESC LIMIT ?", arguments: [count ?? -1])
      return try rows.map { row in try Publication(stored: row, values: values(of: row["id"], db)) }
    }
  }

  /// The newest publications, or all, of the knowledge of their own time, newest first; those that were there
  /// by a moment where one is given.
  package func publications(newest count: Int? = nil, thereBy moment: Moment?) throws
    -> [Publication]
  {
    let last = try lastArrival(knownBy: moment)
    return try database.read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM publication
          WHERE knownBy IS NULL
            AND (?1 IS NULL OR coalesce(published <= ?1, lastArrival <= ?2))
          ORDER BY id DESC LIMIT ?3
          """, arguments: [moment?.iso, last, count ?? -1])
      return try rows.map { row in try Publication(stored: row, values: values(of: row["id"], db)) }
    }
  }

  private func values(of publication: Int64, _ db: Database) throws -> [PublishedFigure] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT indicator, component, numerator, denominator, outcome FROM publishedValue
        WHERE publication = ? ORDER BY indicator, component
        """, arguments: [publication])
    return rows.map { row in
      let numerator = (row[2] as String?).flatMap { Int128($0) }
      let denominator = (row[3] as String?).flatMap { Int128($0) }
      return PublishedFigure(
        indicator: row[0], component: row[1],
        value: numerator.flatMap { top in denominator.flatMap { Rational(top, over: $0) } },
        outcome: row[4])
    }
  }
}

extension Publication {
  fileprivate init(stored row: Row, values: [PublishedFigure]) throws {
    guard let day = CalendarDay(iso: row["asOf"] as String) else {
      preconditionFailure("the ledger holds a day that was never written")
    }
    self.init(
      asOf: day, knownBy: (row["knownBy"] as String?).map(Moment.init(stored:)),
      manifest: row["manifest"], baselines: row["baseline"],
      settings: FlatJSON.pairs(row["setting"]), values: values,
      decisions: (row["decision"] as String?).map(DecisionsInForce.init(text:)),
      program: row["program"], published: (row["published"] as String?).map(Moment.init(stored:)))
    lastArrival = row["lastArrival"]
    number = row["id"]
    planFingerprint = row["planFingerprint"]
  }
}
