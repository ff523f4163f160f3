internal import Planning

/// Every decision in the order in which it was made, and which of them are in force.
///
/// The plan's own table comes first, so that any workbook overrules it; workbooks follow by receipt.
struct DecisionLog {
  /// The plan's table as the log names it.
  static let planFile = "decisions/duplicates.csv"

  private(set) var entries: [DecisionEntry] = []
  private(set) var inForce = DecisionsInForce()
  private var newest: [Decision.Subject: Int] = [:]

  init(_ plan: Plan, _ workbooks: [(arrival: Arrival, lines: [DecisionLine])]) {
    for (place, decision) in plan.decisions.enumerated() {
      let subject = Decision.Subject(
        .duplicate, scope: decision.form, name: decision.fact, other: decision.otherFact)
      let line = DecisionLine(
        sheet: "", row: place + 2,
        decision: Decision(subject, verdict: decision.verdict.rawValue),
        typed: decision.verdict.rawValue, reason: decision.words)
      take(line, file: Self.planFile, sha256: "", received: nil)
    }
    for workbook in workbooks {
      for line in workbook.lines {
        take(
          line, file: workbook.arrival.file, sha256: workbook.arrival.sha256,
          received: workbook.arrival.received)
      }
    }
  }

  private mutating func take(
    _ line: DecisionLine, file: String, sha256: String, received: Moment?
  ) {
    var entry = DecisionEntry(
      file: file, sha256: sha256, received: received, line: line, state: .notApplied)
    if let decision = line.decision, line.problem == nil {
      entry.state = decision.verdict.isEmpty ? .withdrawal : .inForce
      if let older = newest[decision.subject], entries[older].state == .inForce {
        entries[older].state = .replaced
      }
      newest[decision.subject] = entries.count
      inForce.take(decision)
    }
    entries.append(entry)
  }

  /// Marks what is in force about facts and workbooks that are not there or periods that are not
  /// closed, and what other decisions overrule.
  mutating func settle(in snapshot: LedgerSnapshot, closed: Set<String>) {
    let pairs = Set(snapshot.staleDecisions.map(\.subject))
    let overruled = Set(snapshot.overruledDecisions.map(\.subject))
    let places = Set(
      newest.keys.contains { $0.kind == .held }
        ? snapshot.submissions.map { HeldPlace(folder: $0.folder, sha256: $0.sha256) } : [])
    var submitters: [String: [String: Set<String>]] = [:]
    for scope in Set(newest.keys.filter { $0.kind == .conflict }.map(\.scope)) {
      let facts = snapshot.facts[scope] ?? []
      submitters[scope] = Dictionary(
        facts.map { ($0.id, Set($0.sources.map(\.submitter))) }, uniquingKeysWith: { $0.union($1) })
    }
    for (subject, place) in newest where entries[place].state == .inForce {
      let isThere =
        switch subject.kind {
        case .duplicate: !pairs.contains(subject)
        case .conflict:
          // Nobody's value can stand who does not report the fact.
          entries[place].line.decision.map { decision in
            submitters[subject.scope]?[subject.name]?.contains(decision.verdict) ?? false
          } ?? false
        case .held: places.contains(HeldPlace(folder: subject.scope, sha256: subject.name))
        case .firstReview, .secondReview: closed.contains(subject.scope)
        }
      if !isThere {
        entries[place].state = .stale
      } else if overruled.contains(subject) {
        entries[place].state = .overruled
      }
    }
  }
}

/// The bytes of a workbook in its folder.
private struct HeldPlace: Hashable {
  let folder: String
  let sha256: String
}
