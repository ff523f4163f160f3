import Planning
import Testing

@testable import Indicators

/// One component held against last year's figure.
struct GrowthCase: Sendable, CustomTestStringConvertible {
  let baseline: Int?
  let actual: Int
  let threshold: String
  let outcome: Outcome

  init(_ baseline: Int?, _ actual: Int, _ threshold: String, _ outcome: Outcome) {
    self.baseline = baseline
    self.actual = actual
    self.threshold = threshold
    self.outcome = outcome
  }

  var testDescription: String { "\(baseline.map(String.init) ?? "missing") → \(actual)" }
}

@Suite struct `Growth over last year` {
  @Test(arguments: [
    GrowthCase(0, 3, "1", .met), GrowthCase(0, 0, "1", .notMet), GrowthCase(1, 1, "1", .met),
    GrowthCase(3, 3, "3", .met), GrowthCase(4, 4, "4", .met), GrowthCase(5, 6, "6", .met),
    GrowthCase(9, 10, "10", .met), GrowthCase(14, 15, "15", .met), GrowthCase(15, 17, "17", .met),
    GrowthCase(23, 25, "25", .met), GrowthCase(45, 50, "50", .met), GrowthCase(50, 55, "55", .met),
    GrowthCase(100, 109, "110", .notMet), GrowthCase(105, 115, "116", .notMet),
    GrowthCase(105, 116, "116", .met), GrowthCase(nil, 12, "", .indeterminate),
  ])
  func `ten percent with the threshold rounded half up`(example: GrowthCase) {
    expect(example, rate: "10%", rounding: .threshold)
  }

  @Test(arguments: [
    GrowthCase(0, 0, "1", .notMet), GrowthCase(0, 1, "1", .met), GrowthCase(10, 11, "10.2", .met),
    GrowthCase(50, 51, "51", .met), GrowthCase(100, 102, "102", .met),
    GrowthCase(120, 122, "122.4", .notMet), GrowthCase(120, 123, "122.4", .met),
    GrowthCase(600, 611, "612", .notMet), GrowthCase(600, 612, "612", .met),
  ])
  func `two percent without rounding`(example: GrowthCase) {
    expect(example, rate: "2%", rounding: .exact)
  }

  @Test func `rounding the growth itself lets 9.5 percent pass for ten`() {
    expect(GrowthCase(200, 219, "220", .met), rate: "10%", rounding: .growth)
    expect(GrowthCase(200, 218, "220", .notMet), rate: "10%", rounding: .growth)
  }

  @Test func `the value is the lowest growth, and blank where a component has none`() {
    let full = result([(50, 55), (10, 20)])
    #expect(full.value == Sample.rational("10%"))
    #expect(full.outcome == .met)
    #expect(result([(50, 55), (0, 3)]).value == nil)
    #expect(result([(50, 55), (nil, 3)]).value == nil)
  }

  @Test func `one component that is not met decides, an unknown one leaves it open`() {
    #expect(result([(50, 40), (nil, 3)]).outcome == .notMet)
    #expect(result([(50, 55), (nil, 3)]).outcome == .indeterminate)
  }

  @Test func `attainment is the share of components met and blank while one is unknown`() {
    #expect(result([(50, 40), (10, 20), (10, 20)]).attainment == Rational(2, over: 3))
    #expect(result([(50, 40), (nil, 3)]).attainment == nil)
  }

  @Test func `a baseline of one to four is said to be met without growth`() {
    let remarks = result([(3, 3), (50, 55)]).remarks
    #expect(
      remarks == [
        Bilingual(
          zh: "「構成項1」基期為 3，門檻四捨五入後等於基期，未成長亦屬達成",
          en: "component 1: with a baseline of 3 the threshold rounds back to it, so it is met "
            + "without growth")
      ])
  }

  private func expect(_ example: GrowthCase, rate: String, rounding: GrowthRounding) {
    let component = Sample.component(baseline: .table)
    let result = GrowthRule(rate: Sample.rational(rate), rounding: rounding).result(from: [
      Sample.tally(
        component, Sample.rows([example.actual]), baseline: example.baseline.map { Rational($0) })
    ])
    #expect(result.components[0].outcome == example.outcome)
    #expect((result.components[0].threshold?.exact ?? "") == example.threshold)
  }

  private func result(_ pairs: [(Int?, Int)]) -> RuleResult {
    GrowthRule(rate: Sample.rational("10%"), rounding: .threshold).result(
      from: pairs.enumerated().map { index, pair in
        Sample.tally(
          Sample.component(String(index + 1), baseline: .table), Sample.rows([pair.1]),
          baseline: pair.0.map { Rational($0) })
      })
  }
}
