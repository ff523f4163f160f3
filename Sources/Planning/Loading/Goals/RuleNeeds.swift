extension RuleReader {
  /// Reports components that do not fit the indicator's rule or one that a setting might choose.
  static func check(_ indicator: Indicator, at place: Entry) {
    let components = indicator.components
    if components.isEmpty { place.report(.empty("components")) }
    check(components, fit: indicator.rule, at: place)
    let others = indicator.otherRules.sorted {
      ($0.key.key, $0.key.value) < ($1.key.key, $1.key.value)
    }
    for (_, rule) in others { check(components, fit: rule, at: place) }
    for component in components where needsBase(component, under: indicator) {
      place.report(.componentLacks("base", component: component.id))
    }
    for component in components where component.baseline == .none {
      for case .growthAtLeast in component.tests {
        place.report(.componentLacks("baseline", component: component.id))
      }
    }
  }

  /// Whether the SELECT must give the other side of a ratio or last year's figure, and does not.
  private static func needsBase(_ component: Component, under indicator: Indicator) -> Bool {
    var isRatio = component.value == .ratio
    for case .ratio in [indicator.rule] + indicator.otherRules.values { isRatio = true }
    guard component.baseline == .matched || (isRatio && component.whole == nil) else {
      return false
    }
    return !component.sql.isEmpty
      && !SQLToken.split(component.sql).contains { $0.text.lowercased() == "base" }
  }

  private static func check(_ components: [Component], fit rule: Rule, at place: Entry) {
    switch rule {
    case .ratio, .mean, .minimum:
      if components.count > 1 { place.report(.severalComponents) }
    case .growth:
      for component in components where component.baseline == .none {
        place.report(.componentLacks("baseline", component: component.id))
      }
    case .tests:
      for component in components where component.tests.isEmpty {
        place.report(.componentLacks("tests", component: component.id))
      }
    case .sum: break
    }
  }
}
