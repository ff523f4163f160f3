package import Planning

/// What submitters find in the outbox: a receipt for every workbook, the newest one beside them, a
/// page of the unit's year. Everything is a function of the report.
package struct Feedback: Sendable {
  private let maker: ReceiptMaker
  private let years: UnitYears
  /// Workbooks that are the newest of their folder's month, and of their folder.
  private let newestOfMonth: Set<WorkbookMoment>
  private let newestOfFolder: Set<WorkbookMoment>

  /// Looks through facts and evidence once, for all receipts.
  package init(_ report: Report) {
    let maker = ReceiptMaker(report)
    self.maker = maker
    years = UnitYears(report)
    func newest(_ folder: (SubmissionEntry) -> String) -> Set<WorkbookMoment> {
      var newest: [String: SubmissionEntry] = [:]
      for entry in report.ledger.submissions {
        let key = folder(entry)
        if let other = newest[key], ReceiptMaker.cameBefore(entry, other) { continue }
        newest[key] = entry
      }
      return Set(newest.values.map(WorkbookMoment.init))
    }
    newestOfFolder = newest { maker.folders.path(of: $0) }
    newestOfMonth = newest { "\(maker.folders.path(of: $0))/\(FeedbackFolder.month(of: $0))" }
  }

  /// Places among the report's workbooks: what came of one unit and month in the order of receipt.
  /// Each is compared with the accepted one before it.
  package var histories: [[Int]] { maker.histories }

  /// What a workbook holds that the one before it did not, and the other way round.
  package func difference(
    from earlier: RecordedWorkbook, to later: RecordedWorkbook
  ) -> VersionDifference {
    maker.difference(from: earlier, to: later)
  }

  /// The receipt as a value.
  package func receipt(
    for entry: SubmissionEntry, difference: VersionDifference? = nil, markedCopy: String? = nil
  ) -> Receipt {
    maker.receipt(for: entry, difference: difference, markedCopy: markedCopy)
  }

  /// A workbook's files by their paths below the outbox.
  ///
  /// - Parameters:
  ///   - difference: from the workbook that it followed, where there is one.
  ///   - markedCopy: the name of the annotated workbook, which the caller lays beside them.
  package func files(
    for entry: SubmissionEntry, difference: VersionDifference? = nil,
    markedCopy: String? = nil
  ) -> [PublishedFile] {
    let receipt = receipt(for: entry, difference: difference, markedCopy: markedCopy)
    let folder = maker.folders.receiptFolder(of: entry)
    let page = ReceiptPage(receipt: receipt).rendering
    var files = [
      PublishedFile(path: "\(folder)/receipt.html", bytes: page.bytes),
      PublishedFile(path: "\(folder)/receipt.json", bytes: receipt.json),
    ]
    let (unit, month) = (maker.folders.path(of: entry), FeedbackFolder.month(of: entry))
    // The same page one or two folders higher, its link to the marked copy adjusted.
    if newestOfMonth.contains(WorkbookMoment(entry)) {
      files.append(
        PublishedFile(
          path: "\(unit)/\(month)/latest.html", bytes: page.bytes(from: receipt.number)))
    }
    if newestOfFolder.contains(WorkbookMoment(entry)) {
      files.append(
        PublishedFile(
          path: "\(unit)/latest.html", bytes: page.bytes(from: "\(month)/\(receipt.number)")))
    }
    return files
  }

  /// Units that have a year to look at: something came from them, or is expected.
  package var units: [Submitter] { years.units }

  /// The page of a unit's own year: `feedback/py/year.html`.
  package func yearPage(of submitter: Submitter) -> PublishedFile {
    PublishedFile(
      path: "\(maker.folders.path(of: submitter.code))/year.html",
      bytes: UnitYearPage(year: years.year(of: submitter), report: maker.report).bytes)
  }
}

/// One arrival: the same bytes may come again at another time.
private struct WorkbookMoment: Hashable {
  var workbook: WorkbookKey
  var received: Moment

  init(_ entry: SubmissionEntry) {
    (workbook, received) = (WorkbookKey(entry), entry.received)
  }
}
