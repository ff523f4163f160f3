import Planning
import Testing

@Suite struct PlanPeriodTests {
  @Test(arguments: [
    ("106-Q1", "2017-03-31"), ("106-Q2", "2017-06-30"), ("106-Q4", "2017-12-31"),
    ("106", "2017-12-31"),
  ])
  func `a period is known by its code and ends with its last day`(code: String, end: String) throws
  {
    let period = try #require(PlanPeriod(code: code))
    #expect(period.code == code)
    #expect(period.lastDay.iso == end)
  }

  @Test(arguments: ["", "Q2", "106-Q0", "106-Q5", "106-06", "106-Q2-1", "0", "1066", "106-"])
  func `anything else is none`(code: String) {
    #expect(PlanPeriod(code: code) == nil)
  }

  @Test func `figures read back exactly, missing ones too`() throws {
    let figures = [
      PublishedFigure(indicator: "1.1", value: Rational(17), outcome: "not_met"),
      PublishedFigure(
        indicator: "6.1", component: "1", value: Rational(1, over: 20), outcome: "met"),
      PublishedFigure(indicator: "2.4", value: nil, outcome: "indeterminate"),
    ]
    #expect(PublishedFigure.figures(in: PublishedFigure.text(of: figures)) == figures)
  }
}
