import Planning
internal import Reporting
internal import Storage

/// Makes the workbooks that submitters fill in.
package struct Templating: Sendable {
  let options: NightOptions
  let plan: Plan

  package init(_ options: NightOptions) throws(NightFailure) {
    self.options = options
    plan = try PlanFolder.plan(at: options.plan, baselines: options.baselines)
  }

  /// Writes one workbook for each submitter, all that are expected to send where none is named;
  /// gives the paths in the order of the plan.
  ///
  /// Where a ledger is there, rows that still stand and last month's rows in error come along.
  package func write(
    month code: String, submitters codes: [String], into folder: String
  ) throws(NightFailure) -> [String] {
    guard let month = PlanMonth(code: code), plan.months.contains(month) else {
      throw .noSuch(name: code, known: plan.months.map(\.code).joined(separator: ", "))
    }
    let submitters = try submitters(named: codes, in: month)
    let memories = try Memories(options, plan: plan, month: month)
    try Files.makeFolders(folder)
    var paths: [String] = []
    for submitter in submitters {
      let template = TemplateWorkbook(
        plan: plan, month: month, submitter: submitter, memory: try memories.memory(of: submitter))
      let path = "\(folder)/\(template.fileName)"
      do {
        try template.save(to: path)
      } catch {
        throw .outbox(Bilingual(zh: error.message(.zh), en: error.message(.en)))
      }
      paths.append(path)
    }
    return paths
  }

  private func submitters(
    named codes: [String], in month: PlanMonth
  ) throws(NightFailure) -> [Submitter] {
    if codes.isEmpty {
      return plan.submitters.filter { !plan.expectedForms(of: $0, in: month).isEmpty }
    }
    var submitters: [Submitter] = []
    for code in codes {
      guard let submitter = plan.submitter(TextKey.compact(code)) else {
        throw .noSuch(name: code, known: plan.submitters.map(\.code).joined(separator: ", "))
      }
      submitters.append(submitter)
    }
    return submitters
  }
}

/// What the ledger remembers for templates; nothing where there is no ledger yet.
private struct Memories {
  let plan: Plan
  let month: PlanMonth
  let reader: WorkbookReading
  var ledger: Ledger?
  var reading: LedgerSnapshot?

  init(_ options: NightOptions, plan: Plan, month: PlanMonth) throws(NightFailure) {
    self.plan = plan
    self.month = month
    reader = WorkbookReading(plan)
    guard Files.entry(at: options.ledger + "/ledger.sqlite") != nil else { return }
    let ledger = try Workplace.readLedger(options, plan)
    reading = try Workplace.asking { try ledger.reading(knownBy: options.knownBy) }
    self.ledger = ledger
  }

  func memory(of submitter: Submitter) throws(NightFailure) -> TemplateMemory {
    guard let ledger, let reading else { return .empty }
    let last = reading.submissions.first { entry in
      entry.stands && entry.submitter == submitter.code
        && entry.month.map { $0.lastDay.adding(days: 1) == month.firstDay } ?? false
    }
    let judged = try Workplace.asking {
      try last.map { try reader.submission(of: $0, in: ledger.archive) }
    }
    return TemplateMemory(
      of: submitter.code, before: month, in: plan, facts: reading.facts, last: judged)
  }
}

extension WorkbookReading {
  /// Judges a workbook of the ledger once more, for what goes on next month.
  fileprivate func submission(
    of entry: SubmissionEntry, in archive: Archive
  ) throws(LedgerError) -> Submission {
    try submission(
      of: entry.sha256, in: archive, file: entry.file, folder: entry.folder,
      received: entry.received)
  }
}
