internal import Indicators
package import Planning
internal import Reporting

/// What a run did, for the terminal, the log and the mail.
package struct NightSummary: Sendable {
  package var asOf: CalendarDay
  /// Files that were new or had changed.
  package var newFiles: Int
  /// Files of the inbox that the ledger knew already.
  package var knownFiles: Int
  /// Files that were still changing and wait for the next run.
  package var waitingFiles: [String]
  /// Links, devices and other things in the inbox that are no files: refused, never opened.
  package var notFiles: [String]
  /// What could not be read this time; the next run tries again.
  package var unreadable: [String]
  /// The newest arrival, where the machine's clock stands before it.
  package var clockIsBehind: Moment?
  /// When the newest workbook was received.
  package var newestReceipt: Moment?
  /// Days since anything arrived, where they are more than the setting allows.
  package var silentDays: Int?
  /// Folders of the inbox that no submitter has.
  package var unknownFolders: [String]
  /// Answers of the newest workbook of decisions that decide nothing; decisions.csv says why.
  package var unappliedDecisions: Int
  /// Lines of `received.csv` that could not be read.
  package var receivedProblems: [String]
  /// Decisions that two facts are different, which other decisions make one.
  package var overruledDecisions: [DuplicateDecision]
  /// Lines of the plan's own table of decisions whose facts are not both there.
  package var staleDecisions: [DuplicateDecision]
  /// Workbooks by outcome, aliases left out.
  package var outcomes: [SubmissionOutcome: Int]
  /// Findings of these workbooks, and facts of the ledger.
  package var errorCount: Int
  package var warningCount: Int
  package var factCount: Int
  /// Every indicator's figure, light and judgement as an aligned line, by language.
  package var indicatorLines: [Language: [String]]
  /// Expected forms that are due and missing.
  package var missingForms: Int
  /// Why some receipt or marked copy could not be written, although the figures are published.
  package var unanswered: NightFailure?
  /// The moment of `--known-by`: what is published is what was known by then.
  package var olderKnowledge: Moment?
  /// Received files whose bytes the archive has lost.
  package var lostFiles: [String] = []
  /// With `--known-by`, files that count as received by then and were first seen later: what was
  /// published at the time did not know them.
  package var lateFiles: [String] = []
  /// The outbox's folder of this publication; nil for a dry run.
  package var published: String?
  /// False where the same bytes stood there already.
  package var isNew: Bool
  /// For a rehearsal: the figures that differ from those published last.
  package var moves: [Move] = []
  /// Indicators by light: `green`, `yellow`, `red`, `white`.
  package var lights: [String: Int]
}

extension NightSummary {
  init(
    of report: Report, arrivals: Receiving.Arrivals, publication: PublishedFolder?,
    options: NightOptions
  ) {
    let submissions = report.ledger.submissions
    let known = Set(report.plan.submitters.map(\.code))
    asOf = report.asOf
    newFiles = arrivals.newFiles
    knownFiles = arrivals.knownFiles
    waitingFiles = arrivals.waiting
    notFiles = arrivals.notFiles
    unreadable = arrivals.unreadable
    receivedProblems = arrivals.receivedProblems
    let newestDecision = report.ledger.decisionLog.compactMap(\.received).max()
    unappliedDecisions = report.ledger.decisionLog.count { entry in
      entry.state == .notApplied && entry.received == newestDecision
    }
    overruledDecisions = report.ledger.overruledDecisions
    let stale = Set(report.ledger.staleDecisions.map(\.subject))
    staleDecisions = report.plan.decisions.filter { stale.contains($0.subject) }
    olderKnowledge = options.knownBy
    clockIsBehind = options.clockIsBehind ? options.now : nil
    newestReceipt = submissions.map(\.received).max()
    silentDays = options.silence(since: newestReceipt)
    lights = Dictionary(grouping: report.measurements, by: \.light.rawValue).mapValues(\.count)
    unknownFolders = Set(submissions.map(\.folder)).filter { folder in
      !folder.isEmpty && !known.contains(TextKey.compact(folder))
    }.sorted()
    outcomes = Dictionary(grouping: submissions, by: \.outcome).mapValues(\.count)
    errorCount = submissions.reduce(0) { $0 + $1.errorCount }
    warningCount = submissions.reduce(0) { $0 + $1.warningCount }
    factCount = report.ledger.facts.values.reduce(0) { $0 + $1.count }
    indicatorLines = Dictionary(
      uniqueKeysWithValues: Language.allCases.map {
        ($0, IndicatorLines.lines(of: report.measurements, $0))
      })
    missingForms = report.coverage.count { $0.state == .missing }
    published = publication?.folder
    isNew = publication?.isNew ?? false
  }
}
