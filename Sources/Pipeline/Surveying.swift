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

  /// What the ledger knew at the moment that is asked for.
  func reading() throws(NightFailure) -> LedgerSnapshot {
    try Workplace.proceed()
    options.watch(.began(.measuring))
    return try Workplace.asking { try ledger.reading(knownBy: options.knownBy) }
  }

  /// The figures with what they count, without how they moved or would be under other readings.
  func figures() throws(NightFailure) -> Report {
    let reading = try reading()
    return try Workplace.asking {
      let measured = try measured(reading)
      return measured.report(self, with: try intervals(measured).around(measured.measurements))
    }
  }

  func report() throws(NightFailure) -> Report { try report(of: try reading()) }

  /// Everything that is published.
  func report(of reading: LedgerSnapshot) throws(NightFailure) -> Report {
    try Workplace.asking {
      let measured = try measured(reading)
      let (plan, source) = (plan, measured.source)
      let earlier = try EarlierPublications(
        self, besides: measured.measurements, decisions: reading.decisions)
      let trace = MovementTrace(
        plan: plan, program: options.programVersion, ledger: ledger, asOf: asOf,
        knownBy: options.knownBy,
        reading: reading, source: source, current: measured.measurements, watch: options.watch)
      let intervals = intervals(measured)
      let sensitivity = Sensitivity(
        plan: plan, asOf: asOf, coverage: measured.coverage, errorRows: reading.errorRows,
        measurements: measured.measurements)
      let (changes, (measurements, alternatives)) = try concurrently(
        { try earlier.all.first.map(trace.changes) ?? [] },
        {
          try concurrently(
            { try intervals.around(measured.measurements) },
            { try sensitivity.readings(from: source) })
        })
      return measured.report(
        self, with: measurements, changes: changes, vintages: earlier.vintages,
        alternatives: alternatives,
        closings: try ClosedPeriods(options: options, plan: plan, ledger: ledger)
          .periods(asOf: asOf, from: source))
    }
  }

  private func measured(_ reading: LedgerSnapshot) throws -> Measured {
    let coverage = CoverageStatus.rows(of: plan, submissions: reading.submissions, asOf: asOf)
    let source = try ledger.evidenceSource(for: reading)
    let measuring = Measuring(
      plan, from: source, asOf: asOf, coverage: coverage, errorRows: reading.errorRows)
    let measurements = try plan.indicators.map(measuring.measurement)
    try check(measurements, against: reading)
    return Measured(
      reading: reading, source: source, coverage: coverage, measurements: measurements)
  }

  /// A plan's SELECT may name anything; what it names must be a fact and one of its sources.
  private func check(_ measurements: [Measurement], against reading: LedgerSnapshot) throws {
    var sources: [String: Int] = [:]
    for fact in reading.facts.values.joined() { sources[fact.id] = fact.sources.count }
    for measurement in measurements {
      for part in measurement.components {
        for row in [part.counted, part.notCounted].joined()
        where !(0..<(sources[row.fact] ?? 0)).contains(row.source) {
          throw LedgerError.component(
            indicator: measurement.indicator.id, component: part.component.id,
            problem: .unknownFact(row.fact))
        }
      }
    }
  }

  private func intervals(_ measured: Measured) -> Intervals {
    Intervals(
      plan: plan, ledger: ledger, asOf: asOf, reading: measured.reading, source: measured.source)
  }

  fileprivate var inputs: [InputFile] {
    guard let baselines = options.baselines, let text = plan.baselinesText else { return [] }
    let name = Paths.name(of: baselines)
    return [InputFile(name: name, sha256: SHA256Digest.hexadecimal(of: text))]
  }
}

/// What was measured, and from what.
private struct Measured {
  let reading: LedgerSnapshot
  let source: EvidenceDatabase
  let coverage: [CoverageRow]
  /// Without their intervals.
  let measurements: [Measurement]

  /// `measurements` are the same with their intervals.
  func report(
    _ surveying: Surveying, with measurements: [Measurement], changes: [Change] = [],
    vintages: [Vintage] = [], alternatives: [AlternativeReading] = [],
    closings: [ClosedPeriod] = []
  ) -> Report {
    Report(
      plan: surveying.plan, asOf: surveying.asOf, ledger: reading, measurements: measurements,
      coverage: coverage, changes: changes, vintages: vintages, alternatives: alternatives,
      closings: closings, program: Program(version: surveying.options.programVersion),
      inputs: surveying.inputs)
  }
}
