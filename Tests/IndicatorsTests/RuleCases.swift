import Planning
import Testing

@testable import Indicators

@Suite struct `Sums, means and ratios` {
  @Test(arguments: [
    ("88", 87, Outcome.notMet, "98.86"), ("88", 0, .notMet, "0.00"), ("88", 88, .met, "100.00"),
    ("577", 576, .notMet, "99.83"), ("59", 60, .met, "100.00"),
  ])
  func `a sum is held against the target exactly`(
    target: String, amount: Int, outcome: Outcome, attainment: String
  ) {
    let indicator = Sample.indicator("1.1", target: target, rule: .sum)
    let result = RuleResult(
      of: indicator, from: [Sample.tally(indicator.components[0], Sample.rows([amount]))])
    #expect(result.value == Rational(amount))
    #expect(result.outcome == outcome)
    #expect(Sample.published(result.attainment) == attainment)
  }

  @Test func `raw attainment is kept beside the capped one`() {
    let indicator = Sample.indicator("2.1", target: "59", rule: .sum)
    let result = RuleResult(
      of: indicator, from: [Sample.tally(indicator.components[0], Sample.rows([60]))])
    #expect(result.attainment.map { ($0 * Rational(100)).decimal(places: 2) } == "101.69")
  }

  @Test(arguments: [
    ([1000], Outcome.met, "100.00"), ([999, 1000], .notMet, "99.95"),
    ([1001, 1001], .met, "100.00"),
  ])
  func `a mean is exact`(amounts: [Int], outcome: Outcome, attainment: String) {
    let indicator = Sample.indicator("5.2", target: "1000", rule: .mean)
    let result = RuleResult(
      of: indicator, from: [Sample.tally(indicator.components[0], Sample.rows(amounts))])
    #expect(result.outcome == outcome)
    #expect(Sample.published(result.attainment) == attainment)
  }

  @Test(arguments: [
    (Array(repeating: 1000, count: 12), Outcome.met, "100.00"),
    (Array(repeating: 1000, count: 11) + [999], .notMet, "99.99"),
    (Array(repeating: 1000, count: 249) + [1300], .met, "100.00"),
  ])
  func `a mean of twelve or 250 releases is not rounded into its target`(
    amounts: [Int], outcome: Outcome, attainment: String
  ) {
    let indicator = Sample.indicator("5.2", target: "1000", rule: .mean)
    let result = RuleResult(
      of: indicator, from: [Sample.tally(indicator.components[0], Sample.rows(amounts))])
    #expect(result.outcome == outcome)
    #expect(Sample.published(result.attainment) == attainment)
  }

  @Test func `a mean of nothing is indeterminate, not zero`() {
    let indicator = Sample.indicator("5.2", target: "1000", rule: .mean)
    let result = RuleResult(of: indicator, from: [Sample.tally(indicator.components[0], [])])
    #expect(result.outcome == .indeterminate)
    #expect(result.value == nil)
  }

  @Test func `under the other reading every single release must reach the target`() {
    let indicator = Sample.indicator("5.2", target: "1000", rule: .minimum)
    let result = RuleResult(
      of: indicator, from: [Sample.tally(indicator.components[0], Sample.rows([5000, 999]))])
    #expect(result.value == Rational(999))
    #expect(result.outcome == .notMet)
    #expect(result.remarks.first?.en == "minimum 999; 1 of 2 below 1000")
  }

  @Test func `where lower is better every single amount must keep to the limit`() {
    let indicator = Sample.indicator("5.2", target: "5", direction: .lower, rule: .minimum)
    let result = RuleResult(
      of: indicator, from: [Sample.tally(indicator.components[0], Sample.rows([1, 7, 5]))])
    #expect(result.value == Rational(7))
    #expect(result.outcome == .notMet)
    #expect(result.remarks.first?.en == "maximum 7; 1 of 3 above 5")
  }

  @Test func `the smallest amount is told in the unit of its component`() {
    var component = Sample.component()
    component.scale = 1000
    let indicator = Sample.indicator(
      "5.2", target: "2", rule: .minimum, components: [component])
    let result = RuleResult(
      of: indicator, from: [Sample.tally(component, Sample.rows([5000, 1500]))])
    #expect(result.value == Rational(3, over: 2))
    #expect(result.outcome == .notMet)
    #expect(result.remarks.first?.en == "minimum 1.5; 1 of 2 below 2")
  }

  @Test(arguments: [
    (220_581, 245_093, Outcome.notMet, "100.00"), (220_583, 245_093, .notMet, "100.00"),
    (220_584, 245_093, .met, "100.00"), (0, 0, .notApplicable, ""),
    (250_000, 245_093, .dataError, ""), (315_093, 345_093, .met, "100.00"),
  ])
  func `an execution rate is decided on the exact fraction`(
    amount: Int, base: Int, outcome: Outcome, attainment: String
  ) {
    let indicator = Sample.indicator("7.1", target: "90%", rule: .ratio(limit: Rational(1)))
    let result = RuleResult(
      of: indicator,
      from: [Sample.tally(indicator.components[0], Sample.rows([amount], base: [base]))])
    #expect(result.outcome == outcome)
    #expect(Sample.published(result.attainment) == attainment)
  }

  @Test(arguments: [
    (-300_000, 24_300_000, Outcome.met, "100.00"), (1_215_000, 24_300_000, .met, "100.00"),
    (1_215_001, 24_300_000, .notMet, "100.00"), (1_700_000, 24_300_000, .notMet, "71.47"),
    (24_300_000, 0, .notApplicable, ""),
  ])
  func `where lower is better, attainment is target over actual`(
    amount: Int, base: Int, outcome: Outcome, attainment: String
  ) {
    let indicator = Sample.indicator(
      "7.2", target: "5%", direction: .lower, rule: .ratio(limit: nil))
    let result = RuleResult(
      of: indicator,
      from: [Sample.tally(indicator.components[0], Sample.rows([amount], base: [base]))])
    #expect(result.outcome == outcome)
    #expect(Sample.published(result.attainment) == attainment)
  }

  @Test(arguments: [
    (1, 21, Outcome.met, "119.05"), (1, 20, .met, "125.00"), (2, 17, .met, "294.12"),
    (0, 20, .notMet, "0.00"), (0, 0, .notApplicable, ""),
  ])
  func `a share of a whole needs no base in its rows`(
    counted: Int, whole: Int, outcome: Outcome, raw: String
  ) {
    let indicator = Sample.indicator(
      "6.1", target: "4%", rule: .ratio(limit: nil),
      components: [Sample.component(whole: "SELECT 1")])
    let rows = Sample.rows(Array(repeating: 1, count: counted))
    let result = RuleResult(
      of: indicator, from: [Sample.tally(indicator.components[0], rows, whole: whole)])
    #expect(result.outcome == outcome)
    #expect((result.attainment.map { ($0 * Rational(100)).decimal(places: 2) } ?? "") == raw)
  }

  @Test func `a ratio of nothing reported is indeterminate`() {
    let indicator = Sample.indicator("7.1", target: "90%", rule: .ratio(limit: Rational(1)))
    let result = RuleResult(of: indicator, from: [Sample.tally(indicator.components[0], [])])
    #expect(result.outcome == .indeterminate)
  }
}
