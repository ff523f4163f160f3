import Indicators
import Planning
internal import Reporting
internal import Storage

/// What each workbook that came since a publication moved at its turn.
///
/// Told from now backwards, since most facts are the same at every turn and need not be judged again.
struct SubmissionTurns {
  /// One stage a workbook, or a few where many came; the last holds the values now.
  let stages: [ChangeStage]
  /// What the ledger knew before any of them, under today's decisions.
  let before: LedgerSnapshot
  /// The values of that as of today.
  let valuesBefore: [String: Rational]

  init(_ trace: MovementTrace, since earlier: Publication) throws {
    let arrivals = try trace.ledger.arrivals(
      after: earlier.lastArrival, knownBy: trace.knownBy)
    let size = max(1, (arrivals.count + MovementTrace.turns - 1) / MovementTrace.turns)
    let turns = stride(from: 0, to: arrivals.count, by: size).map {
      arrivals[$0..<min($0 + size, arrivals.count)]
    }
    let growth = try trace.ledger.growth(
      since: earlier, to: trace.reading, through: turns.dropLast().map { $0.last?.id ?? 0 },
      knownBy: trace.knownBy)
    var past = try Past(trace, growth, usesPartitions: true)
    let whole = try trace.values(of: past.reading, asOf: trace.asOf)
    let followed = past.values.first ?? [:]
    let doubted = trace.plan.indicators.map(\.id).filter { followed[$0] != whole[$0] }
    if !doubted.isEmpty {
      trace.watch(.doubtedPartitions(indicators: doubted))
      past = try Past(trace, growth, usesPartitions: false)
    }
    before = past.reading
    valuesBefore = whole
    let after = past.values.dropFirst()
    stages =
      turns.isEmpty
      ? [ChangeStage(cause: .submission, values: trace.current.values)]
      : zip(turns, after).map { turn, values in
        ChangeStage(
          cause: .submission, submissions: turn.map(\.file), values: values)
      }
  }
}

/// The values at every state on the way back from now.
private struct Past {
  /// The first before everything, the last now.
  let values: [[String: Rational]]
  /// The first state.
  let reading: LedgerSnapshot

  init(_ trace: MovementTrace, _ growth: LedgerGrowth, usesPartitions: Bool) throws {
    var evidence = FollowingEvidence(
      trace.ledger, from: trace.reading, in: trace.source, rows: trace.current.rows,
      asOf: trace.asOf, usesPartitions: usesPartitions)
    var values = trace.current.values
    var backwards = [values]
    for change in growth.changesBackwards {
      let moved = try evidence.follow(change)
      let measuring = trace.measuring(from: evidence, asOf: trace.asOf)
      for indicator in trace.plan.indicators where !moved.isDisjoint(with: indicator.components) {
        values[indicator.id] = try measuring.measurement(of: indicator).value
      }
      backwards.append(values)
    }
    self.values = backwards.reversed()
    reading = evidence.reading
  }
}

extension [Measurement] {
  /// What the components count and do not count, ordered by fact.
  var rows: [Component: [EvidenceRow]] {
    Dictionary(
      flatMap(\.components).map { ($0.component, $0.rows) },
      uniquingKeysWith: { first, _ in first })
  }
}
