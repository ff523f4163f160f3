extension RuleReader {
  /// Reports components that do not fit the indicator's rule.
  static func check(_ indicator: Indicator, at place: Entry) {
    let components = indicator.components
    if components.isEmpty { place.report(.empty("components")) }
    switch indicator.rule {
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
    for component in components where component.baseline == .none {
      for case .growthAtLeast in component.tests {
        place.report(.componentLacks("baseline", component: component.id))
      }
    }
  }
}
