internal import GRDB
package import Planning

/// How the ledger's facts changed while it grew, state by state, all under the same decisions.
///
/// Told backwards from a reading, so that nothing of the states need be known that did not change.
package struct LedgerGrowth: Sendable {
  /// From the reading back through the moments to what stood before any of them.
  package let changesBackwards: [FactChange]

  fileprivate init(
    _ ledger: Ledger, since publication: Publication, to reading: LedgerSnapshot,
    through moments: [Int64], knownBy last: Moment?
  ) throws {
    changesBackwards = try ledger.database.read { db in
      let shelf = try Shelf(
        db, judgement: ledger.judgement, knownBy: nil, upTo: nil, withFindings: false)
      let builder = SnapshotBuilder(
        db, plan: ledger.plan, tables: ledger.tables, shelf: shelf, decisions: reading.decisions)
      let states = try Self.states(
        builder, since: publication, through: moments, knownBy: last)
      return try Self.changes(through: states.reversed(), from: reading, builder)
    }
  }

  /// What stood before the first moment and after each.
  private static func states(
    _ builder: SnapshotBuilder, since publication: Publication, through moments: [Int64],
    knownBy last: Moment?
  ) throws -> [[StandingWorkbook]] {
    let rule = HoldingRule(builder.plan)
    var isHeld: [Replacement: Bool] = [:]
    func standing(_ isKnown: (ArrivedWorkbook) -> Bool) throws -> [StandingWorkbook] {
      try SettledSubmissions(
        builder.shelf.filter(isKnown), decisions: builder.decisions
      ) { new, standing, month in
        let replacement = Replacement(new: new, standing: standing)
        if let known = isHeld[replacement] { return known }
        let found = try rule.holds(
          builder.version(new), over: builder.version(standing), month: month)
        isHeld[replacement] = found
        return found
      }.standing
    }
    let first = try standing { workbook in
      workbook.number <= publication.lastArrival
        && publication.knownBy.map { workbook.arrival.received <= $0 } ?? true
    }
    return try [first]
      + moments.map { moment in
        try standing { workbook in
          workbook.number <= moment && last.map { workbook.arrival.received <= $0 } ?? true
        }
      }
  }

  /// One version over another, by their rows of `submission`.
  private struct Replacement: Hashable {
    let new: Int64
    let standing: Int64
  }

  private static func changes(
    through states: [[StandingWorkbook]], from reading: LedgerSnapshot, _ builder: SnapshotBuilder
  ) throws -> [FactChange] {
    var changed: Set<Int64> = []
    var last = Set(reading.workbooks.map(\.coming))
    for state in states {
      let comings = Set(state.map(\.coming))
      changed.formUnion(comings.symmetricDifference(last).map(\.submission))
      last = comings
    }
    let related = try builder.relatedRows(toSubmissions: changed)
    var later = try builder.partialReading(of: reading.workbooks, related)
    return try states.map { state in
      let earlier = try builder.partialReading(of: state, related)
      defer { later = earlier }
      return FactChange(from: later, to: earlier)
    }
  }
}

extension Ledger {
  /// How facts changed from what a publication knew, through moments at which the ledger had learned
  /// of an arrival, to a reading; what was received after `last` is left out, as the reading does.
  package func growth(
    since publication: Publication, to reading: LedgerSnapshot, through moments: [Int64],
    knownBy last: Moment? = nil
  ) throws -> LedgerGrowth {
    try LedgerGrowth(
      self, since: publication, to: reading, through: moments, knownBy: last)
  }

  /// How facts change if every open possible duplicate of some forms is taken for one fact, as far
  /// as no two become one that were decided to be different.
  package func joiningOpenPairs(
    of reading: LedgerSnapshot, forms: Set<String>
  ) throws -> FactChange? {
    let open = reading.duplicates.filter {
      $0.otherFact != nil && $0.decision.isEmpty && forms.contains($0.form)
    }
    guard !open.isEmpty else { return nil }
    var decisions = reading.decisions
    // What the office decided stays decided, also where a chain of open pairs goes round it.
    var unions = FactUnions(
      apart: reading.duplicates.compactMap { pair in
        pair.decision == DuplicateDecision.Verdict.different.rawValue
          ? pair.otherFact.map { (pair.fact, $0) } : nil
      })
    for pair in open where unions.join(pair.fact, pair.otherFact ?? "") {
      let subject = Decision.Subject(
        .duplicate, scope: pair.form, name: pair.fact, other: pair.otherFact ?? "")
      decisions.take(Decision(subject, verdict: DuplicateDecision.Verdict.same.rawValue))
    }
    return try database.read { db in
      let shelf = try Shelf(
        db, judgement: judgement, knownBy: nil, upTo: nil, withFindings: false)
      let now = SnapshotBuilder(
        db, plan: plan, tables: tables, shelf: shelf, decisions: reading.decisions)
      let joined = SnapshotBuilder(
        db, plan: plan, tables: tables, shelf: shelf, decisions: decisions)
      let related = try joined.relatedRows(toSubmissions: [])
      return FactChange(
        from: try now.partialReading(of: reading.workbooks, related),
        to: try joined.partialReading(of: reading.workbooks, related))
    }
  }
}

extension SnapshotBuilder {
  /// By form, the rows that may be one fact with rows of some submissions or that a decision
  /// joins with others.
  fileprivate func relatedRows(
    toSubmissions submissions: Set<Int64>
  ) throws -> [String: RelatedRows] {
    var parts: [String: Set<Int64>] = [:]
    for part in submissions.flatMap({ shelf.parts[$0] ?? [] }) {
      if let id = part.id { parts[part.form, default: []].insert(id) }
    }
    var related: [String: RelatedRows] = [:]
    for form in plan.forms {
      guard let table = tables[form.code] else { continue }
      let decided = decisions.duplicates(of: form.code).flatMap { [$0.fact, $0.otherFact] }
      guard submissions.isEmpty || parts[form.code] != nil else { continue }
      let rows = try table.related(
        toParts: parts[form.code] ?? [], facts: Set(decided), db)
      if !rows.ids.isEmpty { related[form.code] = rows }
    }
    return related
  }

  /// The facts of some rows of standing workbooks.
  fileprivate func partialReading(
    of standing: [StandingWorkbook], _ related: [String: RelatedRows]
  ) throws -> PartialReading {
    let wanted = related.values.reduce(into: Set()) { $0.formUnion($1.parts) }
    let parts = standingParts(of: standing, only: wanted)
    var places: [String: [SourcePlace]] = [:]
    for (form, rows) in related {
      guard let table = tables[form] else { continue }
      let rows = try table.rows(of: parts, in: standing, only: rows.ids, db)
      places[form] =
        FormConsolidation(
          rows, plan: plan, decisions: decisions, findsPossibleDuplicates: false
        ).places
    }
    return PartialReading(workbooks: standing, places: places)
  }
}
