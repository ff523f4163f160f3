/// One indicator of the plan.
package struct Indicator: Hashable, Sendable {
  /// On which side of the target it is good to be.
  package enum Direction: String, Hashable, Sendable { case higher, lower }

  /// How progress within the year is judged beside the year's target.
  package enum Nature: String, Hashable, Sendable {
    /// Counted over the year: the pro-rata target is target × elapsed days ÷ days of the year.
    case flow
    /// A state on a day, a rate or a growth: no pro-rata target.
    case stock
  }

  /// How the value is written.
  package enum Display: String, Hashable, Sendable {
    case integer
    /// Two decimals and a percent sign.
    case percent
    /// Two decimals.
    case mean
  }

  /// The number in the plan, such as `2.4`.
  package var id: String
  /// The goal's number.
  package var goal: String
  package var name: String
  package var nameEnglish: String
  /// What is measured, in our own words.
  package var definition: Bilingual
  package var unit: String
  /// Of the whole year, in `unit`; 1/10 for `10%`.
  package var target: Rational
  package var direction: Direction
  package var nature: Nature
  package var display: Display
  package var rule: Rule
  /// The rule under choices of a setting that would change it, all other settings as they are.
  package var otherRules: [Settings.Choice: Rule]
  package var components: [Component]
  /// Forms that the indicator reads: their error rows are not counted, their gaps make it provisional.
  package var reads: [String]
  /// What must be said beside the figure.
  package var remarks: [Bilingual]

  package init(
    id: String, goal: String, name: String, nameEnglish: String = "",
    definition: Bilingual = Bilingual(zh: "", en: ""), unit: String, target: Rational,
    direction: Direction, nature: Nature, display: Display, rule: Rule,
    otherRules: [Settings.Choice: Rule] = [:], components: [Component], reads: [String],
    remarks: [Bilingual] = []
  ) {
    self.id = id
    self.goal = goal
    self.name = name
    self.nameEnglish = nameEnglish
    self.definition = definition
    self.unit = unit
    self.target = target
    self.direction = direction
    self.nature = nature
    self.display = display
    self.rule = rule
    self.otherRules = otherRules
    self.components = components
    self.reads = reads
    self.remarks = remarks
  }
}

/// How components become the indicator's value.
package enum Rule: Hashable, Sendable {
  /// The sum of the components.
  case sum
  /// Σ amount ÷ Σ base of the one component, or ÷ the component's `whole`; no result above `limit`.
  case ratio(limit: Rational?)
  /// Σ amount ÷ number of counted facts of the one component.
  case mean
  /// The worst amount of the one component, the smallest or where lower is better the greatest:
  /// every single fact must keep to the target.
  case minimum
  /// Every component must reach baseline × (1 + rate); the value is the lowest growth.
  case growth(rate: Rational, rounding: GrowthRounding)
  /// The number of components whose tests hold.
  case tests
}

/// How a growth target is judged.
package enum GrowthRounding: String, Hashable, Sendable, CaseIterable {
  /// actual ≥ round half up (baseline × (1 + rate))
  case threshold
  /// round half up (growth in whole percent) ≥ rate
  case growth
  /// actual ≥ baseline × (1 + rate), unrounded
  case exact
}
