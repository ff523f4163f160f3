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
  let all: [Publication]

  init(
    _ ledger: Ledger, besides measurements: [Measurement], asOf: CalendarDay,
    settings: [String: String], decisions: DecisionsInForce, atMost count: Int = shown + 8
  ) throws {
    let last = try ledger.lastArrival()
    all = Array(
      try ledger.publications(newest: count).drop { publication in
        publication.asOf == asOf && publication.lastArrival == last
          && publication.settings == settings
          && (publication.decisions ?? decisions) == decisions
          && publication.indicatorValues == measurements.values
      })
  }

  /// From the oldest to the newest, one less than are shown.
  var vintages: [Vintage] {
    all.prefix(Self.shown - 1).reversed().map(Vintage.init)
  }
}

extension Settings {
  /// Every value in force by its key.
  var values: [String: String] {
    Dictionary(all.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}
