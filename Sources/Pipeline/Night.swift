internal import Storage

/// One night: what arrived is kept, judged and recorded; the indicators are measured; the outbox is
/// published.
package struct Night: Sendable {
  let options: NightOptions

  package init(_ options: NightOptions) {
    self.options = options
  }

  /// Does it all once more from wherever an earlier run was stopped; nothing happens twice.
  package func run() async throws(NightFailure) -> NightSummary {
    let plan = try PlanFolder.plan(at: options.plan, baselines: options.baselines)
    let lock = try Workplace.lock(options)
    let ledger = try Workplace.asking {
      try Ledger(folder: options.ledger, plan: plan, program: options.programVersion)
    }
    let arrivals = try await Receiving(options: options, ledger: ledger).takeIn()
    try await Judging(options: options, plan: plan, ledger: ledger).judgeWaiting()

    let report = try Surveying(options: options, plan: plan, ledger: ledger).report()
    let publication = try Publishing(options: options, ledger: ledger).publish(report)
    lock.release()
    return NightSummary(of: report, arrivals: arrivals, publication: publication)
  }
}
