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
    let written = await concurrentMap(feedback.histories, width: options.jobs) { history in
      Result { try answer(history, of: report, feedback, copies: copies) }
    }
    let pages = await concurrentMap(feedback.units, width: options.jobs) { unit in
      Result {
        let page = feedback.yearPage(of: unit)
        try Files.put(page.bytes, at: options.outbox + "/" + page.path)
      }
    }
    try MarkedCopies.record(copies.compactMap { try? $0.get().making }, in: options.ledger)
    try Workplace.asking { for result in written + pages { try result.get() } }
  }

  /// Writes the receipts of what came for one month, each with what differs from the one before.
  private func answer(
    _ history: [Int], of report: Report, _ feedback: Feedback, copies: [Copy]
  ) throws {
    let entries = history.map { report.ledger.submissions[$0] }
    let workbooks = history.count > 1 ? try ledger.recorded(entries) : []
    var earlier: RecordedWorkbook?
    // Of a copy that could not be made the receipt says nothing; the next night tries again.
    var failure: (any Error)?
    for (index, entry) in entries.enumerated() {
      var name: String?
      do { name = try copies[history[index]].get().name } catch { failure = failure ?? error }
      let difference = earlier.map { feedback.difference(from: $0, to: workbooks[index]) }
      if !workbooks.isEmpty, entry.outcome.isAccepted { earlier = workbooks[index] }
      let files = feedback.files(for: entry, difference: difference, markedCopy: name)
      for file in files { try Files.put(file.bytes, at: options.outbox + "/" + file.path) }
    }
    if let failure { throw failure }
  }
}
