internal import Intake
import Planning
internal import Storage

/// Reads and judges what waits in the archive, many workbooks at a time.
struct Judging {
  /// Workbooks of one transaction; what a killed run had not yet recorded is judged again.
  static let batchSize = 256

  let options: NightOptions
  let plan: Plan
  let ledger: Ledger

  func judgeWaiting() async throws(NightFailure) {
    options.watch(.began(.judging))
    let waiting = try Deciding(plan: plan, ledger: ledger)
      .settle(Workplace.asking { try ledger.waiting() })
    let reader = WorkbookReading(plan)
    let (plan, archive) = (plan, ledger.archive)
    var rest = waiting[...]
    while !rest.isEmpty {
      try Workplace.proceed()
      let deposits = await concurrentMap(Array(rest.prefix(Self.batchSize)), width: options.jobs) {
        Deposit(reader.submission(of: $0, in: archive), plan: plan)
      }
      try Workplace.asking { try ledger.record(deposits) }
      rest = rest.dropFirst(Self.batchSize)
      options.watch(.judged(waiting.count - rest.count, of: waiting.count))
    }
  }
}

extension WorkbookReading {
  /// Reads a workbook's bytes from the archive and judges them; what cannot be read is refused.
  fileprivate func submission(
    of workbook: WaitingWorkbook, in archive: Archive
  ) -> Submission {
    let path = archive.path(of: workbook.sha256)
    if let standIn = StandIn(archivedAt: path) {
      return judge.refusal(
        for: standIn.failure(limits), file: workbook.file, folder: workbook.folder,
        sha256: workbook.sha256, received: workbook.received)
    }
    return submission(
      at: path, file: workbook.file, folder: workbook.folder,
      sha256: workbook.sha256, received: workbook.received)
  }
}
