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
    let plan = try PlanFolder.plan(for: options)
    try Folders(options: options).check()
    let lock = try Workplace.lock(options)
    let ledger = try Workplace.ledger(options, plan)
    let tonight = options.notBefore(try Workplace.asking { try ledger.lastLook() })

    let arrivals = try await Receiving(options: tonight, plan: plan, ledger: ledger).takeIn()
    try await Judging(options: tonight, plan: plan, ledger: ledger).judgeWaiting()
    let surveying = Surveying(options: tonight, plan: plan, ledger: ledger)
    let answering = Answering(options: tonight, plan: plan, ledger: ledger)
    let reading = try surveying.reading()
    // Marked copies need the findings alone, receipts the report: neither waits for the outbox.
    async let copies = answering.markedCopies(of: reading.submissions)
    let report = try surveying.report(of: reading)
    async let published = Publishing(options: tonight, ledger: ledger).outcome(of: report)
    let answers = await answering.outcome(of: report, copies: await copies)
    let publication = try await published.get()

    // What is published stands, whatever these find or cannot read.
    let kept = try? LedgerFile(folder: options.ledger)
    let lost = (try? kept?.lostArrivals()) ?? []
    let late = options.knownBy.flatMap { try? kept?.arrivals(receivedBy: $0) } ?? []
    lock.release()
    var summary = NightSummary(
      of: report, arrivals: arrivals, publication: publication, options: tonight)
    if case .failure(let failure) = answers { summary.unanswered = failure }
    summary.lostFiles = lost.map(\.file)
    summary.lateFiles = late.map(\.file)
    return summary
  }
}
