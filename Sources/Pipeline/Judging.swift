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
        workbook in
        Result {
          let submission = try reader.submission(
            of: workbook.sha256, in: archive, file: workbook.file, folder: workbook.folder,
            received: workbook.received)
          return Deposit(submission, plan: plan)
        }
      }
      try Workplace.asking { try ledger.record(deposits.map { try $0.get() }) }
      rest = rest.dropFirst(Self.batchSize)
      options.watch(.judged(waiting.count - rest.count, of: waiting.count))
    }
  }
}
