internal import Planning

/// Applies what the planning office decided about pairs of facts of one form.
///
/// `same` joins two facts under the smaller id; a decision about a fact that is not there (any more)
/// is stale. Facts are named before any are joined, so that a decision goes on matching.
struct Decisions {
  private(set) var groups: [FactGrouping.Group]
  /// Decisions whose facts are not both there.
  private(set) var stale: [DuplicateDecision] = []
  /// `different`, although other decisions make the two one: A = B and B = C, yet A ≠ C.
  private(set) var overruled: [DuplicateDecision] = []
  /// By both ids of a pair, the smaller first.
  private(set) var verdicts: [Pair: DuplicateDecision.Verdict] = [:]
  /// The id under which a joined fact now goes.
  private(set) var heirs: [String: String] = [:]

  struct Pair: Hashable, Comparable {
    let first: String
    let second: String

    init(_ left: String, _ right: String) {
      first = min(left, right)
      second = max(left, right)
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  init(_ decisions: [DuplicateDecision], on groups: [FactGrouping.Group]) {
    self.groups = groups
    guard !decisions.isEmpty else { return }
    let ids = Set(groups.map(\.id))
    for decision in decisions {
      guard ids.contains(decision.fact), ids.contains(decision.otherFact),
        decision.fact != decision.otherFact
      else {
        stale.append(decision)
        continue
      }
      let pair = Pair(decision.fact, decision.otherFact)
      verdicts[pair] = decision.verdict
      if decision.verdict == .same { join(heir(of: pair.first), heir(of: pair.second)) }
    }
    overruled = decisions.filter { decision in
      decision.verdict == .different
        && verdicts[Pair(decision.fact, decision.otherFact)] == .different
        && heir(of: decision.fact) == heir(of: decision.otherFact)
    }
    merge()
  }

  /// The fact under which an id goes after joining.
  func heir(of id: String) -> String {
    var id = id
    while let next = heirs[id] { id = next }
    return id
  }

  private mutating func join(_ left: String, _ right: String) {
    guard left != right else { return }
    heirs[max(left, right)] = min(left, right)
  }

  private mutating func merge() {
    guard !heirs.isEmpty else { return }
    var joined: [String: FactGrouping.Group] = [:]
    for group in groups {
      let id = heir(of: group.id)
      var heir = joined[id] ?? FactGrouping.Group(id: id, rows: [])
      heir.rows += group.rows
      heir.candidates += group.candidates
      joined[id] = heir
    }
    groups = joined.values.map { group in
      var group = group
      group.rows.sort()
      group.candidates = Set(group.candidates.map(heir)).subtracting([group.id]).sorted()
      return group
    }.sorted { $0.id < $1.id }
  }
}
