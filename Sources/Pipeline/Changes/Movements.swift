internal import Indicators
package import Planning
internal import Reporting
internal import Storage

/// What moved since an earlier publication, from the ledger as it stands: for `chancery changes`.
package struct Movements: Sendable {
  let report: MovementReport

  /// Compares with the newest earlier publication that differs, or with the newest whose as-of date
  /// is not after `day`. Without an as-of date of its own it measures as of the newest publication's.
  package init(_ options: NightOptions, since day: CalendarDay?) throws(NightFailure) {
    let plan = try PlanFolder.plan(for: options)
    report = try ReadingPlace.reading(options, plan) { ledger throws(NightFailure) in
      try Self.report(options, ledger, since: day)
    }
  }

  private static func report(
    _ options: NightOptions, _ ledger: Ledger, since day: CalendarDay?
  ) throws(NightFailure) -> MovementReport {
    let published = try Workplace.asking {
      try ledger.publications(thereBy: options.knownBy)
    }
    var now = options
    now.asOf = options.asOf ?? published.first?.asOf
    if let day, !published.contains(where: { $0.asOf <= day }) {
      let known = Set(published.map(\.asOf.iso)).sorted().joined(separator: ", ")
      throw .notPublished(day: day, known: known)
    }
    return try report(Surveying(options: now, plan: ledger.plan, ledger: ledger), since: day)
  }

  private static func report(
    _ surveying: Surveying, since day: CalendarDay?
  ) throws(NightFailure) -> MovementReport {
    try Workplace.asking {
      let (plan, ledger, asOf) = (surveying.plan, surveying.ledger, surveying.asOf)
      let reading = try ledger.reading(knownBy: surveying.options.knownBy)
      let source = try ledger.evidenceSource(for: reading)
      let measuring = Measuring(plan, from: source, asOf: asOf, coverage: [], errorRows: [])
      let measurements = try plan.indicators.map(measuring.measurement)
      let earlier = try EarlierPublications(
        surveying, besides: measurements, decisions: reading.decisions, atMost: Int(Int32.max))
      let compared = earlier.all.first { publication in day.map { publication.asOf <= $0 } ?? true }
      let trace = MovementTrace(
        plan: plan, program: surveying.options.programVersion, ledger: ledger, asOf: asOf,
        knownBy: surveying.options.knownBy,
        reading: reading, source: source, current: measurements, watch: surveying.options.watch)
      return MovementReport(
        plan: plan, asOf: asOf, since: compared.map(Vintage.init),
        changes: try compared.map(trace.changes) ?? [])
    }
  }

  /// One indicator a paragraph, one cause a line.
  package func lines(_ language: Language) -> [String] { report.lines(language) }

  /// A JSON document.
  package var json: [UInt8] { report.json }
}

extension Vintage {
  /// The values that a publication gave.
  init(_ publication: Publication) {
    self.init(
      asOf: publication.asOf, manifest: String(publication.manifest.prefix(8)),
      values: publication.indicatorValues)
  }
}
