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
    let before = try parted.keys.compactMap(\.self).filter { !$0.isByFact }.map {
      ($0, try partition($0, parted[$0]?.first))
    }
    places.follow(change)
    try judgeAgain(parted, partitions: Dictionary(uniqueKeysWithValues: before), after: change)
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
    _ components: [Partitioning?: [Component]], partitions before: [Partitioning: FactPartition],
    after change: FactChange
  ) throws {
    let changed = try ledger.evidenceSource(for: places.reading(of: change.facts))
    var scopes: [Component: Scope] = [:]
    for case (let partitioning?, let components) in components {
      let facts = change.facts.filter { partitioning.forms.contains($0.key) }
      var scope = Scope(old: facts, new: facts)
      if let old = before[partitioning], let component = components.first {
        let new = try moved(old, facts, component, to: changed)
        let keys = facts.reduce(into: Set<FactPartition.Key>()) { keys, entry in
          keys.formUnion(old.keys(of: entry.value, form: entry.key))
          keys.formUnion(new.keys(of: entry.value, form: entry.key))
        }
        scope = Scope(old: old.facts(of: keys), new: new.facts(of: keys))
        partitions[partitioning] = new
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
      rows[component, default: []].replace(old, with: judged)
    }
  }

  /// The partition with changed facts where they now belong.
  private func moved(
    _ partition: FactPartition, _ facts: [String: Set<String>], _ component: Component,
    to changed: EvidenceDatabase
  ) throws -> FactPartition {
    var partition = partition
    for (form, facts) in facts {
      let keys = try changed.partitionKeys(of: component, form: form)
      partition.move(facts, to: keys, form: form)
    }
    return partition
  }

  /// The partition before a change: what was followed so far, else what holds in the reading with
  /// which this began, since nothing of its forms has changed.
  private func partition(
    _ partitioning: Partitioning, _ component: Component?
  ) throws -> FactPartition {
    if let known = partitions[partitioning] { return known }
    var partition = FactPartition()
    guard let component else { return partition }
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
  /// Puts rows, ordered by fact as these are, in the place of those of some facts.
  fileprivate mutating func replace(_ facts: Set<String>, with others: [EvidenceRow]) {
    var gone = RangeSet<Int>()
    for fact in facts {
      var end = firstPlace { $0.fact >= fact }
      let start = end
      while end < count, self[end].fact == fact { end += 1 }
      gone.insert(contentsOf: start..<end)
    }
    removeSubranges(gone)
    guard let first = others.first else { return }
    var rest = Array(self[firstPlace { EvidenceRow.comesBefore(first, $0) }...])
    removeLast(rest.count)
    rest = (rest + others).sorted(by: EvidenceRow.comesBefore)
    append(contentsOf: rest)
  }

  /// The first place from which on a condition holds, which holds from there to the end.
  private func firstPlace(_ holds: (EvidenceRow) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
