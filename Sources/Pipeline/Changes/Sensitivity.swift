import Indicators
import Planning
internal import Reporting
internal import Storage

/// Measures every indicator that a setting concerns under each of the setting's other values.
struct Sensitivity {
  let options: NightOptions
  let plan: Plan
  let asOf: CalendarDay
  let coverage: [CoverageRow]
  let reading: LedgerSnapshot

  /// In the order of the settings, their alternatives and the indicators.
  func readings(from source: EvidenceDatabase) throws -> [AlternativeReading] {
    var readings: [AlternativeReading] = []
    for setting in plan.settings.all {
      for value in setting.alternatives where value != setting.value {
        let other = try PlanFolder.plan(
          at: options.plan, baselines: options.baselines, settings: [setting.key: value])
        let concerned = zip(plan.indicators, other.indicators).filter {
          $0 != $1 || $0.asks(for: setting.key)
        }
        guard !concerned.isEmpty else { continue }
        let measuring = Measuring(
          other, from: source.under(other), asOf: asOf, coverage: coverage,
          errorRows: reading.errorRows)
        for (_, indicator) in concerned {
          readings.append(
            AlternativeReading(
              setting: setting, value: value, measurement: try measuring.measurement(of: indicator))
          )
        }
      }
    }
    // The connection is left as the plan has it.
    _ = source.under(plan)
    return readings
  }
}

extension Indicator {
  /// Whether one of its SELECTs reads a setting.
  fileprivate func asks(for key: String) -> Bool {
    components.contains { component in
      [component.sql, component.whole ?? ""].contains { sql in
        sql.split(separator: "setting(").dropFirst().contains { rest in
          rest.prefix { $0 != ")" }.split(separator: "'").contains { $0 == key[...] }
        }
      }
    }
  }
}
