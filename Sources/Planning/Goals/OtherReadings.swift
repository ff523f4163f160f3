extension Settings {
  /// One of the values that a setting may take.
  package struct Choice: Hashable, Sendable {
    package var key: String
    package var value: String
  }

  /// In the order of the settings and their alternatives, every choice but those in force.
  package var otherChoices: [Choice] {
    all.flatMap { setting in
      setting.alternatives.filter { $0 != setting.value }.map {
        Choice(key: setting.key, value: $0)
      }
    }
  }

  /// The settings with another choice in force.
  package func under(_ choice: Choice) -> Settings {
    Settings(
      all.map { setting in
        var setting = setting
        if setting.key == choice.key { setting.value = choice.value }
        return setting
      })
  }
}

extension Indicator {
  /// The indicator with another choice of a setting in force.
  package func under(_ choice: Settings.Choice) -> Indicator {
    var indicator = self
    indicator.rule = otherRules[choice] ?? rule
    return indicator
  }
}

extension Plan {
  /// The plan with another choice of a setting in force.
  package func under(_ choice: Settings.Choice) -> Plan {
    var plan = self
    plan.settings = settings.under(choice)
    plan.indicators = indicators.map { $0.under(choice) }
    return plan
  }
}
