package import Planning

/// Measures indicators from evidence, as of one day.
package struct Measuring {
  let plan: Plan
  let source: any EvidenceSource
  let day: CalendarDay
  let coverage: [CoverageRow]
  let errorRows: [ErrorRow]

  package init(
    _ plan: Plan, from source: any EvidenceSource, asOf day: CalendarDay,
    coverage: [CoverageRow], errorRows: [ErrorRow]
  ) {
    self.plan = plan
    self.source = source
    self.day = day
    self.coverage = coverage
    self.errorRows = errorRows
  }

  /// One indicator with its components and everything that they count and do not count.
  package func measurement(of indicator: Indicator) throws -> Measurement {
    let tallies = try indicator.components.map { try tally(of: $0, in: indicator) }
    let result = RuleResult(of: indicator, from: tallies)
    let attainment = result.attainment
    let cap = plan.settings.rational(.attainmentCap).map { percent($0) } ?? Rational(1)
    let prorata = ProrataTarget(of: indicator, asOf: day, in: plan)
    return Measurement(
      indicator: indicator, asOf: day, value: result.value, outcome: result.outcome,
      components: result.components, attainment: attainment, attainmentCap: cap,
      light: Light(attainment: attainment, settings: plan.settings),
      isProvisional: isProvisional(indicator), prorataTarget: prorata?.target,
      prorataAttainment: prorata?.attainment(of: result.value),
      remarks: indicator.remarks + result.remarks + (try caveats(of: indicator)))
  }

  /// What the components' SELECTs say beside the figure, each with its component where there are
  /// several.
  private func caveats(of indicator: Indicator) throws -> [Bilingual] {
    try indicator.components.flatMap { component in
      try source.caveats(of: component, asOf: day).map { caveat in
        guard indicator.components.count > 1 else { return caveat }
        return Bilingual(
          zh: "（\(component.id)）\(caveat.zh)", en: "component \(component.id): \(caveat.en)")
      }
    }
  }

  private func tally(of component: Component, in indicator: Indicator) throws -> Tally {
    let rows = try source.evidence(of: component, asOf: day)
    let key = Baselines.Key(indicator: indicator.id, component: component.id)
    return Tally(
      component: component, rows: rows, yearBaseline: plan.baselines.values[key],
      whole: try component.whole.map { _ in try source.whole(of: component, asOf: day) })
  }

  /// Before the year's end, or where a form that the indicator reads is due and missing or has
  /// rows with errors.
  private func isProvisional(_ indicator: Indicator) -> Bool {
    if day < plan.lastDay { return true }
    if errorRows.contains(where: { indicator.reads.contains($0.form) }) { return true }
    return coverage.contains { $0.state == .missing && indicator.reads.contains($0.form) }
  }
}

/// A share given as percent points, as a fraction.
func percent(_ points: Rational) -> Rational {
  points.divided(by: Rational(100)) ?? points
}
