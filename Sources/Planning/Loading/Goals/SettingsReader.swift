/// Reads `settings.yaml`.
enum SettingsReader {
  static func read(_ entry: Entry?) -> Settings {
    var keys = Uniqueness(.setting)
    let all = (entry?.list ?? []).compactMap { entry -> Settings.Setting? in
      guard let section = entry.section else { return nil }
      let standard = section.text("default")
      var setting = Settings.Setting(
        key: section.text("key"), value: standard, standard: standard,
        alternatives: section.texts("alternatives"), meaning: section.bilingual("meaning"))
      setting.labels = labels(section.optional("labels"), of: setting)
      if let problem = problem(with: standard, for: setting) {
        section.optional("default")?.report(problem)
      }
      if let entry = section.optional("value"), let value = entry.text {
        setting.value = value
        if let problem = problem(with: value, for: setting) { entry.report(problem) }
      }
      section.close()
      return keys.claim(setting.key, entry.report) ? setting : nil
    }
    let settings = Settings(all)
    if let entry { checkLights(settings, entry) }
    return settings
  }

  /// Yellow begins below green.
  private static func checkLights(_ settings: Settings, _ entry: Entry) {
    guard let yellow = settings.rational(.lightYellow) ?? Rational("80"),
      let green = settings.rational(.lightGreen) ?? Rational("100"), yellow >= green
    else { return }
    for entry in entry.list {
      guard let section = entry.section, let key = section.optional("key")?.text,
        key == ProgramSetting.lightYellow.rawValue
          || (key == ProgramSetting.lightGreen.rawValue && settings[.lightYellow] == nil)
      else { continue }
      (section.optional("value") ?? section.optional("default") ?? entry)
        .report(.lightsOutOfOrder(yellow: yellow.exact, green: green.exact))
    }
  }

  /// Reports the settings that change nothing, whatever their value.
  static func reportUnread(in entry: Entry?, besides read: Set<String>) {
    for entry in entry?.list ?? [] {
      guard let key = entry.section?.optional("key")?.text, !read.contains(key),
        ProgramSetting(rawValue: key) == nil
      else { continue }
      entry.report(.settingNotRead(key))
    }
  }

  /// Reports values that could not be compared with the fields with which SQL compares them.
  static func report(
    _ comparisons: [(key: String, field: String, values: SettingValues)], in entry: Entry?
  ) {
    for entry in entry?.list ?? [] {
      guard let section = entry.section, let key = section.optional("key")?.text else { continue }
      let entries =
        ["default", "value"].compactMap(section.optional)
        + (section.optional("alternatives")?.list ?? [])
      for comparison in comparisons where comparison.key == key {
        for entry in entries {
          guard let text = entry.text, !comparison.values.takes(text) else { continue }
          entry.report(
            .settingComparedWith(
              field: comparison.field, key: key, value: text, comparison.values))
        }
      }
    }
  }

  /// Each stands for one of the setting's alternatives.
  private static func labels(
    _ entry: Entry?, of setting: Settings.Setting
  ) -> [String: Bilingual] {
    guard let section = entry?.section else { return [:] }
    var labels: [String: Bilingual] = [:]
    for value in section.keys {
      guard let entry = section.optional(value) else { continue }
      if !setting.alternatives.contains(value) {
        entry.report(
          .settingOutside(key: setting.key, value: value, allowed: setting.alternatives))
      }
      labels[value] = Section.bilingual(entry)
    }
    section.close()
    return labels
  }

  private static func problem(
    with value: String, for setting: Settings.Setting
  ) -> PlanProblem.Kind? {
    if let values = ProgramSetting(rawValue: setting.key)?.values {
      if !values.takes(value) {
        return .settingNotTaken(key: setting.key, value: value, values)
      }
    } else if setting.alternatives.isEmpty, looksLikeDay(value) {
      return .invalidDay(value)
    }
    guard setting.alternatives.isEmpty else {
      if setting.alternatives.contains(value) { return nil }
      return .settingOutside(key: setting.key, value: value, allowed: setting.alternatives)
    }
    if ProgramSetting(rawValue: setting.key) != nil { return nil }
    if Shape(of: value) == Shape(of: setting.standard) { return nil }
    return .settingOfOtherShape(key: setting.key, value: value, standard: setting.standard)
  }

  /// `2016-8-1`, `105/8/1`, `2016-02-30`: meant as a day, and none.
  private static func looksLikeDay(_ value: String) -> Bool {
    let parts = value.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    return parts.count == 3 && CalendarDay(iso: value) == nil
      && parts.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy(\.isWholeNumber) }
  }

  /// What a value without alternatives looks like; it must look like its default.
  private enum Shape {
    /// A count is a whole number of at least 1.
    case day, count, integer, number, text

    init(of value: String) {
      if CalendarDay(iso: value) != nil {
        self = .day
      } else if let number = Int(value) {
        self = number >= 1 ? .count : .integer
      } else if Rational(value) != nil {
        self = .number
      } else {
        self = .text
      }
    }
  }
}
