/// Every decision of the planning office that is in force, one word on each subject.
package struct DecisionsInForce: Hashable, Sendable {
  package private(set) var verdicts: [Decision.Subject: String] = [:]

  package init() {}

  /// Those of the plan's own table, the later line of a pair before the earlier.
  package init(_ decisions: [DuplicateDecision]) {
    for decision in decisions {
      take(Decision(decision.subject, verdict: decision.verdict.rawValue))
    }
  }

  /// Lets a newer word take the place of an older one; a blank verdict leaves the question open.
  package mutating func take(_ decision: Decision) {
    verdicts[decision.subject] = decision.verdict.isEmpty ? nil : decision.verdict
  }

  /// Those of one kind and scope, in the order of their subjects.
  package func decisions(_ kind: Decision.Kind, in scope: String) -> [Decision] {
    verdicts.filter { $0.key.kind == kind && $0.key.scope == scope }
      .map { Decision($0.key, verdict: $0.value) }.sorted { $0.subject < $1.subject }
  }

  /// What was decided about pairs of facts of a form.
  package func duplicates(of form: String) -> [DuplicateDecision] {
    decisions(.duplicate, in: form).compactMap { decision in
      DuplicateDecision.Verdict(rawValue: decision.verdict).map { verdict in
        DuplicateDecision(
          form: form, fact: decision.subject.name, otherFact: decision.subject.other,
          verdict: verdict)
      }
    }
  }

  /// The verdict on a subject; nil where nothing is decided.
  package subscript(_ subject: Decision.Subject) -> String? { verdicts[subject] }
}

extension DecisionsInForce {
  private static let columns = ["kind", "scope", "name", "other", "verdict"]

  /// Reads what `text` wrote; a line of a kind that is not known is passed over.
  package init(text: String) {
    for row in CSVTable(text).rows {
      guard let kind = Decision.Kind(rawValue: row["kind"]) else { continue }
      let subject = Decision.Subject(
        kind, scope: row["scope"], name: row["name"], other: row["other"])
      take(Decision(subject, verdict: row["verdict"]))
    }
  }

  /// A table of comma-separated values, ordered by subject: equal decisions are equal texts.
  package var text: String {
    let lines = verdicts.sorted { $0.key < $1.key }.map { subject, verdict in
      CSVTable.line([subject.kind.rawValue, subject.scope, subject.name, subject.other, verdict])
    }
    return ([CSVTable.line(Self.columns)] + lines).joined(separator: "\n") + "\n"
  }
}
