package import Planning

/// The evidence of components, followed as facts change: only what a changed fact can bear on is
/// judged again, which a component's `partition` tells.
package struct FollowingEvidence: EvidenceSource {
  private let ledger: Ledger
  private let day: CalendarDay
  private let now: EvidenceDatabase
  private let usesPartitions: Bool
  private var places: FactPlaces
  private var rows: [Component: [EvidenceRow]]
  private var wholes: [Component: Int] = [:]
  private var partitions: [Partitioning: FactPartition] = [:]

  /// Begins with a reading, its evidence database and what components were found to count there,
  /// ordered by fact; without partitions a SELECT over a form that changed is run over all facts.
  package init(
    _ ledger: Ledger, from reading: LedgerSnapshot, in database: EvidenceDatabase,
    rows: [Component: [EvidenceRow]], asOf day: CalendarDay, usesPartitions: Bool = true
  ) {
    self.ledger = ledger
    self.day = day
    self.usesPartitions = usesPartitions
    now = database
    places = FactPlaces(reading)
    self.rows = rows
  }

  /// All facts as they stand after the changes that were followed, for the views of components.
  package var reading: LedgerSnapshot { places.reading() }

  /// Takes a change of facts into account; says which components it may have moved.
  package mutating func follow(_ change: FactChange) throws -> Set<Component> {
    let concerned = rows.keys.filter {
      !$0.forms(of: ledger.plan).isDisjoint(with: change.forms)
    }
    let parted = Dictionary(grouping: concerned) { component in
      usesPartitions ? Partitioning(of: component, in: ledger.plan) : nil
    }
    places.follow(change)
    try judgeAgain(parted, after: change)
    for component in parted[nil] ?? [] {
      let all = try ledger.evidenceSource(
        for: places.reading(of: component.forms(of: ledger.plan)))
      rows[component] = try all.evidence(of: component, asOf: day)
      if component.whole != nil { wholes[component] = try all.whole(of: component, asOf: day) }
    }
    return Set(concerned)
  }

  /// Facts to be judged again: those that were in the partitions and those that are.
  private struct Scope {
    var old: [String: Set<String>]
    var new: [String: Set<String>]
  }

  private mutating func judgeAgain(
    _ components: [Partitioning?: [Component]], after change: FactChange
  ) throws {
    let changed = try ledger.evidenceSource(for: places.reading(of: change.facts))
    var scopes: [Component: Scope] = [:]
    for case (let partitioning?, let components) in components {
      let facts = change.facts.filter { partitioning.forms.contains($0.key) }
      var scope = Scope(old: facts, new: facts)
      if !partitioning.isByFact, let component = components.first {
        scope = try move(facts, in: partitioning, of: component, to: changed)
      }
      for component in components { scopes[component] = scope }
    }
    guard !scopes.isEmpty else { return }
    let wanted = scopes.values.reduce(into: [:]) { $0.merge($1.new) { $0.union($1) } }
    let source = try ledger.evidenceSource(for: places.reading(of: wanted))
    for (component, scope) in scopes {
      let old = scope.old.values.reduce(into: Set()) { $0.formUnion($1) }
      let new = scope.new.values.reduce(into: Set()) { $0.formUnion($1) }
      let judged = try source.evidence(of: component, asOf: day).filter { new.contains($0.fact) }
      rows[component, default: []].replace(old.union(new), with: judged)
    }
  }

  /// Puts changed facts where they now belong; says who is in their partitions before and after.
  private mutating func move(
    _ facts: [String: Set<String>], in partitioning: Partitioning, of component: Component,
    to changed: EvidenceDatabase
  ) throws -> Scope {
    // Taken out, so that it is changed in place.
    var partition =
      try partitions.removeValue(forKey: partitioning) ?? first(partitioning, of: component)
    var moves: [String: [String: String?]] = [:]
    var keys: Set<FactPartition.Key> = []
    for (form, facts) in facts {
      let found = try changed.partitionKeys(of: component, form: form)
      keys.formUnion(partition.keys(of: facts, form: form))
      keys.formUnion(found.values)
      moves[form] = found
    }
    let old = partition.facts(of: keys)
    for (form, facts) in facts { partition.move(facts, to: moves[form] ?? [:], form: form) }
    partitions[partitioning] = partition
    return Scope(old: old, new: partition.facts(of: keys))
  }

  /// What holds in the reading with which this began.
  private func first(
    _ partitioning: Partitioning, of component: Component
  ) throws -> FactPartition {
    var partition = FactPartition()
    for form in partitioning.forms {
      partition.begin(with: try now.partitionKeys(of: component, form: form), form: form)
    }
    return partition
  }

  /// What a component counts and does not count now, ordered by fact id.
  package func evidence(of component: Component, asOf day: CalendarDay) -> [EvidenceRow] {
    rows[component] ?? []
  }

  /// The one number of a component's `whole`.
  package func whole(of component: Component, asOf day: CalendarDay) throws -> Int {
    try wholes[component] ?? now.whole(of: component, asOf: day)
  }
}

extension [EvidenceRow] {
  /// Puts rows, ordered by fact as these are, in the place of all those of some facts.
  fileprivate mutating func replace(_ facts: Set<String>, with others: [EvidenceRow]) {
    var merged: [EvidenceRow] = []
    merged.reserveCapacity(count + others.count)
    var (place, other) = (0, 0)
    for fact in facts.sorted() {
      let start = firstPlace(from: place) { $0.fact >= fact }
      merged += self[place..<start]
      place = firstPlace(from: start) { $0.fact > fact }
      let end = others.firstPlace(from: other) { $0.fact > fact }
      merged += others[other..<end]
      other = end
    }
    self = merged + self[place...]
  }
}
