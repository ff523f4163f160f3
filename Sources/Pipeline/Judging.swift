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
    let waiting = try Workplace.asking { try ledger.waiting() }
    let reader = WorkbookReading(plan)
    let (plan, archive) = (plan, ledger.archive)
    var rest = waiting[...]
    while !rest.isEmpty {
      let deposits = await concurrentMap(Array(rest.prefix(Self.batchSize)), width: options.jobs) {
        Deposit(reader.submission(of: $0, in: archive), plan: plan)
      }
      try Workplace.asking { try ledger.record(deposits) }
      rest = rest.dropFirst(Self.batchSize)
    }
  }
}

extension WorkbookReading {
  /// Reads a workbook's bytes from the archive and judges them; what cannot be read is refused.
  fileprivate func submission(
    of workbook: WaitingWorkbook, in archive: Archive
  ) -> Submission {
    submission(
      at: archive.path(of: workbook.sha256), file: workbook.file, folder: workbook.folder,
      sha256: workbook.sha256, received: workbook.received)
  }
}
