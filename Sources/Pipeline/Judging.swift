internal import Intake
import Planning
internal import Storage

/// Reads and judges what waits in the archive, many workbooks at a time.
struct Judging {
  /// Workbooks of one transaction, of which two are held at a time; what a killed run had not yet
  /// recorded is judged again.
  static let batchSize = 128

  let options: NightOptions
  let plan: Plan
  let ledger: Ledger

  func judgeWaiting() async throws(NightFailure) {
    options.watch(.began(.judging))
    let waiting = try Deciding(plan: plan, ledger: ledger)
      .settle(Workplace.asking { try ledger.waiting() })
    let reader = WorkbookReading(plan)
    var rest = waiting[...]
    var judged = await deposits(of: batch(of: &rest), by: reader)
    var recorded = 0
    while !judged.isEmpty {
      // One batch is judged while the one before is recorded, so that neither processor waits; a
      // batch that was begun is recorded, though the run be asked to end meanwhile.
      let next = batch(of: &rest)
      async let following = deposits(of: next, by: reader)
      try Workplace.asking { try ledger.record(judged.map { try $0.get() }) }
      recorded += judged.count
      options.watch(.judged(recorded, of: waiting.count))
      judged = await following
    }
    if recorded < waiting.count { try Workplace.proceed() }
  }

  /// Takes the next workbooks from the front; none where no more are left or the run is to end.
  private func batch(of rest: inout ArraySlice<WaitingWorkbook>) -> [WaitingWorkbook] {
    guard !Task.isCancelled else { return [] }
    defer { rest = rest.dropFirst(Self.batchSize) }
    return Array(rest.prefix(Self.batchSize))
  }

  /// Judges workbooks beside one another; what the archive does not give back is a failure.
  private func deposits(
    of workbooks: [WaitingWorkbook], by reader: WorkbookReading
  ) async -> [Result<Deposit, any Error>] {
    let (plan, archive) = (plan, ledger.archive)
    return await concurrentMap(workbooks, width: options.jobs) { workbook in
      Result {
        let submission = try reader.submission(
          of: workbook.sha256, in: archive, file: workbook.file, folder: workbook.folder,
          received: workbook.received)
        return Deposit(submission, plan: plan)
      }
    }
  }
}
