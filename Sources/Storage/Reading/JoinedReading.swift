internal import GRDB
package import Planning

extension Ledger {
  /// Some forms of a reading once more with every open possible duplicate taken for one fact; nil
  /// where no pair of those forms is open.
  package func readingWithOpenPairsJoined(
    like reading: LedgerSnapshot, knownBy moment: Moment?, forms: Set<String>
  ) throws -> LedgerSnapshot? {
    let open = reading.duplicates.filter {
      $0.otherFact != nil && $0.decision.isEmpty && forms.contains($0.form)
    }
    guard !open.isEmpty else { return nil }
    var decisions = reading.decisions
    for pair in open {
      let subject = Decision.Subject(
        .duplicate, scope: pair.form, name: pair.fact, other: pair.otherFact ?? "")
      decisions.take(Decision(subject, verdict: DuplicateDecision.Verdict.same.rawValue))
    }
    return try database.read { db in
      let shelf = try Shelf(db, judgement: judgement, knownBy: moment, upTo: nil)
      let builder = SnapshotBuilder(
        db, plan: plan, tables: tables, shelf: shelf, decisions: decisions)
      return try builder.snapshot(of: forms)
    }
  }
}
