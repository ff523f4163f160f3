internal import Planning

/// Facts that are joined pair by pair, unless two that were decided to be different would become one.
struct FactUnions {
  private var roots: [String: String] = [:]
  private var members: [String: Set<String>] = [:]
  /// By fact, those that it is not.
  private let apart: [String: Set<String>]

  init(apart pairs: [(String, String)]) {
    var apart: [String: Set<String>] = [:]
    for (one, other) in pairs {
      apart[one, default: []].insert(other)
      apart[other, default: []].insert(one)
    }
    self.apart = apart
  }

  /// Joins two facts with all that were joined with them before; false where that must not be.
  mutating func join(_ one: String, _ other: String) -> Bool {
    let (left, right) = (root(of: one), root(of: other))
    guard left != right else { return true }
    let (mine, theirs) = (members[left] ?? [left], members[right] ?? [right])
    guard !mine.contains(where: { !theirs.isDisjoint(with: apart[$0] ?? []) }) else { return false }
    roots[right] = left
    members[left] = mine.union(theirs)
    members[right] = nil
    return true
  }

  private func root(of fact: String) -> String {
    var fact = fact
    while let next = roots[fact] { fact = next }
    return fact
  }
}
