/// The plan's open readings, cut-offs and limits: each is declared with a default and, where its
/// values are a list, with them.
package struct Settings: Hashable, Sendable {
  /// One line of `settings.yaml` with the value in force.
  package struct Setting: Hashable, Sendable {
    package var key: String
    /// The value in force, and the default.
    package var value: String
    package var standard: String
    /// Empty: any value of the default's shape.
    package var alternatives: [String]
    /// What the alternatives mean in few words, by alternative.
    package var labels: [String: Bilingual]
    package var meaning: Bilingual

    package init(
      key: String, value: String, standard: String, alternatives: [String] = [],
      labels: [String: Bilingual] = [:], meaning: Bilingual
    ) {
      self.key = key
      self.value = value
      self.standard = standard
      self.alternatives = alternatives
      self.labels = labels
      self.meaning = meaning
    }

    /// A value in words; as it is written where the plan has none for it.
    package func label(of value: String) -> Bilingual {
      labels[value] ?? Bilingual(zh: value, en: value)
    }
  }

  /// In the order of the file.
  package var all: [Setting]

  package init(_ all: [Setting] = []) {
    self.all = all
  }

  /// The value in force; nil for a key that the plan does not declare.
  package subscript(_ key: String) -> String? {
    all.first { $0.key == key }?.value
  }

  /// The value in force of what the program itself reads; nil where the plan does not declare it.
  package subscript(_ setting: ProgramSetting) -> String? { self[setting.rawValue] }

  /// The value in force as a whole number; nil where it is none or not declared.
  package func integer(_ setting: ProgramSetting) -> Int? {
    self[setting].flatMap { Int($0) }
  }

  /// The value in force as a fraction, such as `50%`; nil where it is none or not declared.
  package func rational(_ setting: ProgramSetting) -> Rational? {
    self[setting].flatMap { Rational($0) }
  }
}
