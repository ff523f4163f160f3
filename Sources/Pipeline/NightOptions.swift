package import Planning

/// Where a run reads and writes, and as of when it measures.
package struct NightOptions: Sendable {
  package var plan: String
  package var inbox: String
  package var outbox: String
  package var ledger: String
  /// A table of last year's figures that replaces the plan's.
  package var baselines: String?
  /// Nil: the day of `now`, at most the last day of the plan's year.
  package var asOf: CalendarDay?
  /// Ignores what was received later.
  package var knownBy: Moment?
  /// Workbooks read at the same time.
  package var jobs: Int
  package var isDryRun: Bool
  /// Seconds that a file which no `received.csv` names must have lain unchanged.
  package var quietSeconds: Int
  /// Publications kept for each as-of date besides the linked one; nil: all.
  package var retention: Int?
  package var publishesCopies: Bool
  /// The moment of the run.
  package var now: Moment
  package var programVersion: String
  /// Who runs, for the lock: process and host.
  package var holder: String

  package init(
    plan: String, inbox: String, outbox: String, ledger: String, baselines: String? = nil,
    asOf: CalendarDay? = nil, knownBy: Moment? = nil, jobs: Int = 2, isDryRun: Bool = false,
    quietSeconds: Int = 2, retention: Int? = nil, publishesCopies: Bool = false, now: Moment,
    programVersion: String, holder: String
  ) {
    self.plan = plan
    self.inbox = inbox
    self.outbox = outbox
    self.ledger = ledger
    self.baselines = baselines
    self.asOf = asOf
    self.knownBy = knownBy
    self.jobs = jobs
    self.isDryRun = isDryRun
    self.quietSeconds = quietSeconds
    self.retention = retention
    self.publishesCopies = publishesCopies
    self.now = now
    self.programVersion = programVersion
    self.holder = holder
  }
}
