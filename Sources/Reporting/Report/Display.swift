import Indicators
import Planning

/// How figures are written where people read them; rounding happens here and nowhere else.
enum Display {
  /// `88`, `5.00%`, `1380.29`.
  static func value(_ value: Rational, as display: Indicator.Display) -> String {
    switch display {
    case .integer: value.exact
    case .percent: percent(value)
    case .mean: value.decimal(places: 2)
    }
  }

  /// An indicator's value; a single worst amount is exact.
  static func value(_ value: Rational, of indicator: Indicator) -> String {
    if case .minimum = indicator.rule { return indicator.written(value) }
    return self.value(value, as: indicator.display)
  }

  /// A figure with its thousands told apart, for people: `11,825,432.5`.
  static func grouped(_ figure: String) -> String {
    let digits = figure.drop { !$0.isASCII || !$0.isNumber }
    let whole = digits.prefix { $0.isASCII && $0.isNumber }
    var result = String(figure[..<whole.startIndex])
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result + figure[whole.endIndex...]
  }

  /// The year's share of a target, with two decimals.
  static func prorata(_ target: Rational, of indicator: Indicator) -> String {
    indicator.display == .percent ? percent(target) : target.decimal(places: 2)
  }

  /// A fraction as percent with two decimals and the sign: `5.00%`.
  static func percent(_ fraction: Rational) -> String {
    (fraction * Rational(100)).decimal(places: 2) + "%"
  }

  /// An indicator's target, a limit as such: `88`, `10%`, `≤5%`.
  static func bound(of indicator: Indicator) -> String {
    (indicator.direction == .lower ? "≤" : "") + indicator.writtenTarget
  }

  /// The same with what it is counted in, for people: `88 人次`, `10%`, `≤5%`.
  static func aim(of indicator: Indicator) -> String {
    bound(of: indicator) + (indicator.display == .percent ? "" : " " + indicator.unit)
  }

  /// What a component's own value is counted in.
  static func unit(of component: Component, in indicator: Indicator) -> String {
    switch (component.value, indicator.display) {
    case (.ratio, .percent): "%"
    default: component.unit.isEmpty ? indicator.unit : component.unit
    }
  }

  /// What facts add to a component, in the unit in which that is told; nil where their amounts are
  /// shares, which only a sum adds up.
  static func contribution(
    _ amount: Rational, to component: Component, in indicator: Indicator
  ) -> (amount: Rational, unit: String)? {
    guard indicator.addsShares else {
      return (amount, component.unit.isEmpty ? indicator.unit : component.unit)
    }
    return indicator.rule == .sum ? (amount * Rational(100), "%") : nil
  }

  /// A fraction as percent with two decimals and no sign: `98.86`.
  static func attainment(_ fraction: Rational) -> String {
    (fraction * Rational(100)).decimal(places: 2)
  }

  /// A fraction as percent, exact where six decimals suffice, else with six.
  static func rawAttainment(_ fraction: Rational) -> String {
    let percent = fraction * Rational(100)
    let million = percent * Rational(1_000_000)
    return million.denominator == 1 ? percent.exact : percent.decimal(places: 6)
  }

  /// A component's own value: sums exactly, ratios as their indicator, means with two decimals.
  static func value(_ value: Rational, of component: Component, in indicator: Indicator) -> String {
    switch indicator.rule {
    case .ratio, .mean: return self.value(value, as: indicator.display)
    case .sum where indicator.addsShares, .minimum where indicator.addsShares:
      return percent(value)
    case .sum, .minimum, .growth, .tests: break
    }
    return switch component.value {
    case .sum: value.exact
    case .mean, .ratio: value.decimal(places: 2)
    }
  }

  /// The name of a component; a single unnamed one bears its indicator's.
  static func name(of component: Component, in indicator: Indicator) -> String {
    component.name.isEmpty ? indicator.name : component.name
  }
}

extension Indicator {
  /// Whether the amounts of its components are themselves shares, `0.8` for 80 %.
  var addsShares: Bool {
    guard display == .percent else { return false }
    switch rule {
    case .sum, .mean, .minimum: return true
    case .ratio, .growth, .tests: return false
    }
  }

  /// What its target is called: a limit where lower is better.
  var targetWord: String {
    switch direction {
    case .higher: "目標"
    case .lower: "上限"
    }
  }
}
