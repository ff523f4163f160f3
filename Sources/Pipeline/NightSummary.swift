import Indicators
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
  /// Links, devices and other things in the inbox that are no files and were never opened.
  package var notFiles: [String]
  /// Folders of the inbox that no submitter has.
  package var unknownFolders: [String]
  /// Lines of `received.csv` that could not be read.
  package var receivedProblems: [String]
  /// Workbooks by outcome, aliases left out.
  package var outcomes: [SubmissionOutcome: Int]
  package var errorCount: Int
  package var warningCount: Int
  package var factCount: Int
  /// Every indicator's figure, light and judgement as an aligned line, by language.
  package var indicatorLines: [Language: [String]]
  /// Expected forms that are due and missing.
  package var missingForms: Int
  /// The outbox's folder of this publication; nil for a dry run.
  package var published: String?
  /// False where the same bytes stood there already.
  package var isNew: Bool
}

extension NightSummary {
  init(of report: Report, arrivals: Receiving.Arrivals, publication: PublishedFolder?) {
    let submissions = report.ledger.submissions
    let known = Set(report.plan.submitters.map(\.code))
    asOf = report.asOf
    newFiles = arrivals.newFiles
    knownFiles = arrivals.knownFiles
    waitingFiles = arrivals.waiting
    notFiles = arrivals.notFiles
    receivedProblems = arrivals.receivedProblems
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
