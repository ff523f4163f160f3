import Planning
internal import Reporting
internal import Spreadsheet
internal import Storage

/// Makes the marked copy of a submitter's workbook where something is to be corrected.
struct Marking: Sendable {
  let archive: Archive
  let folders: FeedbackFolder
  /// The outbox.
  let root: String
  let limits: ReadingLimits
  let copies: MarkedCopies

  init(options: NightOptions, plan: Plan, ledger: Ledger) {
    archive = ledger.archive
    folders = FeedbackFolder(plan)
    root = options.outbox
    limits = ReadingLimits(plan.settings)
    copies = MarkedCopies(
      in: options.ledger, programVersion: options.programVersion, limits: limits)
  }

  /// The copy beside the receipt, written only where another one or none lies there.
  func markedCopy(of entry: SubmissionEntry) throws -> MarkedFile {
    let name = Paths.name(of: entry.file)
    guard MarkedCopy.isWanted(for: entry.findings), Deciding.isNamedSo(name) else {
      // Nothing is given back under a name that a browser opens as a page.
      return MarkedFile()
    }
    let path = "\(root)/\(folders.receiptFolder(of: entry))/\(name)"
    let annotation = annotation(for: entry, named: name)
    let inputs = copies.inputs(annotation, of: entry.sha256)
    if let making = copies.copy(madeOf: inputs, at: path) {
      return MarkedFile(name: name, making: making)
    }
    let workbook = try archive.bytes(of: entry.sha256)
    let outcome: AnnotationOutcome
    do {
      outcome = try annotate(workbook, with: annotation, limits: limits)
    } catch {
      throw NightFailure.cannotMark(path)
    }
    guard case .annotated(let bytes) = outcome else { return MarkedFile() }
    try Files.put(bytes, at: path)
    return MarkedFile(
      name: name, making: MarkedCopies.Making(inputs: inputs, bytes: bytes))
  }

  private func annotation(for entry: SubmissionEntry, named name: String) -> Annotation {
    let heading = [
      "\(WorkbookWords.findings)　\(entry.outcome.label.zh)（\(entry.outcome.label.en)）",
      [entry.submitter, entry.month?.code, name].compactMap { $0 }.joined(separator: "　"),
    ]
    return MarkedCopy.annotation(for: entry.findings, heading: heading)
  }
}

/// What became of a workbook that was to be marked.
struct MarkedFile: Sendable {
  /// Nil where nothing is to be corrected or the workbook cannot be marked safely.
  var name: String?
  /// What it was made of; nil where there is no copy.
  var making: MarkedCopies.Making?
}
