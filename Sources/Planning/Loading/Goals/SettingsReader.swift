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
    return Settings(all)
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
    guard setting.alternatives.isEmpty else {
      if setting.alternatives.contains(value) { return nil }
      return .settingOutside(key: setting.key, value: value, allowed: setting.alternatives)
    }
    if Shape(of: value) == Shape(of: setting.standard) { return nil }
    return .settingOfOtherShape(key: setting.key, value: value, standard: setting.standard)
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
