import Indicators
import Planning

@testable import Reporting

/// Indicators of any rule, direction and unit over amounts made up for a test.
struct Figures: EvidenceSource {
  var indicator: Indicator
  /// By component, what its facts amount to.
  var amounts: [[Int]]
  var bases: [Int?] = []
  var whole = 0

  init(
    _ rule: Rule, target: String, _ direction: Indicator.Direction = .higher,
    display: Indicator.Display = .integer, nature: Indicator.Nature = .stock, unit: String = "件",
    partUnit: String = "", scale: Int = 1, amounts: [Int], bases: [Int?] = [], whole: Int? = nil
  ) {
    let isRatio = if case .ratio = rule { true } else { false }
    indicator = Indicator(
      id: "9.1", goal: "1", name: "試算", unit: unit, target: Sample.rational(target),
      direction: direction, nature: nature, display: display, rule: rule,
      components: [
        Component(
          id: "1", name: "分項", unit: partUnit, sql: "", whole: whole.map { _ in "SELECT 1" },
          scale: scale, value: isRatio ? .ratio : .sum)
      ], reads: [])
    self.amounts = [amounts]
    self.bases = bases
    self.whole = whole ?? 0
  }

  func evidence(of component: Component, asOf day: CalendarDay) throws -> [EvidenceRow] {
    amounts[0].enumerated().map { place, amount in
      EvidenceRow(
        fact: "visit-00000000000\(place % 3 + 1)", amount: amount,
        base: place < bases.count ? bases[place] : nil)
    }
  }

  func whole(of component: Component, asOf day: CalendarDay) throws -> Int { whole }

  /// As of the sample's day.
  func measurement() throws -> Measurement {
    try Measuring(SamplePlan.plan, from: self, asOf: Sample.asOf, coverage: [], errorRows: [])
      .measurement(of: indicator)
  }

  /// The sample's report with this indicator in the place of its own.
  func report() throws -> Report { try Self.report(of: [self]) }

  /// The same with several, which are given numbers of their own.
  static func report(of figures: [Figures]) throws -> Report {
    var figures = figures
    for place in figures.indices { figures[place].indicator.id = "9.\(place + 1)" }
    var plan = SamplePlan.plan
    plan.indicators = figures.map(\.indicator)
    let sample = try Sample.report()
    return Report(
      plan: plan, asOf: sample.asOf, ledger: sample.ledger,
      measurements: try figures.map { try $0.measurement() }, coverage: sample.coverage,
      program: sample.program)
  }
}
