/// Reads last year's figures, from the folder's table or from a file that replaces it.
struct BaselinesReader {
  let names: PlanNames
  /// Whether it is the folder's: a table from elsewhere may hold figures that nothing reads.
  let isOwn: Bool

  func read(_ table: Table) -> Baselines {
    var keys = Uniqueness(.baseline)
    var baselines = Baselines()
    for row in table.rows {
      let month = month(row)
      let key = Baselines.Key(
        indicator: row.required("indicator"), component: row.required("component"), month: month)
      row.check(key.indicator, .indicator, among: names.indicators)
      if let components = names.components[key.indicator] {
        // The parts of a component, such as `3/光華雜誌網站`, belong to it.
        let own = key.component.split(separator: "/", maxSplits: 1).first.map(String.init) ?? ""
        row.check(own, .component, among: components)
        if isOwn, components.contains(own), names.baselined[key.indicator]?.contains(own) == false {
          row.report(.baselineNotRead(indicator: key.indicator, component: own))
        }
      }
      guard let value = Rational(row.required("value")), Self.isBounded(value) else {
        if !row["value"].isEmpty { row.report(.invalidNumber(row["value"])) }
        continue
      }
      let name = [key.indicator, key.component, row["month"]].filter { !$0.isEmpty }
      if keys.claim(name.joined(separator: " "), row.report) { baselines.values[key] = value }
    }
    return baselines
  }

  /// By indicator, the components that are held against last year's figures; all of an indicator of
  /// which some SQL asks the table itself.
  static func readers(of indicators: [Indicator]) -> [String: Set<String>] {
    var asked: Set<String> = []
    for component in indicators.flatMap(\.components) {
      let tokens = [component.sql, component.whole, component.caveats].compactMap { $0 }
        .flatMap(SQLToken.split)
      guard tokens.contains(where: { $0.kind == .word && $0.text.lowercased() == "baseline" })
      else { continue }
      asked.formUnion(tokens.filter { $0.kind == .string }.map(\.text))
    }
    return Dictionary(
      indicators.map { indicator in
        let components = indicator.components.filter { component in
          asked.contains(indicator.id) || component.baseline != .none
            || needsBaseline(component, under: indicator)
        }
        return (indicator.id, Set(components.map(\.id)))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a baseline is asked for, the lack of which is told elsewhere.
  private static func needsBaseline(_ component: Component, under indicator: Indicator) -> Bool {
    if case .growth = indicator.rule { return true }
    return component.tests.contains { if case .growthAtLeast = $0 { true } else { false } }
  }

  /// Within what sums and growths can be computed exactly, as the values of forms are.
  private static func isBounded(_ value: Rational) -> Bool {
    value.numerator.magnitude <= 1_000_000_000_000_000 && value.denominator <= 1_000_000
      && value >= .zero
  }

  private func month(_ row: TableRow) -> Int? {
    let text = row["month"]
    if text.isEmpty { return nil }
    guard let month = Int(text), (1...12).contains(month) else {
      row.report(.invalidMonth(text))
      return nil
    }
    return month
  }
}
