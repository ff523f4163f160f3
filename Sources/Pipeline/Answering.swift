import Planning
internal import Reporting
internal import Spreadsheet
internal import Storage

/// Lays the answers to submitters beside the publication: receipts, marked copies, the unit's year.
///
/// Everything here is made again from the ledger whenever it is missing or differs, so a run that is
/// killed in between leaves nothing to repair.
struct Answering {
  let options: NightOptions
  let plan: Plan
  let ledger: Ledger

  /// A workbook's marked copy, or why it could not be written.
  typealias Copy = Result<MarkedFile, any Error>

  /// Marks the workbooks in which something is to be corrected; a copy for each of the entries.
  func markedCopies(of entries: [SubmissionEntry]) async -> [Copy] {
    let marking = Marking(options: options, plan: plan, ledger: ledger)
    return await concurrentMap(entries, width: options.jobs) { entry in
      Result { try marking.markedCopy(of: entry) }
    }
  }

  /// The same as `answer`, with its failure as a value.
  func outcome(of report: Report, copies: [Copy]) async -> Result<Void, NightFailure> {
    do throws(NightFailure) {
      return .success(try await answer(report, copies: copies))
    } catch {
      return .failure(error)
    }
  }

  /// Writes what is new or changed below `outbox/feedback`.
  ///
  /// `copies` are those of the report's workbooks, in their order.
  func answer(_ report: Report, copies: [Copy]) async throws(NightFailure) {
    try Workplace.proceed()
    let feedback = Feedback(report)
    let reader = WorkbookReading(plan)
    let archive = ledger.archive
    let root = options.outbox
    let entries = report.ledger.submissions
    let written = await concurrentMap(Array(zip(entries, copies)), width: options.jobs) {
      (entry, copy) in
      Result {
        let copy = try copy.get()
        let difference = try feedback.previous(of: entry).map { earlier in
          VersionDifference(
            from: try reader.submission(of: earlier, in: archive),
            to: try reader.submission(of: entry, in: archive), in: plan)
        }
        let files = feedback.files(for: entry, difference: difference, markedCopy: copy.name)
        for file in files { try Files.put(file.bytes, at: root + "/" + file.path) }
      }
    }
    let pages = await concurrentMap(feedback.units, width: options.jobs) { unit in
      Result {
        let page = feedback.yearPage(of: unit)
        try Files.put(page.bytes, at: root + "/" + page.path)
      }
    }
    try MarkedCopies.record(copies.compactMap { try? $0.get().making }, in: options.ledger)
    try Workplace.asking { for result in written + pages { try result.get() } }
  }
}

extension WorkbookReading {
  /// Judges a workbook of the ledger once more, for a comparison of versions or of months.
  func submission(
    of entry: SubmissionEntry, in archive: Archive
  ) throws(LedgerError) -> Submission {
    try submission(
      of: entry.sha256, in: archive, file: entry.file, folder: entry.folder,
      received: entry.received)
  }
}
