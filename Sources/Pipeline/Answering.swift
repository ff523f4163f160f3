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

  /// Writes what is new or changed below `outbox/feedback`; says how many files that were.
  @discardableResult
  func answer(_ report: Report) async throws(NightFailure) -> Int {
    try Workplace.proceed()
    let feedback = Feedback(report)
    let reader = WorkbookReading(plan)
    let archive = ledger.archive
    let root = options.outbox
    let marking = Marking(archive: archive, root: root, limits: reader.limits)
    let entries = report.ledger.submissions
    let written = await concurrentMap(entries, width: options.jobs) { entry in
      Result { () throws -> Int in
        let folder = feedback.folder(of: entry)
        let copy = try marking.markedCopy(of: entry, in: folder)
        let difference = feedback.previous(of: entry).map { earlier in
          VersionDifference(
            from: reader.submission(of: earlier, in: archive),
            to: reader.submission(of: entry, in: archive), in: plan)
        }
        let files = feedback.files(for: entry, difference: difference, markedCopy: copy.name)
        return try files.count { try Files.put($0.bytes, at: root + "/" + $0.path) }
          + (copy.isNew ? 1 : 0)
      }
    }
    let units = Set(feedback.units.map(\.code))
    return try Workplace.asking {
      let pages = plan.submitters.filter { units.contains($0.code) }.map(feedback.yearPage)
      let changed = try pages.count { try Files.put($0.bytes, at: root + "/" + $0.path) }
      return try written.reduce(changed) { try $0 + $1.get() }
    }
  }
}

/// Makes the marked copy of a submitter's workbook where something is to be corrected.
private struct Marking: Sendable {
  let archive: Archive
  let root: String
  let limits: ReadingLimits

  /// The copy's name, nil where there is none, and whether it was written now.
  func markedCopy(
    of entry: SubmissionEntry, in folder: String
  ) throws -> (name: String?, isNew: Bool) {
    guard MarkedCopy.isWanted(for: entry.findings) else { return (nil, false) }
    let name = entry.file.split(separator: "/").last.map(String.init) ?? entry.file
    let place = "\(root)/\(folder)"
    let draft = "\(place)/.marked.new"
    try Files.makeFolders(place)
    let heading = [
      "\(WorkbookWords.findings)　\(entry.outcome.label.zh)（\(entry.outcome.label.en)）",
      [entry.submitter, entry.month?.code, name].compactMap { $0 }.joined(separator: "　"),
    ]
    let outcome: AnnotationOutcome
    do {
      outcome = try annotate(
        workbookAt: archive.path(of: entry.sha256),
        with: MarkedCopy.annotation(for: entry.findings, heading: heading), writingTo: draft,
        limits: limits)
    } catch {
      throw NightFailure.cannotWrite(draft)
    }
    guard outcome == .annotated else { return (nil, false) }
    return (name, try Files.settle(draft, as: "\(place)/\(name)"))
  }
}

extension WorkbookReading {
  /// Judges a workbook of the ledger once more, for a comparison of versions.
  fileprivate func submission(of entry: SubmissionEntry, in archive: Archive) -> Submission {
    submission(
      at: archive.path(of: entry.sha256), file: entry.file, folder: entry.folder,
      sha256: entry.sha256, received: entry.received)
  }
}
