import Indicators
import Planning

/// What is still needed to reach the year's target, or how far a limit is away, in one sentence of
/// both languages.
struct Need {
  let measurement: Measurement

  private var indicator: Indicator { measurement.indicator }

  var sentence: Bilingual {
    switch measurement.outcome {
    case .dataError: return Self.inError
    case .notApplicable: return Self.notApplicable
    case .met, .notMet, .indeterminate: break
    }
    switch indicator.rule {
    case .sum: return distance(of: Bilingual(zh: "", en: ""))
    case .mean: return distance(of: Bilingual(zh: "平均", en: "the mean"))
    case .minimum: return distance(of: worst)
    case .ratio: return ratio
    case .growth, .tests: return components
    }
  }

  private static let unknown = Bilingual(
    zh: "資料不足，尚無法計算", en: "not enough data to tell")
  private static let inError = Bilingual(
    zh: "資料有誤，請先更正", en: "the data are in error: correct them first")
  private static let notApplicable = Bilingual(
    zh: "分母為零，不適用", en: "not applicable: the denominator is 0")

  private var worst: Bilingual {
    switch indicator.direction {
    case .higher: Bilingual(zh: "最低者", en: "the lowest")
    case .lower: Bilingual(zh: "最高者", en: "the highest")
    }
  }

  /// How far the value is from the target.
  private func distance(of subject: Bilingual) -> Bilingual {
    guard let value = measurement.value else { return Self.unknown }
    return Distance(value - indicator.target, indicator.direction).sentence(of: subject) {
      written($0, $1)
    }
  }

  /// A difference of values: percent points of percents, else in the indicator's unit.
  private func written(_ amount: Rational, _ rounding: Distance.Rounding) -> Bilingual {
    let isMean = indicator.rule == .mean
    func digits(_ amount: Rational) -> String {
      isMean ? rounding.decimal(amount, places: 2) : amount.exact
    }
    guard indicator.display == .percent else {
      return Bilingual(zh: "\(digits(amount)) \(indicator.unit)", en: digits(amount))
    }
    let points = digits(amount * Rational(100))
    return Bilingual(zh: "\(points) 個百分點", en: "\(points) percentage points")
  }

  /// How much the counted amount may or must move while the whole stays as it is.
  private var ratio: Bilingual {
    guard let part = measurement.components.first, let value = part.value,
      let whole = part.shownWhole, whole > .zero
    else { return Self.unknown }
    return Distance(whole * (value - indicator.target), indicator.direction).sentence(
      of: Bilingual(zh: "分子", en: "the numerator")
    ) { amount, rounding in
      // Of thousands or more, a small rest would be rounded to something else.
      let isSmall = part.component.scale > 1 && amount < Rational(10)
      let digits = rounding.decimal(amount, places: isSmall ? 2 : 0)
      let unit = part.component.unit
      let text = unit.isEmpty ? digits : "\(digits) \(unit)"
      return Bilingual(zh: text, en: text)
    }
  }

  /// Each component that is not there yet.
  private var components: Bilingual {
    let open = measurement.components.filter { $0.outcome != .met }
    guard !open.isEmpty else { return Distance.reached }
    let parts = open.map { part -> Bilingual in
      let id = part.component.id
      guard part.outcome != .indeterminate else {
        return Bilingual(zh: "（\(id)）資料不足", en: "(\(id)) not enough data")
      }
      guard let value = part.value, let threshold = part.threshold, value < threshold else {
        return Bilingual(zh: "（\(id)）未達", en: "(\(id)) not met")
      }
      let rest = Distance.Rounding.up.decimal(threshold - value, places: 0)
      return Bilingual(zh: "（\(id)）還差 \(rest)", en: "(\(id)) needs \(rest) more")
    }
    return Bilingual(
      zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }
}
