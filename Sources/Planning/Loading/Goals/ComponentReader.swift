/// Reads one component of an indicator.
struct ComponentReader {
  let names: PlanNames

  func read(_ section: Section) -> Component {
    let sql = section.required("sql")
    let whole = section.optional("whole")
    let caveats = section.optional("caveats")
    let partition = section.optional("partition")
    let check = ComponentSQLCheck(names: names)
    sql.map(check.check)
    whole.map(check.check)
    caveats.map(check.check)
    partition.map(check.check)
    let component = Component(
      id: section.text("id"), name: section.text("name"), nameEnglish: section.text("name_en"),
      unit: section.text("unit"), sql: sql?.text ?? "", whole: whole?.text,
      caveats: caveats?.text, partition: partition?.text, baseline: baseline(section),
      tests: section.optional("tests")?.list.compactMap(Self.test) ?? [],
      scale: section.optional("scale")?.integer ?? 1,
      value: section.optionalWord(
        "value", .value, among: ["sum": .sum, "mean": .mean, "ratio": .ratio]) ?? .sum)
    section.close()
    return component
  }

  /// An unknown word stands for some baseline, so that it is the only complaint.
  private func baseline(_ section: Section) -> Component.Baseline {
    guard section.optional("baseline") != nil else { return .none }
    let words: KeyValuePairs<String, Component.Baseline> = [
      "none": .none, "table": .table, "matched": .matched,
    ]
    return section.word("baseline", .baseline, among: words) ?? .table
  }

  private static func test(_ entry: Entry) -> Component.Test? {
    guard let section = entry.section else { return nil }
    defer { section.close() }
    if let number = section.optional("count_at_least") {
      return number.integer.map(Component.Test.countAtLeast)
    }
    if let number = section.optional("sum_at_least") {
      return number.integer.map(Component.Test.sumAtLeast)
    }
    if let number = section.optional("mean_at_least") {
      return number.rational.map(Component.Test.meanAtLeast)
    }
    if let number = section.optional("growth_at_least") {
      return number.rational.map(Component.Test.growthAtLeast)
    }
    let words = ["count_at_least", "sum_at_least", "mean_at_least", "growth_at_least"]
    let found = section.keys.first ?? ""
    for key in section.keys { _ = section.optional(key) }
    entry.report(.unknownWord(.test, found, allowed: words))
    return nil
  }
}
