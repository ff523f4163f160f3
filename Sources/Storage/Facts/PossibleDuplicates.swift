internal import Planning

/// Pairs of facts that might be one, and those that the planning office has decided about.
struct PossibleDuplicates {
  let entries: [DuplicateEntry]

  init(_ facts: [Fact], decisions: Decisions, of form: Form, in plan: Plan) {
    var certainties: [Decisions.Pair: DuplicateEntry.Certainty] = [:]
    for pair in NearDuplicates(facts, of: form, in: plan).pairs {
      certainties[pair.facts] = pair.certainty
    }
    for group in decisions.groups {
      for candidate in group.candidates {
        certainties[Decisions.Pair(group.id, candidate)] = .possible
      }
    }
    // What was decided stays listed; facts joined by `same` are no longer found by comparing.
    for (pair, verdict) in decisions.verdicts {
      let areOne = decisions.heir(of: pair.first) == decisions.heir(of: pair.second)
      certainties[pair] = verdict == .same || areOne ? .same : certainties[pair] ?? .likely
    }
    let byID = Dictionary(facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    entries = certainties.map { pair, certainty in
      let sources = [pair.first, pair.second].flatMap {
        byID[decisions.heir(of: $0)]?.sources ?? []
      }
      return DuplicateEntry(
        form: form.code, fact: pair.first, otherFact: pair.second,
        submitters: Set(sources.map(\.submitter)).sorted(), certainty: certainty,
        decision: decisions.verdicts[pair]?.rawValue ?? "")
    }
  }
}
