/// Reads `settings.yaml` and puts overriding values in their place.
enum SettingsReader {
  static func read(_ entry: Entry?) -> [Settings.Setting] {
    var keys = Uniqueness(.setting)
    return (entry?.list ?? []).compactMap { entry in
      guard let section = entry.section else { return nil }
      let standard = section.text("default")
      var setting = Settings.Setting(
        key: section.text("key"), value: standard, standard: standard,
        alternatives: section.texts("alternatives"), meaning: section.bilingual("meaning"))
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

  /// Sets values from outside the folder; `source` names where they come from.
  static func override(
    _ settings: [Settings.Setting], with values: [String: String], source: String,
    problems: ProblemList
  ) -> Settings {
    var all = settings
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      guard let index = all.firstIndex(where: { $0.key == key }) else {
        if let kind = PlanProblem.Kind.reference(key, to: .setting, among: Set(all.map(\.key))) {
          problems.add(kind, file: source, line: nil)
        }
        continue
      }
      all[index].value = value
      if let kind = problem(with: value, for: all[index]) {
        problems.add(kind, file: source, line: nil)
      }
    }
    return Settings(all)
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
    case day, integer, number, text

    init(of value: String) {
      if CalendarDay(iso: value) != nil {
        self = .day
      } else if Int(value) != nil {
        self = .integer
      } else if Rational(value) != nil {
        self = .number
      } else {
        self = .text
      }
    }
  }
}
