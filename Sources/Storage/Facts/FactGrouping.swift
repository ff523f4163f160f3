internal import Planning

/// Which rows of a form are the same fact.
///
/// Rows with equal keys are one fact, and for spans only where chains of overlaps join them. A row
/// that lacks its key joins the one fact with which it otherwise agrees; where several do, it stays
/// apart and is listed as a possible duplicate of each.
struct FactGrouping {
  struct Group {
    /// The fact's id.
    let id: String
    /// Places of the rows, in their order.
    var rows: [Int]
    /// Places of the groups that rows without a key might belong to.
    var candidates: [String] = []
  }

  /// In the order of the ids.
  let groups: [Group]

  init(_ source: FormRows) {
    var byKey: [String: [Int]] = [:]
    var withoutKey: [String: [Int]] = [:]
    for (index, row) in source.rows.enumerated() {
      if let primary = row.key.primary {
        byKey[primary, default: []].append(index)
      } else {
        withoutKey[row.key.fallback ?? "", default: []].append(index)
      }
    }
    var groups: [Group] = []
    groups.reserveCapacity(byKey.count)
    let hasSpans = source.form.identity.overlap != nil
    for rows in byKey.values {
      for chain in hasSpans && rows.count > 1 ? Self.chains(of: rows, in: source) : [rows] {
        groups.append(Group(id: source.rows[chain[0]].fact, rows: chain.sorted()))
      }
    }
    if !withoutKey.isEmpty { Self.join(withoutKey, to: &groups, in: source) }
    self.groups = groups.sorted { $0.id < $1.id }
  }

  private static func join(
    _ withoutKey: [String: [Int]], to groups: inout [Group], in source: FormRows
  ) {
    var byFallback: [String: Set<Int>] = [:]
    for (index, group) in groups.enumerated() {
      for row in group.rows {
        if let fallback = source.rows[row].key.fallback {
          byFallback[fallback, default: []].insert(index)
        }
      }
    }
    for (fallback, rows) in withoutKey {
      let candidates = byFallback[fallback, default: []]
      if candidates.count == 1, let only = candidates.first {
        groups[only].rows = (groups[only].rows + rows).sorted()
      } else {
        groups.append(
          Group(
            id: source.rows[rows[0]].fact, rows: rows,
            candidates: candidates.map { groups[$0].id }.sorted()))
      }
    }
  }

  /// Rows whose spans overlap, directly or through others; in each chain the earliest row first.
  private static func chains(of rows: [Int], in source: FormRows) -> [[Int]] {
    // A row without a day overlaps only its like.
    var chains = [rows.filter { source.rows[$0].key.span == nil }].filter { !$0.isEmpty }
    let spans = rows.compactMap { row in source.rows[row].key.span.map { (row: row, span: $0) } }
      .sorted { ($0.span.lowerBound, $0.row) < ($1.span.lowerBound, $1.row) }
    var end: CalendarDay?
    for (row, span) in spans {
      if let last = end, span.lowerBound <= last {
        chains[chains.count - 1].append(row)
        end = max(last, span.upperBound)
      } else {
        chains.append([row])
        end = span.upperBound
      }
    }
    return chains
  }
}
