internal import Planning

/// How a component's partition divides facts.
struct Partitioning: Hashable {
  /// An SQL expression over the fields of the forms.
  let expression: String
  let forms: Set<String>

  /// Nil where the component must be judged as a whole.
  init?(of component: Component, in plan: Plan) {
    guard let expression = component.partition, component.hasFixedWhole(in: plan) else {
      return nil
    }
    self.expression = expression
    forms = component.forms(of: plan)
  }

  /// Whether every fact is a partition of its own.
  var isByFact: Bool { expression == "fact" }
}

/// Which facts of some forms are in one partition with which.
struct FactPartition {
  /// What the expression gave; NULL is a key like others.
  typealias Key = String?

  private var keys: [String: [String: Key]] = [:]
  private var members: [String: [Key: Set<String>]] = [:]

  /// Takes in all facts of a form, each with its key.
  mutating func begin(with keys: [String: Key], form: String) {
    self.keys[form] = keys
    members[form] = keys.reduce(into: [:]) { members, entry in
      members[entry.value, default: []].insert(entry.key)
    }
  }

  /// The keys that some facts have; facts that are not there have none.
  func keys(of facts: Set<String>, form: String) -> Set<Key> {
    Set(facts.compactMap { keys[form]?[$0] })
  }

  /// Gives some facts of a form other keys; those without one are no more.
  mutating func move(_ facts: Set<String>, to others: [String: Key], form: String) {
    for fact in facts {
      if let old = keys[form]?.removeValue(forKey: fact) {
        members[form]?[old]?.remove(fact)
      }
      guard let new = others[fact] else { continue }
      keys[form, default: [:]][fact] = .some(new)
      members[form, default: [:]][new, default: []].insert(fact)
    }
  }

  /// By form, every fact that has one of the keys.
  func facts(of wanted: Set<Key>) -> [String: Set<String>] {
    members.mapValues { members in
      wanted.reduce(into: []) { facts, key in facts.formUnion(members[key] ?? []) }
    }
  }
}
