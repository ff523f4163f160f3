import Indicators
import Planning

/// What a unit's workbook of a month usually adds to each component: the median of its months so far.
struct UsualContribution {
  /// One component and what it usually gets of the unit.
  struct Share: Hashable {
    var indicator: Indicator
    var component: Component
    /// In the component's unit.
    var amount: Rational
    /// As a part of the year's target for sums, else of what all units have added so far; in whole
    /// billionths, so that many of them add up.
    var effect: Rational
  }

  let report: Report
  /// Amounts by submitter, component and cover month.
  private let amounts: [String: [ComponentPlace: [PlanMonth: Int128]]]
  private let totals: [ComponentPlace: Int128]
  /// Months of which a unit has reported a form.
  private let reported: [String: [String: Set<PlanMonth>]]

  init(_ report: Report) {
    self.report = report
    var amounts: [String: [ComponentPlace: [PlanMonth: Int128]]] = [:]
    var totals: [ComponentPlace: Int128] = [:]
    for (index, measurement) in report.measurements.enumerated() {
      for (number, part) in measurement.components.enumerated() {
        let place = ComponentPlace(measurement: index, component: number)
        for row in part.counted {
          let source = report.fact(row.fact).standing
          amounts[source.submitter, default: [:]][place, default: [:]][source.month, default: 0] +=
            Int128(row.amount)
          totals[place, default: 0] += Int128(row.amount)
        }
      }
    }
    (self.amounts, self.totals) = (amounts, totals)
    var reported: [String: [String: Set<PlanMonth>]] = [:]
    for row in report.coverage where row.state.hasCome {
      reported[row.submitter, default: [:]][row.form, default: []].insert(row.month)
    }
    self.reported = reported
  }

  /// Components of indicators that read one of the forms and that usually get something of the
  /// unit, the greatest effect first.
  func shares(of submitter: String, forms: [String], before month: PlanMonth) -> [Share] {
    var months: Set<PlanMonth> = []
    for form in forms { months.formUnion(reported[submitter]?[form] ?? []) }
    let earlier = months.filter { $0 < month }
    guard !earlier.isEmpty, let own = amounts[submitter] else { return [] }
    var shares: [Share] = []
    for (index, measurement) in report.measurements.enumerated()
    where !measurement.indicator.reads.allSatisfy({ !forms.contains($0) }) {
      for (number, part) in measurement.components.enumerated() {
        let place = ComponentPlace(measurement: index, component: number)
        // Shares of which there is no sum add nothing.
        guard let byMonth = own[place],
          !measurement.indicator.addsShares || measurement.indicator.rule == .sum
        else { continue }
        let usual = Self.median(earlier.map { byMonth[$0] ?? 0 })
        guard usual > .zero else { continue }
        shares.append(share(of: part.component, in: measurement.indicator, at: place, usual))
      }
    }
    return shares.sorted {
      ($1.effect, $0.indicator.id, $0.component.id) < ($0.effect, $1.indicator.id, $1.component.id)
    }
  }

  private func share(
    of component: Component, in indicator: Indicator, at place: ComponentPlace, _ usual: Rational
  ) -> Share {
    let amount = usual.divided(by: Rational(max(1, component.scale))) ?? usual
    let effect: Rational?
    if indicator.rule == .sum {
      effect = amount.divided(by: indicator.target)
    } else {
      effect = usual.divided(by: Rational(totals[place] ?? 0))
    }
    return Share(
      indicator: indicator, component: component, amount: amount,
      effect: effect?.rounded(to: 1_000_000_000) ?? .zero)
  }

  /// The middle of the amounts; of an even number the mean of the two in the middle.
  static func median(_ amounts: [Int128]) -> Rational {
    let sorted = amounts.sorted()
    guard !sorted.isEmpty else { return .zero }
    let middle = sorted.count / 2
    guard sorted.count.isMultiple(of: 2) else { return Rational(sorted[middle]) }
    return Rational(sorted[middle - 1] + sorted[middle], over: 2) ?? .zero
  }
}
