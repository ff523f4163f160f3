import Indicators
import Planning
internal import Storage

/// Lays an interval around every count: open possible duplicates joined below, rows in error that
/// no readable field excludes above.
struct Intervals {
  let options: NightOptions
  let plan: Plan
  let ledger: Ledger
  let asOf: CalendarDay
  let reading: LedgerSnapshot

  /// The measurements with their intervals.
  func around(_ measurements: [Measurement]) throws -> [Measurement] {
    let counts = plan.indicators.filter(\.isCount)
    let joined = try joined(counts)
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
  private func joined(_ counts: [Indicator]) throws -> [String: Rational] {
    let open = Set(
      reading.duplicates.filter { $0.otherFact != nil && $0.decision.isEmpty }.map(\.form))
    let concerned = counts.filter { !open.isDisjoint(with: $0.reads) }
    let forms = Set(concerned.flatMap(\.reads))
    guard !concerned.isEmpty,
      let joined = try ledger.readingWithOpenPairsJoined(
        like: reading, knownBy: options.knownBy, forms: forms)
    else { return [:] }
    let measuring = Measuring(
      plan, from: try ledger.evidenceSource(for: joined), asOf: asOf, coverage: [], errorRows: [])
    return try concerned.map(measuring.measurement).values
  }
}
