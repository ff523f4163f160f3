/// Reads how components become the indicator's value.
struct RuleReader {
  let names: PlanNames
  let settings: Settings

  private static let words = ["sum", "ratio", "mean", "minimum", "growth", "tests"]

  func read(_ entry: Entry?) -> Rule {
    guard let entry else { return .sum }
    if entry.isSection, let section = entry.section {
      defer { section.close() }
      if let growth = section.optional("growth") { return self.growth(growth) }
      if let ratio = section.optional("ratio") { return self.ratio(ratio) }
      if let setting = section.optional("setting") { return chosen(by: setting, section) }
      for key in section.keys { _ = section.optional(key) }
      entry.report(.unknownWord(.rule, section.keys.first ?? "", allowed: Self.words))
      return .sum
    }
    switch entry.text {
    case nil, "sum": return .sum
    case "ratio": return .ratio(limit: nil)
    case "mean": return .mean
    case "minimum": return .minimum
    case "tests": return .tests
    case "growth":
      entry.report(.missingKey("rate"))
      return .sum
    case let word?:
      entry.report(.unknownWord(.rule, word, allowed: Self.words))
      return .sum
    }
  }

  /// The rule that stands under the value of a setting; every alternative of it needs one.
  private func chosen(by entry: Entry, _ section: Section) -> Rule {
    guard let key = entry.text else { return .sum }
    entry.check(key, .setting, among: names.settings)
    names.settingsRead.add(key)
    guard let setting = settings.all.first(where: { $0.key == key }) else {
      for key in section.keys { _ = section.optional(key) }
      return .sum
    }
    var chosen = Rule.sum
    for alternative in setting.alternatives {
      let rule = read(section.required(alternative))
      if alternative == setting.value { chosen = rule }
    }
    return chosen
  }

  private func ratio(_ entry: Entry) -> Rule {
    guard let section = entry.section else { return .ratio(limit: nil) }
    defer { section.close() }
    return .ratio(limit: section.optional("limit")?.rational)
  }

  private func growth(_ entry: Entry) -> Rule {
    guard let section = entry.section else { return .sum }
    defer { section.close() }
    let rate = section.required("rate")?.rational ?? .zero
    guard let key = section.required("rounding_setting"), let name = key.text else {
      return .growth(rate: rate, rounding: .exact)
    }
    key.check(name, .setting, among: names.settings)
    names.settingsRead.add(name)
    guard let setting = settings.all.first(where: { $0.key == name }) else {
      return .growth(rate: rate, rounding: .exact)
    }
    let words = GrowthRounding.allCases.map(\.rawValue)
    if let other = setting.alternatives.first(where: { !words.contains($0) }) {
      key.report(.settingOutside(key: name, value: other, allowed: words))
    }
    let rounding = GrowthRounding(rawValue: setting.value) ?? .exact
    return .growth(rate: rate, rounding: rounding)
  }
}
