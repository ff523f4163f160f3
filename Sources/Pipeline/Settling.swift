import Planning

/// Tells which files are complete: named in `received.csv`, marked by a `.done` beside them, or
/// unchanged for a quiet while.
struct Settling {
  let inbox: Inbox
  let options: NightOptions

  /// Those that may be taken, in their order; waits once, at most the quiet time, for the youngest.
  /// `told` are the paths of which the drop service says that they are complete.
  func settled(_ items: [Inbox.Item], told: Set<String>) async -> [Inbox.Item] {
    let young = items.filter { item in
      !told.contains(item.file) && isYoung(item) && inbox.item(at: item.file + ".done") == nil
    }
    guard !young.isEmpty, options.quietSeconds > 0 else { return items }
    try? await Task.sleep(for: .seconds(options.quietSeconds))
    let changed = Set(young.filter { inbox.item(at: $0.file) != $0 }.map(\.file))
    return items.filter { !changed.contains($0.file) }
  }

  private func isYoung(_ item: Inbox.Item) -> Bool {
    let last = max(item.entry.modified, item.entry.changed) / 1_000_000_000
    return last > options.clock.secondsSinceEpoch - options.quietSeconds
  }
}
