internal import GRDB
package import Planning

extension Ledger {
  /// What the ledger knows now, or knew when only what came by a moment had come.
  ///
  /// Everything received must have been judged under the plan; see ``waiting()``.
  package func reading(knownBy moment: Moment? = nil) throws -> LedgerSnapshot {
    try reading(knownBy: moment, upTo: nil, decisions: nil, withNames: true)
  }

  /// What the ledger knew when a publication was entered, judged as today; without `decisions`
  /// under those that were known then.
  package func reading(
    asKnownTo publication: Publication, decisions: DecisionsInForce? = nil
  ) throws -> LedgerSnapshot {
    try reading(
      knownBy: publication.knownBy, upTo: publication.lastArrival, decisions: decisions)
  }

  /// Leaves out what was received after a moment and what the ledger learned of after an arrival;
  /// without `decisions` those count that were known by then.
  func reading(
    knownBy moment: Moment?, upTo arrival: Int64?, decisions: DecisionsInForce?,
    withNames: Bool = false
  ) throws -> LedgerSnapshot {
    try database.read { db in
      let shelf = try Shelf(db, judgement: judgement, knownBy: moment, upTo: arrival)
      var log = DecisionLog(plan, shelf.decisions)
      let builder = SnapshotBuilder(
        db, plan: plan, tables: tables, shelf: shelf, decisions: decisions ?? log.inForce)
      var snapshot = try builder.snapshot()
      let closed = Set(try ClosingRecord.all(closedBy: moment, db).map(\.period))
      log.settle(in: snapshot, closed: closed)
      snapshot.decisionLog = log.entries
      if withNames { snapshot.personalNames = try builder.personalNames() }
      return snapshot
    }
  }
}

/// Settles versions, joins facts and compares submitters: from rows of the ledger to a snapshot.
struct SnapshotBuilder {
  let db: Database
  let plan: Plan
  let tables: [String: FormTable]
  let shelf: Shelf
  let decisions: DecisionsInForce

  init(
    _ db: Database, plan: Plan, tables: [String: FormTable], shelf: Shelf,
    decisions: DecisionsInForce
  ) {
    self.db = db
    self.plan = plan
    self.tables = tables
    self.shelf = shelf
    self.decisions = decisions
  }

  func snapshot() throws -> LedgerSnapshot {
    let rule = HoldingRule(plan)
    let submissions = try SettledSubmissions(shelf, decisions: decisions) {
      try rule.holds(version($0), over: version($1), month: $2)
    }
    let parts = standingParts(of: submissions.standing)
    var snapshot = LedgerSnapshot()
    snapshot.workbooks = submissions.standing
    snapshot.decisions = decisions
    let tables = plan.forms.compactMap { self.tables[$0.code] }
    for table in tables {
      let errorRows = try table.errorRows(of: parts, in: submissions.standing, db)
      snapshot.errorRows += errorRows.sorted(by: ErrorRow.comesBefore)
    }
    // A form is compared while the next one is read.
    let comparisons = try inTwoSteps(tables) { table in
      try table.rows(of: parts, in: submissions.standing, db)
    } then: { [plan, decisions] rows in
      FormComparison(rows, plan: plan, decisions: decisions)
    }
    var derived: [DerivedFinding] = []
    for (table, comparison) in zip(tables, comparisons) {
      snapshot.add(comparison.consolidation, of: table.form)
      derived += try comparison.findings.map { try table.quotingAsTyped($0, db) }
    }
    snapshot.submissions = submissions.entries(derived: DerivedFinding.bySubmission(derived))
    return snapshot
  }

  /// The parts of standing workbooks; only some of them where their ids are given.
  func standingParts(
    of workbooks: [StandingWorkbook], only ids: Set<Int64>? = nil
  ) -> [StandingPart] {
    workbooks.enumerated().flatMap { index, workbook in
      (shelf.parts[workbook.submission] ?? []).compactMap { part in
        guard let id = part.id, ids?.contains(id) ?? true else { return nil }
        return StandingPart(
          id: id, workbook: index, form: part.form, sheet: part.sheet, columns: part.columns,
          isNil: part.isNil, recordCount: part.recordCount)
      }
    }
  }

  /// A version as the rule of 待確認 asks about it.
  func version(_ submission: Int64) -> StoredVersion {
    let parts = shelf.parts[submission] ?? []
    let forms = Set(parts.map(\.form)).sorted()
    return StoredVersion(
      submission: submission, recordCount: parts.reduce(0) { $0 + $1.recordCount },
      tables: forms.compactMap { tables[$0] }, db: db)
  }
}

extension LedgerSnapshot {
  fileprivate mutating func add(_ consolidation: FormConsolidation, of form: Form) {
    facts[form.code] = consolidation.facts
    places[form.code] = consolidation.places
    duplicates += consolidation.duplicates
    conflicts += consolidation.conflicts
    staleDecisions += consolidation.staleDecisions
    overruledDecisions += consolidation.overruledDecisions
  }
}
