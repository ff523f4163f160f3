import Indicators
import Planning

/// `components.csv`: one row per component, in the plan's order.
struct ComponentsTable: PublishedTable {
  let name = "components"
  let columns = [
    "indicator", "component", "name", "value_numerator", "value_denominator", "value", "baseline",
    "threshold", "outcome",
  ]

  func write(_ report: Report, to csv: inout CSVBuffer) {
    for measurement in report.measurements {
      let indicator = measurement.indicator
      for part in measurement.components {
        csv.plain(indicator.id)
        csv.plain(part.component.id)
        csv.text(Display.name(of: part.component, in: indicator))
        csv.plain(part.value.map { String($0.numerator) } ?? "")
        csv.plain(part.value.map { String($0.denominator) } ?? "")
        csv.plain(part.value.map { Display.value($0, of: part.component, in: indicator) } ?? "")
        csv.plain(part.baseline?.exact ?? "")
        csv.plain(part.threshold?.exact ?? "")
        csv.plain(part.outcome?.rawValue ?? "")
        csv.endRow()
      }
    }
  }
}
