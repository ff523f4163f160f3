import Indicators
import Planning
internal import Storage

/// Lays an interval around every count: open possible duplicates joined below, rows in error that
/// no readable field excludes above.
struct Intervals {
  let plan: Plan
  let ledger: Ledger
  let asOf: CalendarDay
  let reading: LedgerSnapshot
  let source: EvidenceDatabase

  /// The measurements with their intervals.
  func around(_ measurements: [Measurement]) throws -> [Measurement] {
    let counts = plan.indicators.filter(\.isCount)
    let joined = try joined(counts, of: measurements)
    let rows = try ledger.unreadRows(of: reading, forms: Set(counts.flatMap(\.reads)))
    let added = try PossibleRows(rows, plan: plan, asOf: asOf).additions(to: counts)
    return measurements.map { measurement in
      guard measurement.indicator.isCount, let value = measurement.value else { return measurement }
      var measurement = measurement
      let id = measurement.indicator.id
      measurement.interval = Interval(
        around: value, joined: joined[id], added: Rational(added[id] ?? 0))
      return measurement
    }
  }

  /// Values with every open pair taken for one fact, of the indicators that an open pair concerns.
  private func joined(
    _ counts: [Indicator], of measurements: [Measurement]
  ) throws -> [String: Rational] {
    guard
      let change = try ledger.joiningOpenPairs(of: reading, forms: Set(counts.flatMap(\.reads)))
    else { return [:] }
    var evidence = FollowingEvidence(
      ledger, from: reading, in: source,
      rows: measurements.filter(\.indicator.isCount).rows, asOf: asOf)
    let moved = try evidence.follow(change)
    let measuring = Measuring(plan, from: evidence, asOf: asOf, coverage: [], errorRows: [])
    return try counts.filter { !moved.isDisjoint(with: $0.components) }
      .map(measuring.measurement).values
  }
}
