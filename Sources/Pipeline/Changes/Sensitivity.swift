import Indicators
import Planning
internal import Reporting
internal import Storage

/// Measures every indicator that a setting concerns under each of the setting's other values.
struct Sensitivity {
  let plan: Plan
  let asOf: CalendarDay
  let coverage: [CoverageRow]
  let errorRows: [ErrorRow]
  /// The figures under the settings in force.
  let measurements: [Measurement]

  /// In the order of the settings, their alternatives and the indicators.
  func readings(from source: EvidenceDatabase) throws -> [AlternativeReading] {
    let known = Dictionary(
      measurements.flatMap(\.components).map { ($0.component, $0) },
      uniquingKeysWith: { first, _ in first })
    var readings: [AlternativeReading] = []
    for choice in plan.settings.otherChoices {
      let concerned = plan.indicators.filter {
        $0.otherRules[choice] != nil || $0.components.contains { $0.asks(for: choice.key) }
      }
      guard !concerned.isEmpty,
        let setting = plan.settings.all.first(where: { $0.key == choice.key })
      else { continue }
      let other = plan.under(choice)
      let evidence = EvidenceUnderChoice(
        choice: choice, known: known, source: source.under(other))
      let measuring = Measuring(
        other, from: evidence, asOf: asOf, coverage: coverage, errorRows: errorRows)
      for indicator in concerned {
        readings.append(
          AlternativeReading(
            setting: setting, value: choice.value,
            measurement: try measuring.measurement(of: indicator.under(choice))))
      }
    }
    return readings
  }
}

/// The evidence under another choice of a setting: as it is known where no SELECT asks for the
/// setting.
private struct EvidenceUnderChoice: EvidenceSource {
  let choice: Settings.Choice
  let known: [Component: ComponentResult]
  let source: EvidenceDatabase

  func evidence(of component: Component, asOf day: CalendarDay) throws -> [EvidenceRow] {
    try unchanged(component)?.rows ?? source.evidence(of: component, asOf: day)
  }

  func whole(of component: Component, asOf day: CalendarDay) throws -> Int {
    try unchanged(component)?.whole ?? source.whole(of: component, asOf: day)
  }

  private func unchanged(_ component: Component) -> ComponentResult? {
    component.asks(for: choice.key) ? nil : known[component]
  }
}

extension ComponentResult {
  /// What it counts and does not count, ordered by fact.
  var rows: [EvidenceRow] { (counted + notCounted).orderedByFact }
}

extension Component {
  /// Whether one of its SELECTs names a setting.
  fileprivate func asks(for key: String) -> Bool {
    [sql, whole ?? ""].contains { $0.contains("'\(key)'") }
  }
}
