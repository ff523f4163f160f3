import Indicators
import Planning

/// What is still needed to reach the year's target, in one sentence of both languages.
struct Need {
  let measurement: Measurement

  private var indicator: Indicator { measurement.indicator }

  var sentence: Bilingual {
    switch indicator.rule {
    case .sum, .minimum: return sum
    case .mean: return mean
    case .ratio: return ratio
    case .growth, .tests: return components
    }
  }

  private static let reached = Bilingual(zh: "已達年度目標", en: "target reached")
  private static let unknown = Bilingual(
    zh: "資料不足，尚無法計算", en: "not enough data to tell")

  private var sum: Bilingual {
    guard let value = measurement.value else { return Self.unknown }
    let rest = indicator.target - value
    guard rest > .zero else { return Self.reached }
    return Bilingual(
      zh: "還差 \(rest.exact) \(indicator.unit)", en: "needs \(rest.exact) more")
  }

  private var mean: Bilingual {
    guard let value = measurement.value else { return Self.unknown }
    guard value < indicator.target else { return Self.reached }
    let rest = (indicator.target - value).decimal(places: 2)
    return Bilingual(zh: "平均尚須提高 \(rest)", en: "the mean must rise by \(rest)")
  }

  /// How much the counted amount must move while the whole stays as it is.
  private var ratio: Bilingual {
    guard let part = measurement.components.first, let value = part.value,
      let whole = part.shownWhole
    else { return Self.unknown }
    let wanted = whole * indicator.target
    let actual = whole * value
    switch indicator.direction {
    case .higher:
      guard actual < wanted else { return Self.reached }
      let rest = Self.upward(wanted - actual, of: part)
      return Bilingual(zh: "分子還差 \(rest)", en: "the numerator needs \(rest) more")
    case .lower:
      guard actual > wanted else { return Self.reached }
      let rest = Self.upward(actual - wanted, of: part)
      return Bilingual(zh: "須減少 \(rest)", en: "must fall by \(rest)")
    }
  }

  /// Counts rounded up to whole ones, money in 千元.
  private static func upward(_ amount: Rational, of part: ComponentResult) -> String {
    part.component.scale == 1
      ? up(amount) + (part.whole == nil ? "" : " 國") : "\(up(amount)) 千元"
  }

  private static func up(_ amount: Rational) -> String {
    let whole = amount.numerator / amount.denominator
    return String(whole * amount.denominator == amount.numerator ? whole : whole + 1)
  }

  /// Each component that is not there yet.
  private var components: Bilingual {
    let open = measurement.components.filter { $0.outcome != .met }
    guard !open.isEmpty else { return Self.reached }
    let parts = open.map { part -> Bilingual in
      let id = part.component.id
      guard part.outcome != .indeterminate else {
        return Bilingual(zh: "（\(id)）資料不足", en: "(\(id)) not enough data")
      }
      guard let value = part.value, let threshold = part.threshold, value < threshold else {
        return Bilingual(zh: "（\(id)）未達", en: "(\(id)) not met")
      }
      let rest = Self.up(threshold - value)
      return Bilingual(zh: "（\(id)）還差 \(rest)", en: "(\(id)) needs \(rest) more")
    }
    return Bilingual(
      zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }
}

/// Where a flow would end if the rest of the year went on as its beginning.
struct Projection {
  let value: Rational
  let sentence: Bilingual

  /// Nil for stocks, rates and growths, before the first day and from the last on.
  init?(of measurement: Measurement, in report: Report) {
    let (elapsed, days) = report.elapsedDays
    guard elapsed < days, measurement.prorataTarget != nil, let soFar = measurement.value,
      let rate = Rational(Int128(days), over: Int128(elapsed))
    else { return nil }
    value = soFar * rate
    let shown = String(value.roundedHalfUp)
    sentence = Bilingual(
      zh: "依目前速度推估全年 \(shown)（目前值 × \(days) 日 ÷ 已過 \(elapsed) 日）",
      en: "at this pace \(shown) by the year's end (value × \(days) days ÷ \(elapsed) days passed)")
  }
}
