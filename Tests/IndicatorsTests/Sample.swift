import Planning

@testable import Indicators

/// Indicators and evidence made by hand for the tests of the rules.
enum Sample {
  static func component(
    _ id: String = "1", baseline: Component.Baseline = .none, tests: [Component.Test] = [],
    whole: String? = nil, value: Component.Value = .sum
  ) -> Component {
    Component(
      id: id, name: "構成項\(id)", sql: "", whole: whole, baseline: baseline, tests: tests,
      value: value)
  }

  static func indicator(
    _ id: String, target: String, direction: Indicator.Direction = .higher, rule: Rule,
    components: [Component] = [component()], nature: Indicator.Nature = .flow
  ) -> Indicator {
    Indicator(
      id: id, goal: String(id.prefix(1)), name: "指標\(id)", unit: "", target: rational(target),
      direction: direction, nature: nature, display: .integer, rule: rule,
      components: components, reads: [])
  }

  static func rational(_ text: String) -> Rational {
    guard let value = Rational(text) else { preconditionFailure("not a fraction: \(text)") }
    return value
  }

  /// Facts that count, one for each amount.
  static func rows(_ amounts: [Int], base: [Int?] = []) -> [EvidenceRow] {
    amounts.enumerated().map { index, amount in
      EvidenceRow(
        fact: "fact-\(index)", amount: amount, base: index < base.count ? base[index] : nil)
    }
  }

  static func tally(
    _ component: Component, _ rows: [EvidenceRow], baseline: Rational? = nil, whole: Int? = nil
  ) -> Tally {
    Tally(component: component, rows: rows, yearBaseline: baseline, whole: whole)
  }

  /// Half-up percent with two decimals, as published; blank where unknown.
  static func published(_ attainment: Rational?) -> String {
    attainment.map { (min($0, Rational(1)) * Rational(100)).decimal(places: 2) } ?? ""
  }
}
