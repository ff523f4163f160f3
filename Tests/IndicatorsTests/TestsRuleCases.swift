import Planning
import Testing

@testable import Indicators

/// Journalists with their articles, op-eds, and site views against last year's.
struct MediaCase: Sendable, CustomTestStringConvertible {
  let journalists: Int
  let articles: Int
  let opEds: Int
  let viewsBaseline: Int?
  let views: Int
  let outcome: Outcome
  let attainment: String
  let components: [Outcome]

  var testDescription: String { "\(journalists)/\(articles), \(opEds), \(views)" }
}

@Suite struct `Tests met` {
  static let cases = [
    MediaCase(
      journalists: 119, articles: 595, opEds: 300, viewsBaseline: 1_000_000, views: 1_050_000,
      outcome: .notMet, attainment: "66.67", components: [.notMet, .met, .met]),
    MediaCase(
      journalists: 120, articles: 239, opEds: 300, viewsBaseline: 1_000_000, views: 1_050_000,
      outcome: .notMet, attainment: "66.67", components: [.notMet, .met, .met]),
    MediaCase(
      journalists: 0, articles: 0, opEds: 310, viewsBaseline: 1_000_000, views: 1_100_000,
      outcome: .notMet, attainment: "66.67", components: [.notMet, .met, .met]),
    MediaCase(
      journalists: 130, articles: 260, opEds: 300, viewsBaseline: 0, views: 500_000,
      outcome: .met, attainment: "100.00", components: [.met, .met, .met]),
    MediaCase(
      journalists: 119, articles: 500, opEds: 300, viewsBaseline: nil, views: 500_000,
      outcome: .notMet, attainment: "", components: [.notMet, .met, .indeterminate]),
    MediaCase(
      journalists: 130, articles: 260, opEds: 300, viewsBaseline: nil, views: 500_000,
      outcome: .indeterminate, attainment: "", components: [.met, .met, .indeterminate]),
    MediaCase(
      journalists: 132, articles: 297, opEds: 312, viewsBaseline: 52_340_120, views: 55_011_460,
      outcome: .met, attainment: "100.00", components: [.met, .met, .met]),
  ]

  static let indicator = Sample.indicator(
    "5.1", target: "3", rule: .tests,
    components: [
      Sample.component(
        "1", tests: [.countAtLeast(120), .meanAtLeast(Rational(2))], value: .mean),
      Sample.component("2", tests: [.sumAtLeast(300)]),
      Sample.component("3", baseline: .matched, tests: [.growthAtLeast(Sample.rational("5%"))]),
    ])

  @Test(arguments: cases)
  func `the score counts the components that hold`(example: MediaCase) {
    let result = result(example)
    #expect(result.outcome == example.outcome)
    #expect(Sample.published(result.attainment) == example.attainment)
    #expect(result.components.map(\.outcome) == example.components)
  }

  @Test func `an unknown component is said, and the score is a lower bound`() {
    let result = result(Self.cases[5])
    #expect(result.value == Rational(2))
    #expect(
      result.remarks.map(\.en) == [
        "at least 2 (others unknown)",
        "component 3: months lack last year's figure, so growth cannot be told",
      ])
  }

  @Test func `without a reported month the growth of views is unknown`() {
    let tallies = Self.indicator.components.map { Sample.tally($0, []) }
    let result = RuleResult(of: Self.indicator, from: tallies)
    #expect(result.components[2].outcome == .indeterminate)
  }

  private func result(_ example: MediaCase) -> RuleResult {
    var articles = Array(repeating: 0, count: example.journalists)
    if !articles.isEmpty { articles[0] = example.articles }
    let components = Self.indicator.components
    return RuleResult(
      of: Self.indicator,
      from: [
        Sample.tally(components[0], Sample.rows(articles)),
        Sample.tally(components[1], Sample.rows(Array(repeating: 1, count: example.opEds))),
        Sample.tally(components[2], Sample.rows([example.views], base: [example.viewsBaseline])),
      ])
  }
}
