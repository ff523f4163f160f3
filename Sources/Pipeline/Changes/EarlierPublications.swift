import Indicators
import Planning
internal import Reporting
internal import Storage

/// What was published before, so that a publication can say what moved since.
struct EarlierPublications {
  /// Published values shown of each indicator, the newest among them.
  static let shown = 12

  /// Newest first, without what says the same as what is published now: publishing again compares
  /// with the same earlier one and so gives the same bytes.
  ///
  /// What was published by older knowledge (`--known-by`) is no step on the way to today; and to such
  /// a publication only what had been published by its moment is earlier.
  let all: [Publication]

  init(
    _ surveying: Surveying, besides measurements: [Measurement], decisions: DecisionsInForce,
    atMost count: Int = shown + 8
  ) throws {
    let (ledger, moment) = (surveying.ledger, surveying.options.knownBy)
    let last = try ledger.lastArrival(knownBy: moment)
    let now = Said(surveying, measurements.values, decisions, lastArrival: last)
    let unaware = try ledger.newestPublication(beforeClosingsKnownBy: moment)
    all = Array(
      try ledger.publications(newest: count, thereBy: moment).drop {
        $0.number > unaware && now.isSaid(by: $0)
      })
  }

  /// From the oldest to the newest, one less than are shown.
  var vintages: [Vintage] {
    all.prefix(Self.shown - 1).reversed().map(Vintage.init)
  }
}

/// What makes a publication: one that rests on the same says the same.
private struct Said {
  let values: [String: Rational]
  let decisions: DecisionsInForce
  let lastArrival: Int64
  let asOf: CalendarDay
  let plan: Plan
  let baselines: String?
  let program: String

  init(
    _ surveying: Surveying, _ values: [String: Rational], _ decisions: DecisionsInForce,
    lastArrival: Int64
  ) {
    self.values = values
    self.decisions = decisions
    self.lastArrival = lastArrival
    asOf = surveying.asOf
    plan = surveying.plan
    baselines = surveying.plan.baselinesText
    program = surveying.options.programVersion
  }

  /// Whether a publication rests on the same; what was not kept of an old one is taken for the same.
  func isSaid(by publication: Publication) -> Bool {
    publication.asOf == asOf && publication.lastArrival == lastArrival
      && publication.planFingerprint == plan.fingerprint
      && publication.settings == plan.settings.values
      && publication.baselines == baselines
      && (publication.program ?? program) == program
      && (publication.decisions ?? decisions) == decisions
      && publication.indicatorValues == values
  }
}

extension Settings {
  /// Every value in force by its key.
  var values: [String: String] {
    Dictionary(all.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}
