import Indicators
import Planning
internal import Reporting
internal import Storage

/// Measures what the ledger knows and makes a report of it.
struct Surveying {
  let options: NightOptions
  let plan: Plan
  let ledger: Ledger

  /// The day as of which is measured.
  var asOf: CalendarDay { options.asOf ?? min(options.now.day, plan.lastDay) }

  func report() throws(NightFailure) -> Report { try report(of: try reading()) }

  /// What the ledger knew at the moment that is asked for.
  func reading() throws(NightFailure) -> LedgerSnapshot {
    try Workplace.proceed()
    options.watch(.began(.measuring))
    return try Workplace.asking { try ledger.reading(knownBy: options.knownBy) }
  }

  func report(of reading: LedgerSnapshot) throws(NightFailure) -> Report {
    try Workplace.asking {
      let coverage = CoverageTable.rows(of: plan, submissions: reading.submissions, asOf: asOf)
      let source = try ledger.evidenceSource(for: reading)
      let measuring = Measuring(
        plan, from: source, asOf: asOf, coverage: coverage,
        errorRows: reading.errorRows)
      let measurements = try Intervals(
        plan: plan, ledger: ledger, asOf: asOf, reading: reading, source: source
      ).around(plan.indicators.map(measuring.measurement))
      let earlier = try EarlierPublications(
        ledger, besides: measurements, asOf: asOf, settings: plan.settings.values,
        decisions: reading.decisions)
      let trace = MovementTrace(
        plan: plan, ledger: ledger, asOf: asOf, reading: reading, source: source,
        current: measurements, watch: options.watch)
      return Report(
        plan: plan, asOf: asOf, ledger: reading, measurements: measurements, coverage: coverage,
        changes: try earlier.all.first.map(trace.changes) ?? [], vintages: earlier.vintages,
        alternatives: try Sensitivity(
          options: options, plan: plan, asOf: asOf, coverage: coverage, reading: reading
        ).readings(from: source),
        closings: try ClosedPeriods(options: options, plan: plan, ledger: ledger)
          .periods(asOf: asOf, from: source), program: Program(version: options.programVersion),
        inputs: inputs)
    }
  }

  private var inputs: [InputFile] {
    guard let baselines = options.baselines, let text = Files.text(at: baselines) else { return [] }
    let name = baselines.split(separator: "/").last.map(String.init) ?? baselines
    return [InputFile(name: name, sha256: SHA256Digest.hexadecimal(of: text))]
  }
}
