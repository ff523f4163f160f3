package import Indicators
package import Planning

/// What a run did, for the terminal, the log and the mail.
package struct NightSummary: Sendable {
  package var asOf: CalendarDay
  /// Files that were new or had changed.
  package var newFiles: Int
  /// Files of the inbox that the ledger knew already.
  package var knownFiles: Int
  /// Files that were still changing and wait for the next run.
  package var waitingFiles: [String]
  /// Folders of the inbox that no submitter has.
  package var unknownFolders: [String]
  /// Lines of `received.csv` that could not be read.
  package var receivedProblems: [String]
  /// Workbooks by outcome, aliases left out.
  package var outcomes: [SubmissionOutcome: Int]
  package var errorCount: Int
  package var warningCount: Int
  package var factCount: Int
  package var measurements: [Measurement]
  /// Expected forms that are due and missing.
  package var missingForms: Int
  /// The outbox's folder of this publication; nil for a dry run.
  package var published: String?
  /// False where the same bytes stood there already.
  package var isNew: Bool
}
