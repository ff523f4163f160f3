import Indicators
import Planning
internal import Reporting
internal import Storage

/// Swaps a report into the outbox and enters it in the ledger.
struct Publishing {
  let options: NightOptions
  let ledger: Ledger

  /// The same as `publish`, for a caller that does something else meanwhile.
  func outcome(of report: Report) async -> Result<PublishedFolder, NightFailure> {
    Result { () throws(NightFailure) in try publish(report) }
  }

  /// The rename comes first: a run that is killed in between publishes the same again and enters it.
  func publish(_ report: Report) throws(NightFailure) -> PublishedFolder {
    try Workplace.proceed()
    options.watch(.began(.publishing))
    let outbox = Outbox(
      path: options.outbox, publishesCopies: options.publishesCopies,
      keptUnlinked: options.retention, keptDates: options.retentionDates)
    let publication: PublishedFolder
    do {
      publication = try outbox.publish(report)
    } catch {
      throw .outbox(Bilingual(zh: error.message(.zh), en: error.message(.en)))
    }
    _ = try Workplace.asking { try ledger.enter(entry(of: report, manifest: publication.manifest)) }
    options.watch(.published(folder: publication.folder, isNew: publication.isNew))
    return publication
  }

  private func entry(of report: Report, manifest: String) -> Publication {
    Publication(
      asOf: report.asOf, knownBy: options.knownBy, manifest: manifest,
      baselines: report.plan.baselinesText,
      settings: report.plan.settings.values,
      values: report.measurements.flatMap(Self.values), decisions: report.ledger.decisions,
      program: options.programVersion, published: options.now)
  }

  private static func values(of measurement: Measurement) -> [PublishedFigure] {
    let indicator = measurement.indicator.id
    let own = PublishedFigure(
      indicator: indicator, value: measurement.value, outcome: measurement.outcome.rawValue)
    return [own]
      + measurement.components.map { part in
        PublishedFigure(
          indicator: indicator, component: part.component.id, value: part.value,
          outcome: part.outcome?.rawValue ?? "")
      }
  }
}
