import Planning

/// What a component's SELECT returned, added up exactly.
struct Tally {
  let component: Component
  let counted: [EvidenceRow]
  let notCounted: [EvidenceRow]
  /// Last year's figure of the whole year; nil where the table has none.
  let yearBaseline: Rational?
  /// Of which the sum is a part; nil where the component has no whole.
  let whole: Int?

  init(component: Component, rows: [EvidenceRow], yearBaseline: Rational?, whole: Int?) {
    self.component = component
    counted = rows.filter { $0.notCounted == nil }
    notCounted = rows.filter { $0.notCounted != nil }
    self.yearBaseline = yearBaseline
    self.whole = whole
  }

  /// Σ amount, as published.
  var sum: Rational { scaled(counted.reduce(Int128(0)) { $0 + Int128($1.amount) }) }

  /// Σ base, as published; nil where a counted row has none.
  var baseSum: Rational? {
    var total: Int128 = 0
    for row in counted {
      guard let base = row.base else { return nil }
      total += Int128(base)
    }
    return scaled(total)
  }

  /// Σ amount ÷ number of counted facts; nil without a fact.
  var mean: Rational? { sum.divided(by: Rational(counted.count)) }

  /// The counted amounts, as published.
  var amounts: [Rational] { counted.map { scaled(Int128($0.amount)) } }

  /// Last year's figure that the component is held against; nil where any part of it is missing.
  var baseline: Rational? {
    switch component.baseline {
    case .none: nil
    case .table: yearBaseline
    // Without a reported month there is nothing to compare with.
    case .matched: counted.isEmpty ? nil : baseSum
    }
  }

  /// The component's own figure; nil where it cannot be formed.
  var value: Rational? {
    switch component.value {
    case .sum: sum
    case .mean: mean
    case .ratio: ratio
    }
  }

  /// Σ amount ÷ Σ base, or ÷ the whole; nil where that is 0 or nothing is known.
  var ratio: Rational? {
    if let whole { return sum.divided(by: Rational(whole)) }
    return baseSum.flatMap { sum.divided(by: $0) }
  }

  func result(
    value: Rational?, outcome: Outcome?, baseline: Rational? = nil, threshold: Rational? = nil,
    growth: Rational? = nil
  ) -> ComponentResult {
    ComponentResult(
      component: component, value: value, baseline: baseline, threshold: threshold,
      growth: growth, whole: whole, outcome: outcome, counted: counted, notCounted: notCounted)
  }

  private func scaled(_ total: Int128) -> Rational {
    Rational(total, over: Int128(max(1, component.scale))) ?? .zero
  }
}
