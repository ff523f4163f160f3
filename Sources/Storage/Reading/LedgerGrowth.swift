internal import GRDB
package import Planning

/// The ledger as it grew from arrival to arrival, all under the same decisions.
///
/// A step tells which forms an arrival touched, so that only the figures that read them need be
/// measured again.
package struct LedgerGrowth: Sendable {
  private let ledger: Ledger
  private let decisions: DecisionsInForce
  private let shelf: Shelf
  private var contents: [Int64: HoldingRule.Contents] = [:]
  private var standing: [StandingWorkbook] = []

  /// Begins with what was known to a publication.
  init(_ ledger: Ledger, since publication: Publication, decisions: DecisionsInForce) throws {
    self.ledger = ledger
    self.decisions = decisions
    shelf = try ledger.database.read { db in
      try Shelf(
        db, judgement: ledger.judgement, knownBy: nil, upTo: nil, withFindings: false)
    }
    _ = try step { workbook in
      workbook.number <= publication.lastArrival
        && publication.knownBy.map { workbook.arrival.received <= $0 } ?? true
    }
  }

  /// Goes on to the moment at which the ledger had learned of an arrival; says of which forms other
  /// rows stand than before.
  package mutating func step(upTo arrival: Int64) throws -> Set<String> {
    try step { $0.number <= arrival }
  }

  private mutating func step(_ isKnown: (ArrivedWorkbook) -> Bool) throws -> Set<String> {
    let known = shelf.filter(isKnown)
    var contents = contents
    let settled = try ledger.database.read { db in
      let builder = builder(db, known)
      return try SettledSubmissions(known, plan: ledger.plan, decisions: decisions) { id in
        if let found = contents[id] { return found }
        let found = try builder.contents(of: id)
        contents[id] = found
        return found
      }
    }
    self.contents = contents
    let (before, after) = (Set(standing.map(\.submission)), Set(settled.standing.map(\.submission)))
    standing = settled.standing
    return Set(before.symmetricDifference(after).flatMap { shelf.parts[$0] ?? [] }.map(\.form))
  }

  /// Which rows report which facts of some forms now: what a component's SELECT sees. Several may be
  /// read at a time.
  package func reading(of forms: Set<String>) throws -> LedgerSnapshot {
    var snapshot = LedgerSnapshot()
    snapshot.workbooks = standing
    for form in ledger.plan.forms where forms.contains(form.code) {
      // One form after the other, so that the rows of all are never in memory.
      let rows = try ledger.database.read { db in
        let parts = builder(db, shelf).standingParts(of: standing)
        return try ledger.tables[form.code]?.rows(of: parts, in: standing, db)
      }
      guard let rows else { continue }
      snapshot.places[form.code] =
        FormConsolidation(
          rows, plan: ledger.plan, decisions: decisions, findsPossibleDuplicates: false
        ).places
    }
    return snapshot
  }

  private func builder(_ db: Database, _ shelf: Shelf) -> SnapshotBuilder {
    SnapshotBuilder(
      db, plan: ledger.plan, tables: ledger.tables, shelf: shelf, decisions: decisions)
  }
}

extension Ledger {
  /// How the ledger grew after a publication.
  package func growth(
    since publication: Publication, decisions: DecisionsInForce
  ) throws -> LedgerGrowth {
    try LedgerGrowth(self, since: publication, decisions: decisions)
  }
}
