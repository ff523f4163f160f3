package import Planning
internal import Reporting
internal import Spreadsheet

/// A workbook judged before it is sent: nothing is recorded.
package struct WorkbookCheck: Sendable {
  /// The path as it was given.
  package let path: String
  package let submission: Submission
  /// Rows without error, and rows with one.
  package let recordCount: Int
  package let errorRowCount: Int

  /// The outcome that the workbook would have on its own.
  package var outcome: SubmissionOutcome { submission.ownOutcome }
}

/// What came of the wish for a marked copy.
package enum CheckMarking: Hashable, Sendable {
  /// The path of the copy.
  case copy(String)
  /// Why there is no copy.
  case unmarked(Bilingual)
}

/// Judges workbooks as the nightly run would, as far as one workbook alone can be judged.
package struct WorkbookChecking: Sendable {
  let plan: Plan
  let reader: WorkbookReading

  package init(planAt path: String) throws(NightFailure) {
    plan = try PlanFolder.plan(at: path)
    reader = WorkbookReading(plan)
  }

  /// Nil where there is no such file. The submitter is the folder where the path ends
  /// `inbox/<code>/…`, else what the cover says.
  package func check(_ path: String, now: Moment) -> WorkbookCheck? {
    guard Files.entry(at: path)?.kind == .file, let sha256 = Files.sha256(at: path) else {
      return nil
    }
    let (folder, file) = Self.place(of: path)
    let submission = reader.submission(
      at: path, file: file, folder: folder, sha256: sha256, received: now)
    let records = submission.parts.flatMap(\.records)
    return WorkbookCheck(
      path: path, submission: submission, recordCount: records.count { $0.errors.isEmpty },
      errorRowCount: records.count { !$0.errors.isEmpty })
  }

  /// Writes the marked copy of a judged workbook into a folder; nil where nothing is to be marked.
  /// `taken` are copies that stay: one of the same name gets a number.
  package func mark(
    _ check: WorkbookCheck, into folder: String, besides taken: Set<String> = []
  ) throws(NightFailure) -> CheckMarking? {
    let findings = check.submission.findings
    guard MarkedCopy.isWanted(for: findings) else { return nil }
    try Files.makeFolders(folder)
    let name = Paths.name(of: check.path)
    // A folder given by mistake must never cost the sender's own file, nor lay a copy beside it.
    let own = "\(folder)/\(name)"
    guard Files.entry(at: own) == nil || !Files.isSame(own, check.path) else {
      throw .wouldOverwrite(path: check.path)
    }
    let target = path(of: name, in: folder, besides: taken)
    let outcome = check.outcome.label
    let annotation = MarkedCopy.annotation(
      for: findings, heading: ["\(WorkbookWords.findings)　\(outcome.zh)（\(outcome.en)）", name])
    let result: AnnotationOutcome
    do {
      result = try annotate(workbookAt: check.path, with: annotation, limits: reader.limits)
    } catch {
      throw .cannotMark(target)
    }
    switch result {
    case .cannotPatch(let problem):
      return .unmarked(Bilingual(zh: problem.sentence(.zh), en: problem.sentence(.en)))
    case .annotated(let bytes):
      try Files.put(bytes, at: target)
      return .copy(target)
    }
  }

  /// The copy's path: where another file of its name lies that is no marked copy, it gets a number.
  private func path(of name: String, in folder: String, besides taken: Set<String>) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let first = "\(folder)/\(name)"
    let numbered = (2...).lazy.map { "\(folder)/\(name[..<dot])-\($0)\(name[dot...])" }
    func isFree(_ path: String) -> Bool {
      !taken.contains(path)
        && (Files.entry(at: path) == nil || isMarkedCopy(at: path, limits: reader.limits))
    }
    if isFree(first) { return first }
    return numbered.first(where: isFree) ?? first
  }

  /// Folder and path below the inbox, as far as the path shows them.
  static func place(of path: String) -> (folder: String, file: String) {
    let parts = Paths.steps(of: path)
    guard let inbox = parts.lastIndex(of: "inbox"), inbox < parts.count - 1 else {
      return ("", parts.last ?? path)
    }
    let below = parts[(inbox + 1)...]
    return (below.count > 1 ? below.first ?? "" : "", below.joined(separator: "/"))
  }
}
