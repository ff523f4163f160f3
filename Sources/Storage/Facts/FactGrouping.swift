internal import Crypto
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
    let form = source.form
    for (key, rows) in byKey {
      if form.identity.overlap == nil || rows.allSatisfy({ source.rows[$0].key.span == nil }) {
        groups.append(Group(id: Self.id(form, key), rows: rows))
      } else {
        for chain in Self.chains(of: rows, in: source) {
          groups.append(Group(id: Self.id(form, "\(key)|\(chain.start)"), rows: chain.rows))
        }
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
            id: id(source.form, "otherwise|\(fallback)"), rows: rows,
            candidates: candidates.map { groups[$0].id }.sorted()))
      }
    }
  }

  /// Rows whose spans overlap, directly or through others; each chain with its first day.
  private static func chains(
    of rows: [Int], in source: FormRows
  ) -> [(start: String, rows: [Int])] {
    func span(_ row: Int) -> ClosedRange<CalendarDay>? { source.rows[row].key.span }
    let sorted = rows.sorted { left, right in
      guard let first = span(left)?.lowerBound, let second = span(right)?.lowerBound else {
        return span(left) == nil && span(right) != nil
      }
      return (first, left) < (second, right)
    }
    var chains: [(start: String, rows: [Int])] = []
    var end: CalendarDay?
    for row in sorted {
      guard let span = span(row) else {
        // Without a day there is nothing to overlap: such rows are one fact.
        if chains.first?.start == "" {
          chains[0].rows.append(row)
        } else {
          chains.append(("", [row]))
        }
        continue
      }
      if let last = end, span.lowerBound <= last {
        chains[chains.count - 1].rows.append(row)
        end = max(last, span.upperBound)
      } else {
        chains.append((span.lowerBound.iso, [row]))
        end = span.upperBound
      }
    }
    return chains.map { ($0.start, $0.rows.sorted()) }
  }

  /// `<form>-` and the first 12 hex digits of SHA-256 over the identity in words.
  static func id(_ form: Form, _ words: String) -> String {
    var words = words
    let digest = words.withUTF8 { SHA256.hash(data: UnsafeRawBufferPointer($0)) }
    return "\(form.code)-\(hexadecimal(digest.prefix(6)))"
  }
}
