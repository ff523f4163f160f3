/// Reports targets, displays and amounts of an indicator that surely do not fit each other.
struct IndicatorUnits {
  let indicator: Indicator
  let names: PlanNames

  func check(_ section: Section) {
    let target = section.optional("target")
    let display = section.optional("display") ?? section.place
    if indicator.target < .zero {
      target?.report(.unitsDiffer(.negativeTarget(indicator.target.exact)))
    }
    let rules = [indicator.rule] + indicator.otherRules.values
    if let fault = rules.lazy.compactMap(displayFault).first {
      display.report(.unitsDiffer(fault))
    } else if indicator.display == .integer, indicator.target.denominator != 1 {
      target?.report(.unitsDiffer(.fractionShownWhole(indicator.target.exact)))
    }
    if let fault = rules.lazy.compactMap(targetFault).first { target?.report(.unitsDiffer(fault)) }
  }

  /// How the rule's value cannot be shown.
  private func displayFault(under rule: Rule) -> PlanProblem.UnitFault? {
    switch (rule, indicator.display) {
    case (.growth, .integer): .growthNotPercent
    case (.tests, .percent): .wholeShownAsPercent
    case (.sum, .percent), (.minimum, .percent), (.mean, .percent): amountFault(under: rule)
    default: nil
    }
  }

  /// Amounts that are shown as percent without being divided.
  private func amountFault(under rule: Rule) -> PlanProblem.UnitFault? {
    let whole = indicator.components.filter { $0.scale == 1 }
    if let field = whole.lazy.compactMap(percentAmount).first { return .millionths(field: field) }
    // Means and least values of 0 and 1 are shares.
    return rule == .sum && !whole.isEmpty ? .wholeShownAsPercent : nil
  }

  /// The field of type percent that a component's SELECT gives as its amount.
  private func percentAmount(_ component: Component) -> String? {
    let text = SQLText(component.sql)
    let fields = SQLFields(text, names: names)
    for index in text.tokens.indices where text.word(index) == "amount" {
      let isNamed = text.word(index - 1) == "as"
      let place = isNamed ? index - 2 : index
      guard [",", "."].contains(text.word(place - 1)) else { continue }
      let code = text.word(place)
      if isNamed || text.word(index + 1) == ",", fields.kind(of: code) == .percent {
        return code
      }
    }
    return nil
  }

  /// A target that can never be met.
  private func targetFault(under rule: Rule) -> PlanProblem.UnitFault? {
    guard indicator.direction == .higher else { return nil }
    let target = indicator.target
    switch rule {
    case .ratio(let limit?) where target > limit:
      return .aboveLimit(target: target.exact, limit: limit.exact)
    case .tests
    where target > Rational(indicator.components.count)
      && indicator.components.allSatisfy({ !$0.tests.isEmpty }):
      return .moreThanComponents(target: target.exact, components: indicator.components.count)
    default: return nil
    }
  }
}
