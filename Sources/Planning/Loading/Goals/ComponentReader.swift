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
    var component = Component(
      id: section.text("id"), name: section.text("name"), nameEnglish: section.text("name_en"),
      unit: section.text("unit"), sql: sql?.text ?? "", whole: whole?.text,
      caveats: caveats?.text, partition: partition?.text, baseline: baseline(section),
      tests: section.optional("tests")?.list.compactMap(Self.test) ?? [],
      scale: Self.scale(section.optional("scale")),
      value: section.optionalWord(
        "value", .value, among: ["sum": .sum, "mean": .mean, "ratio": .ratio]) ?? .sum)
    component.places.sql = sql?.place
    component.places.whole = whole?.place
    component.places.caveats = caveats?.place
    component.places.partition = partition?.place
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

  private static func scale(_ entry: Entry?) -> Int {
    guard let entry, let scale = entry.integer else { return 1 }
    let range = 1...1_000_000_000
    if range.contains(scale) { return scale }
    entry.report(.notWithin(key: "scale", value: String(scale), range))
    return 1
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
