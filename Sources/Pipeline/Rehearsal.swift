internal import Planning
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
    let plan = try PlanFolder.plan(for: options)
    let scratch = try Scratch()
    let ledger = try Workplace.asking {
      try Ledger(
        copyOf: options.ledger, in: scratch.folder, plan: plan, program: options.programVersion)
    }
    let tonight = options.notBefore(try Workplace.asking { try ledger.lastLook() })

    let arrivals = try await Receiving(options: tonight, plan: plan, ledger: ledger).takeIn()
    try await Judging(options: tonight, plan: plan, ledger: ledger).judgeWaiting()
    let report = try Surveying(options: tonight, plan: plan, ledger: ledger).report()
    let published = try Workplace.asking {
      try ledger.publications(newest: 1, thereBy: nil)
    }.first

    scratch.remove()
    var summary = NightSummary(
      of: report, arrivals: arrivals, publication: nil, options: tonight)
    summary.moves = Move.all(
      from: published, to: report.measurements, lights: published.map(lights) ?? [:])
    return summary
  }

  /// The lights of the publication as the outbox shows them; none where it shows another one.
  private func lights(of publication: Publication) -> [String: String] {
    let folder = "\(options.outbox)/\(publication.asOf.iso)"
    guard Files.sha256(at: folder + "/manifest.json") == publication.manifest,
      let text = Files.text(at: folder + "/indicators.csv")
    else { return [:] }
    let rows = CSVTable(text).rows
    return Dictionary(
      rows.map { ($0["indicator"], $0["light"]) }, uniquingKeysWith: { first, _ in first })
  }
}
