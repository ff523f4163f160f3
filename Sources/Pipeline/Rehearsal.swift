import Indicators
package import Planning
internal import Reporting
internal import Storage

/// A night on a copy of the ledger: it reads, judges and measures as the next run would, and leaves
/// ledger, archive and outbox as they are. With another plan it tells what the plan would move.
package struct Rehearsal: Sendable {
  let options: NightOptions

  package init(_ options: NightOptions) {
    self.options = options
  }

  /// Runs on the copy and throws it away.
  package func run() async throws(NightFailure) -> NightSummary {
    let plan = try PlanFolder.plan(at: options.plan, baselines: options.baselines)
    let scratch = try Scratch()
    let ledger = try Workplace.asking {
      try Ledger(
        copyOf: options.ledger, in: scratch.folder, plan: plan, program: options.programVersion)
    }
    let tonight = options.notBefore(try Workplace.asking { try ledger.lastLook() })

    let arrivals = try await Receiving(options: tonight, plan: plan, ledger: ledger).takeIn()
    try await Judging(options: tonight, plan: plan, ledger: ledger).judgeWaiting()
    let report = try Surveying(options: tonight, plan: plan, ledger: ledger).report()
    let published = try Workplace.asking { try ledger.publications(newest: 1) }.first

    scratch.remove()
    var summary = NightSummary(
      of: report, arrivals: arrivals, publication: nil, options: tonight)
    summary.moves = Move.all(from: published, to: report.measurements)
    return summary
  }
}

/// An indicator's published figure and what it would become.
package struct Move: Hashable, Sendable {
  /// Its number, such as `2.4`.
  package var indicator: String
  package var name: Bilingual
  /// Nil where there was or would be no figure.
  package var before: Rational?
  package var after: Rational?
  /// `met`, `not_met` …; blank where nothing was published.
  package var outcomeBefore: String
  package var outcomeAfter: String

  /// What differs from a publication, in the plan's order.
  static func all(from published: Publication?, to measurements: [Measurement]) -> [Move] {
    let own = (published?.values ?? []).filter(\.component.isEmpty)
    let before = Dictionary(own.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
    let moves = measurements.map { measurement in
      let old = before[measurement.indicator.id]
      return Move(
        indicator: measurement.indicator.id,
        name: Bilingual(zh: measurement.indicator.name, en: measurement.indicator.nameEnglish),
        before: old?.value, after: measurement.value, outcomeBefore: old?.outcome ?? "",
        outcomeAfter: measurement.outcome.rawValue)
    }
    return moves.filter { $0.before != $0.after || $0.outcomeBefore != $0.outcomeAfter }
  }
}
