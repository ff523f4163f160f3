import Indicators
import Planning
internal import Reporting
internal import Storage

/// Traces how every indicator moved from an earlier publication to now, one cause after another:
/// plan and settings or the program, decisions, passing of time, then workbooks in the order of their coming.
///
/// Each cause's amount is the exact difference that it makes at its turn, so that the amounts of an
/// indicator add up to its whole movement.
struct MovementTrace {
  /// Workbooks beyond this many are taken together, several at a turn.
  static let turns = 32

  let plan: Plan
  /// The version that runs, which judges what an earlier one judged again.
  let program: String
  let ledger: Ledger
  let asOf: CalendarDay
  /// Where given, what was received later is not known.
  let knownBy: Moment?
  /// What the ledger knows now, laid out for SELECTs.
  let reading: LedgerSnapshot
  let source: EvidenceDatabase
  /// The figures now.
  let current: [Measurement]
  /// Is told where a plan's partitions do not hold.
  let watch: @Sendable (NightEvent) -> Void

  func changes(since earlier: Publication) throws -> [Change] {
    let submissions = try SubmissionTurns(self, since: earlier)
    func valuesBefore(on day: CalendarDay) throws -> [String: Rational] {
      try day == asOf ? submissions.valuesBefore : values(of: submissions.before, asOf: day)
    }
    var stages: [ChangeStage] = []
    let first = firstCause(since: earlier)
    if let old = earlier.decisions, old != reading.decisions {
      let known = try ledger.reading(asKnownTo: earlier, decisions: old)
      stages.append(
        ChangeStage(cause: first, values: try values(of: known, asOf: earlier.asOf)))
      stages.append(
        ChangeStage(cause: .decision, values: try valuesBefore(on: earlier.asOf)))
    } else {
      stages.append(ChangeStage(cause: first, values: try valuesBefore(on: earlier.asOf)))
    }
    if asOf != earlier.asOf {
      stages.append(ChangeStage(cause: .time, values: submissions.valuesBefore))
    }
    stages += submissions.stages
    return Change.list(from: earlier.indicatorValues, through: stages, of: plan)
  }

  /// What moved the figures before anything else did: nobody can run the earlier program, so what it
  /// did otherwise is told apart from the plan only where the plan is the same.
  private func firstCause(since earlier: Publication) -> Change.Cause {
    let isSamePlan =
      earlier.planFingerprint == plan.fingerprint && earlier.settings == plan.settings.values
      && earlier.baselines == plan.baselinesText
    return isSamePlan && (earlier.program ?? program) != program ? .program : .plan
  }

  /// The values as of a day, every SELECT run over all facts.
  func values(
    of reading: LedgerSnapshot, asOf day: CalendarDay
  ) throws -> [String: Rational] {
    try plan.indicators.map(
      measuring(from: ledger.evidenceSource(for: reading), asOf: day).measurement
    ).values
  }

  func measuring(from source: any EvidenceSource, asOf day: CalendarDay) -> Measuring {
    Measuring(plan, from: source, asOf: day, coverage: [], errorRows: [])
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
