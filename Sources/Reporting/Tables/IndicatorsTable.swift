import Indicators
import Planning

/// `indicators.csv`: one row per indicator, in the plan's order.
struct IndicatorsTable: PublishedTable {
  let name = "indicators"
  let columns = [
    "indicator", "name", "value_numerator", "value_denominator", "value_display", "unit", "target",
    "direction", "outcome", "attainment_raw", "attainment", "light", "provisional",
    "prorata_target", "prorata_attainment", "low", "high",
  ]

  func write(_ report: Report, to csv: inout CSVBuffer) {
    for measurement in report.measurements {
      let indicator = measurement.indicator
      csv.plain(indicator.id)
      csv.text(indicator.name)
      csv.plain(measurement.value.map { String($0.numerator) } ?? "")
      csv.plain(measurement.value.map { String($0.denominator) } ?? "")
      csv.plain(measurement.value.map { Display.value($0, of: indicator) } ?? "")
      csv.text(indicator.unit)
      csv.plain(indicator.writtenTarget)
      csv.plain(indicator.direction.rawValue)
      csv.plain(measurement.outcome.rawValue)
      csv.plain(measurement.attainment.map(Display.rawAttainment) ?? "")
      csv.plain(measurement.cappedAttainment.map(Display.attainment) ?? "")
      csv.plain(measurement.light.rawValue)
      csv.plain(measurement.isProvisional ? "yes" : "no")
      csv.plain(measurement.prorataTarget.map { Display.prorata($0, of: indicator) } ?? "")
      csv.plain(measurement.prorataAttainment.map(Display.attainment) ?? "")
      csv.plain(measurement.interval?.low.exact ?? "")
      csv.plain(measurement.interval?.high.exact ?? "")
      csv.endRow()
    }
  }
}
