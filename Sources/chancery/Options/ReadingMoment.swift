internal import ArgumentParser
internal import Foundation
internal import Pipeline
internal import Planning

/// As of which day, and with whose knowledge, the ledger is read.
struct ReadingMoment: ParsableArguments {
  @Option(help: "A table of last year's figures that replaces the plan's baselines.csv.")
  var baselines: String?

  @Option(help: "The day as of which to measure (today in Taipei, at most the year's last day).")
  var asOf: CalendarDay?

  @Option(help: "Ignore what was received after this moment.")
  var knownBy: Moment?

  func validate() throws { try Clock.check() }

  /// Options for a run or a survey over the places in force.
  func options(
    _ places: Places.Resolved, jobs: Int? = nil,
    watch: @escaping @Sendable (NightEvent) -> Void = { _ in }
  ) -> NightOptions {
    let process = ProcessInfo.processInfo
    return NightOptions(
      plan: places.plan, inbox: places.inbox, outbox: places.outbox, ledger: places.ledger,
      baselines: baselines, asOf: asOf, knownBy: knownBy,
      jobs: jobs ?? places.configuration.jobs ?? process.activeProcessorCount,
      quietSeconds: places.configuration.quietSeconds ?? 2,
      retention: places.configuration.retention,
      retentionDates: places.configuration.retentionDates,
      publishesCopies: places.configuration.publishesCopies ?? false,
      silentDays: places.configuration.silentDays, now: Clock.now,
      programVersion: Version.ofSources,
      holder: "pid \(process.processIdentifier), \(Clock.now.iso)", watch: watch)
  }
}
