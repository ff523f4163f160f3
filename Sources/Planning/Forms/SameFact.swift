/// Rows that report one fact, as their identity keys tell.
///
/// Rows with equal keys are one fact, and for spans only where chains of overlaps join them. A row
/// that lacks its key joins the one fact with which it otherwise agrees; where several do, it stays
/// apart, with them as candidates.
package struct SameFact: Hashable, Sendable {
  /// Places of the rows, ascending.
  package private(set) var rows: [Int]
  /// The row that names the fact: of a chain the one whose span begins first, else the first.
  package let naming: Int
  /// Places, among all facts, of those that the rows might belong to as well.
  package private(set) var candidates: [Int] = []

  /// The facts of rows, by their first rows.
  package static func all(of keys: [IdentityKey]) -> [SameFact] {
    var byPrimary: [String: [Int]] = [:]
    var keyless: [Int] = []
    for (row, key) in keys.enumerated() {
      if let primary = key.primary {
        byPrimary[primary, default: []].append(row)
      } else {
        keyless.append(row)
      }
    }
    var facts = byPrimary.values.flatMap { rows in
      rows.count == 1 ? [SameFact(rows: rows, naming: rows[0])] : chains(of: rows, keys)
    }
    facts.sort { $0.rows[0] < $1.rows[0] }
    join(keyless, to: &facts, keys)
    return facts
  }

  /// Of rows with one key, in their order, those whose spans overlap, directly or through others.
  private static func chains(of rows: [Int], _ keys: [IdentityKey]) -> [SameFact] {
    var chains: [[Int]] = []
    var end: CalendarDay?
    let spans = rows.compactMap { row in keys[row].span.map { (row: row, span: $0) } }
      .sorted { ($0.span.lowerBound, $0.row) < ($1.span.lowerBound, $1.row) }
    for (row, span) in spans {
      if let last = end, span.lowerBound <= last {
        chains[chains.count - 1].append(row)
        end = max(last, span.upperBound)
      } else {
        chains.append([row])
        end = span.upperBound
      }
    }
    // A row without a day overlaps only its like.
    let dayless = rows.filter { keys[$0].span == nil }
    if !dayless.isEmpty { chains.append(dayless) }
    return chains.map { SameFact(rows: $0.sorted(), naming: $0[0]) }
  }

  private static func join(_ keyless: [Int], to facts: inout [SameFact], _ keys: [IdentityKey]) {
    guard !keyless.isEmpty else { return }
    var byFallback: [String: Set<Int>] = [:]
    for (place, fact) in facts.enumerated() {
      for row in fact.rows {
        if let fallback = keys[row].fallback { byFallback[fallback, default: []].insert(place) }
      }
    }
    let alike = Dictionary(grouping: keyless) { keys[$0].fallback ?? "" }
    for rows in alike.values.sorted(by: { $0[0] < $1[0] }) {
      let candidates = keys[rows[0]].fallback.flatMap { byFallback[$0] } ?? []
      if candidates.count == 1, let only = candidates.first {
        facts[only].rows = (facts[only].rows + rows).sorted()
      } else {
        var fact = SameFact(rows: rows, naming: rows[0])
        fact.candidates = candidates.sorted()
        facts.append(fact)
      }
    }
  }

  private init(rows: [Int], naming: Int) {
    self.rows = rows
    self.naming = naming
  }
}
