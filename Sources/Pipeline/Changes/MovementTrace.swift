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
    stages += try submissionStages(since: earlier)
    return Change.list(from: earlier.indicatorValues, through: stages, of: plan)
  }

  /// One stage a workbook, or a few where many came; the last holds the values now.
  private func submissionStages(since earlier: Publication) throws -> [ChangeStage] {
    let arrivals = try ledger.arrivals(after: earlier.lastArrival)
    guard !arrivals.isEmpty else {
      return [ChangeStage(cause: .submission, values: current.values)]
    }
    let size = max(1, (arrivals.count + Self.turns - 1) / Self.turns)
    var stages: [ChangeStage] = []
    var rest = arrivals[...]
    while !rest.isEmpty {
      let turn = rest.prefix(size)
      rest = rest.dropFirst(size)
      let files = turn.map(\.file).joined(separator: ";")
      let values =
        if let last = turn.last, !rest.isEmpty {
          try values(of: ledger.reading(upTo: last.id, decisions: decisions), asOf: asOf)
        } else {
          current.values
        }
      stages.append(ChangeStage(cause: .submission, submission: files, values: values))
    }
    return stages
  }

  private func values(
    of reading: LedgerSnapshot, asOf day: CalendarDay
  ) throws -> [String: Rational] {
    let measuring = Measuring(
      plan, from: try ledger.evidenceSource(for: reading), asOf: day, coverage: [],
      errorRows: [])
    return try plan.indicators.map(measuring.measurement).values
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
