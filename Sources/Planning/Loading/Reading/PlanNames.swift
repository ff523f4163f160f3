/// What has been read so far, for references from one file to another.
///
/// Nil means that its own file could not be read: then nothing is said about references.
struct PlanNames {
  var year: Int?
  var settings: Set<String>?
  /// By key, the values of settings that take few.
  var alternatives: [String: [String]] = [:]
  /// Those that rules and SQL ask for.
  let settingsRead = SettingsRead()
  var submitters: Set<String>?
  var countries: Set<String>?
  /// iso2 of the ministry's own country, which is no foreign one.
  var home = ""
  var groups: Set<String>?
  var organisations: Set<String>?
  var ranks: Set<String>?
  var rankColumns: Set<String>?
  var items: Set<String>?
  var forms: Set<String>?
  /// By form, its fields without those whose type could not be read.
  var fields: [String: [Field]] = [:]
  var goals: Set<String>?
  var indicators: Set<String>?
  var components: [String: Set<String>] = [:]
  /// By indicator, the components that are held against last year's figures.
  var baselined: [String: Set<String>] = [:]
  var reasons: Set<String>?
}

/// Collects the settings that rules and SQL ask for.
final class SettingsRead {
  private(set) var keys: Set<String> = []
  /// With which fields SQL compares them, and what their values must be for that.
  private(set) var comparisons: [(key: String, field: String, values: SettingValues)] = []

  func add(_ key: String) {
    keys.insert(key)
  }

  func add(_ key: String, comparedWith field: String, _ values: SettingValues) {
    comparisons.append((key, field, values))
  }
}

extension PlanProblem.Kind {
  /// Nil where the name is known, or it is not known what there is.
  static func reference(
    _ name: String, to subject: PlanProblem.Subject, among names: Set<String>?
  ) -> Self? {
    guard let names, !name.isEmpty, !names.contains(name) else { return nil }
    return .unknownReference(subject, name, nearest: NearestWord.to(name, among: names))
  }
}

extension Entry {
  /// Reports a name that the plan does not define.
  func check(_ name: String, _ subject: PlanProblem.Subject, among names: Set<String>?) {
    if let kind = PlanProblem.Kind.reference(name, to: subject, among: names) { report(kind) }
  }

  /// A list of names that the plan defines.
  func names(_ subject: PlanProblem.Subject, among names: Set<String>?) -> [String] {
    list.compactMap { entry in
      guard let name = entry.text else { return nil }
      entry.check(name, subject, among: names)
      return name
    }
  }
}

extension TableRow {
  /// Reports a name that the plan does not define.
  func check(_ name: String, _ subject: PlanProblem.Subject, among names: Set<String>?) {
    if let kind = PlanProblem.Kind.reference(name, to: subject, among: names) { report(kind) }
  }
}

/// Reports what stands twice.
struct Uniqueness {
  let subject: PlanProblem.Subject
  /// Words with the file in which they stand; blank where all stand in one.
  private var seen: [String: String] = [:]

  init(_ subject: PlanProblem.Subject) {
    self.subject = subject
  }

  /// False, with a complaint, for a word that was claimed before; blanks are others' business.
  mutating func claim(
    _ word: String, in file: String = "", _ report: (PlanProblem.Kind) -> Void
  ) -> Bool {
    if word.isEmpty { return true }
    guard let other = seen[word] else {
      seen[word] = file
      return true
    }
    let isHere = other == file
    report(isHere ? .duplicate(subject, word) : .duplicateElsewhere(subject, word, file: other))
    return false
  }
}
