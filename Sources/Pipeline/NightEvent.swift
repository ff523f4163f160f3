/// A step of a run, for logs, progress and measures of time.
package enum NightEvent: Hashable, Sendable {
  /// The steps of a night, in their order.
  package enum Phase: String, Hashable, Sendable, CaseIterable {
    case receiving, judging, measuring, publishing
  }

  case began(Phase)
  /// What the look at the inbox brought.
  case received(newFiles: Int, knownFiles: Int)
  /// Workbooks judged and recorded so far.
  case judged(Int, of: Int)
  /// Publications that `verify` has made again so far.
  case replayed(Int, of: Int)
  /// Indicators of which a component's `partition` is not true: facts of different ones bear on one
  /// another. What moved was measured without it.
  case doubtedPartitions(indicators: [String])
  /// The folder of the outbox, and whether it is a new one.
  case published(folder: String, isNew: Bool)
}
