import Indicators
import Planning

/// Where a flow would end if the rest of the year went on as its beginning.
struct Projection {
  let value: Rational
  let sentence: Bilingual

  /// Nil for stocks, rates and growths, before the first day and from the last on.
  init?(of measurement: Measurement, in report: Report) {
    let (elapsed, days) = report.elapsedDays
    let indicator = measurement.indicator
    guard elapsed < days, measurement.prorataTarget != nil, let soFar = measurement.value,
      let rate = Rational(Int128(days), over: Int128(elapsed))
    else { return nil }
    value = soFar * rate
    let shown =
      indicator.display == .percent ? Display.percent(value) : String(value.roundedHalfUp)
    let isTooMuch = indicator.direction == .lower && value > indicator.target
    sentence = Bilingual(
      zh: "依目前速度推估全年 \(shown)\(isTooMuch ? "，將超出上限" : "")（目前值 × \(days) 日 ÷ 已過 \(elapsed) 日）",
      en: "at this pace \(shown) by the year's end\(isTooMuch ? ", above the limit" : "") "
        + "(value × \(days) days ÷ \(elapsed) days passed)")
  }
}
