import Indicators
import Planning
internal import Reporting
internal import Storage

/// Swaps a report into the outbox and enters it in the ledger.
struct Publishing {
  let options: NightOptions
  let ledger: Ledger

  /// The rename comes first: a run that is killed in between publishes the same again and enters it.
  func publish(_ report: Report) throws(NightFailure) -> Reporting.Publication {
    let outbox = Outbox(
      path: options.outbox, publishesCopies: options.publishesCopies,
      keptUnlinked: options.retention)
    let publication: Reporting.Publication
    do {
      publication = try outbox.publish(report)
    } catch {
      throw .outbox(Bilingual(zh: error.message(.zh), en: error.message(.en)))
    }
    _ = try Workplace.asking { try ledger.enter(entry(of: report, manifest: publication.manifest)) }
    return publication
  }

  private func entry(of report: Report, manifest: String) -> Storage.Publication {
    Storage.Publication(
      asOf: report.asOf, knownBy: options.knownBy, manifest: manifest,
      baselines: options.baselines.flatMap(Files.text),
      settings: Dictionary(
        report.plan.settings.all.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }),
      values: report.measurements.flatMap(Self.values))
  }

  private static func values(of measurement: Measurement) -> [Storage.Publication.Value] {
    let indicator = measurement.indicator.id
    let own = Storage.Publication.Value(
      indicator: indicator, value: measurement.value, outcome: measurement.outcome.rawValue)
    return [own]
      + measurement.components.map { part in
        Storage.Publication.Value(
          indicator: indicator, component: part.component.id, value: part.value,
          outcome: part.outcome?.rawValue ?? "")
      }
  }
}
