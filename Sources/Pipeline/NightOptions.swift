package import Planning

/// Where a run reads and writes, and as of when it measures.
package struct NightOptions: Sendable {
  /// Paths of the plan's folder, the inbox, the outbox and the ledger's folder.
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
  /// Seconds that a file which no `received.csv` names must have lain unchanged.
  package var quietSeconds: Int
  /// Publications kept for each as-of date besides the linked one; nil: all.
  package var retention: Int?
  /// As-of dates that stay in the outbox besides the last one of each month; nil: all.
  package var retentionDates: Int?
  /// Whether names of the outbox are folders of their own instead of links.
  package var publishesCopies: Bool
  /// The moment of the run, never before the newest arrival (see ``notBefore(_:)``).
  package var now: Moment
  /// What the machine's clock says.
  let clock: Moment
  /// Days without any arrival after which the run warns; nil: never.
  package var silentDays: Int?
  /// Such as `0.1.0+3f2a91c07`, with a digest of the sources: another one has everything judged again.
  package var programVersion: String
  /// Who runs, for the lock: process and host.
  package var holder: String
  /// Is told of every step.
  package var watch: @Sendable (NightEvent) -> Void

  package init(
    plan: String, inbox: String, outbox: String, ledger: String, baselines: String? = nil,
    asOf: CalendarDay? = nil, knownBy: Moment? = nil, jobs: Int = 2,
    quietSeconds: Int = 2, retention: Int? = nil, retentionDates: Int? = nil,
    publishesCopies: Bool = false,
    silentDays: Int? = nil, now: Moment, programVersion: String, holder: String,
    watch: @escaping @Sendable (NightEvent) -> Void = { _ in }
  ) {
    self.plan = plan
    self.inbox = inbox
    self.outbox = outbox
    self.ledger = ledger
    self.baselines = baselines
    self.asOf = asOf
    self.knownBy = knownBy
    self.jobs = jobs
    self.quietSeconds = quietSeconds
    self.retention = retention
    self.retentionDates = retentionDates
    self.publishesCopies = publishesCopies
    self.silentDays = silentDays
    self.now = now
    clock = now
    self.programVersion = programVersion
    self.holder = holder
    self.watch = watch
  }

  /// Whether the machine's clock stands before something that has already happened; two runs
  /// within a second, or a clock that is being adjusted, are no cause for alarm.
  var clockIsBehind: Bool { now.secondsSinceEpoch - clock.secondsSinceEpoch > 60 }

  /// Days since the newest arrival, where they are more than the setting allows.
  func silence(since newest: Moment?) -> Int? {
    guard let silentDays, let newest else { return nil }
    let days = (now.secondsSinceEpoch - newest.secondsSinceEpoch) / 86_400
    return days > silentDays ? days : nil
  }

  /// The same run at a moment after the last look at the inbox that brought something: a clock that
  /// was set back must not make a new file older than the one it replaces.
  func notBefore(_ lastLook: Moment?) -> NightOptions {
    var options = self
    if let lastLook, clock <= lastLook {
      options.now = Moment(secondsSinceEpoch: lastLook.secondsSinceEpoch + 1)
    }
    return options
  }
}
