import Indicators
import Planning
internal import Reporting
internal import Storage

/// Traces how every indicator moved from an earlier publication to now, one cause after another:
/// plan and settings, decisions, passing of time, then workbooks in the order of their coming.
///
/// Each cause's amount is the exact difference that it makes at its turn, so that the amounts of an
/// indicator add up to its whole movement.
struct MovementTrace {
  /// Workbooks beyond this many are taken together, several at a turn.
  static let turns = 32

  let plan: Plan
  let ledger: Ledger
  let asOf: CalendarDay
  /// The values now.
  let current: [Measurement]
  /// The decisions in force now.
  let decisions: DecisionsInForce

  func changes(since earlier: Publication) throws -> [Change] {
    var stages: [ChangeStage] = []
    let old = earlier.decisions ?? decisions
    var before = try ledger.reading(asKnownTo: earlier, decisions: old)
    stages.append(
      ChangeStage(cause: .plan, values: try values(of: before, asOf: earlier.asOf)))
    if old != decisions {
      before = try ledger.reading(asKnownTo: earlier, decisions: decisions)
      stages.append(
        ChangeStage(cause: .decision, values: try values(of: before, asOf: earlier.asOf)))
    }
    if asOf != earlier.asOf {
      stages.append(ChangeStage(cause: .time, values: try values(of: before, asOf: asOf)))
    }
    stages += try submissionStages(since: earlier, from: stages.last?.values ?? [:])
    return Change.list(from: earlier.indicatorValues, through: stages, of: plan)
  }

  /// One stage a workbook, or a few where many came; the last holds the values now.
  private func submissionStages(
    since earlier: Publication, from before: [String: Rational]
  ) throws -> [ChangeStage] {
    let arrivals = try ledger.arrivals(after: earlier.lastArrival)
    guard !arrivals.isEmpty else {
      return [ChangeStage(cause: .submission, values: current.values)]
    }
    let size = max(1, (arrivals.count + Self.turns - 1) / Self.turns)
    var growth = try ledger.growth(since: earlier, decisions: decisions)
    let turns = stride(from: 0, to: arrivals.count, by: size).map {
      arrivals[$0..<min($0 + size, arrivals.count)]
    }
    // After the last turn the ledger stands as it does now.
    let moments = try turns.dropLast().map { turn in
      let touched = try growth.step(upTo: turn.last?.id ?? 0)
      return (
        growth: growth, concerned: plan.indicators.filter { !touched.isDisjoint(with: $0.reads) }
      )
    }
    let renewed = try mapAtOnce(moments) { moment in
      Result { try figures(of: moment.concerned, in: moment.growth) }
    }.map { try $0.get() }
    var values = before
    var stages = renewed.map { renewed in
      for (id, value) in renewed { values[id] = value }
      return values
    }
    stages.append(current.values)
    return zip(turns, stages).map { turn, values in
      ChangeStage(
        cause: .submission, submission: turn.map(\.file).joined(separator: ";"), values: values)
    }
  }

  /// The values of some indicators as the ledger stood; nil for one without a value.
  private func figures(
    of indicators: [Indicator], in growth: LedgerGrowth
  ) throws -> [String: Rational?] {
    guard !indicators.isEmpty else { return [:] }
    let reading = try growth.reading(of: Set(indicators.flatMap(\.reads)))
    let measuring = try measuring(reading, asOf: asOf)
    return Dictionary(
      uniqueKeysWithValues: try indicators.map { ($0.id, try measuring.measurement(of: $0).value) })
  }

  private func values(
    of reading: LedgerSnapshot, asOf day: CalendarDay
  ) throws -> [String: Rational] {
    try plan.indicators.map(measuring(reading, asOf: day).measurement).values
  }

  private func measuring(_ reading: LedgerSnapshot, asOf day: CalendarDay) throws -> Measuring {
    Measuring(
      plan, from: try ledger.evidenceSource(for: reading), asOf: day, coverage: [],
      errorRows: [])
  }
}

extension [Measurement] {
  /// By indicator; an indicator without a value is absent.
  var values: [String: Rational] {
    Dictionary(
      compactMap { measurement in measurement.value.map { (measurement.indicator.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Publication {
  /// The indicators' values by id; one without a value is absent.
  var indicatorValues: [String: Rational] {
    Dictionary(
      values.filter(\.component.isEmpty).compactMap { entry in
        entry.value.map { (entry.indicator, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }
}
