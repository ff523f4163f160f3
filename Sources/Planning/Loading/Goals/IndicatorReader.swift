/// Reads one file of `indicators/`.
struct IndicatorReader {
  let names: PlanNames
  let settings: Settings

  func read(_ section: Section) -> Indicator {
    let goal = section.text("goal")
    section.optional("goal")?.check(goal, .goal, among: names.goals)
    let (rule, otherRules) = rules(section.required("rule"))
    var ids = Uniqueness(.component)
    var components: [Component] = []
    for entry in section.required("components")?.list ?? [] {
      guard let section = entry.section else { continue }
      let component = ComponentReader(names: names).read(section)
      if ids.claim(component.id, entry.report) { components.append(component) }
    }
    let reads = section.required("reads")
    let indicator = Indicator(
      id: section.text("id"), goal: goal, name: section.text("name"),
      nameEnglish: section.text("name_en"), definition: section.bilingual("definition"),
      unit: section.text("unit"), target: section.required("target")?.rational ?? .zero,
      direction: section.word("direction", .direction, among: ["higher": .higher, "lower": .lower])
        ?? .higher,
      nature: section.word("nature", .nature, among: ["flow": .flow, "stock": .stock]) ?? .flow,
      display: section.word(
        "display", .display, among: ["integer": .integer, "percent": .percent, "mean": .mean])
        ?? .integer,
      rule: rule, otherRules: otherRules, components: components,
      reads: reads?.names(.form, among: names.forms) ?? [],
      remarks: section.optional("remarks")?.list.map(Section.bilingual) ?? [])
    section.close()
    if let place = section.optional("components") { RuleReader.check(indicator, at: place) }
    IndicatorUnits(indicator: indicator, names: names).check(section)
    if let reads, reads.isList {
      ComponentSQLCheck(names: names).checkForms(of: indicator, at: reads)
    }
    return indicator
  }

  /// The rule under the settings in force, and those under other choices that differ from it.
  private func rules(_ place: Entry?) -> (Rule, [Settings.Choice: Rule]) {
    func rule(under settings: Settings) -> Rule {
      RuleReader(names: names, settings: settings).read(place)
    }
    let inForce = rule(under: settings)
    let others = settings.otherChoices.map { ($0, rule(under: settings.under($0))) }
    return (inForce, Dictionary(others.filter { $0.1 != inForce }) { first, _ in first })
  }
}
