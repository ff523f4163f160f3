/// What has been read so far, for references from one file to another.
///
/// An empty set means that its own file could not be read: then nothing is said about references.
struct PlanNames {
  var settings: Set<String> = []
  /// Those that rules and SQL ask for.
  let settingsRead = SettingsRead()
  var submitters: Set<String> = []
  var countries: Set<String> = []
  var groups: Set<String> = []
  var rankColumns: Set<String> = []
  var forms: Set<String> = []
  var goals: Set<String> = []
  var indicators: Set<String> = []
  var components: [String: Set<String>] = [:]
  var reasons: Set<String> = []
}

/// Collects the settings that rules and SQL ask for.
final class SettingsRead {
  private(set) var keys: Set<String> = []

  func add(_ key: String) {
    keys.insert(key)
  }
}

extension PlanProblem.Kind {
  /// Nil where the name is known, or none are.
  static func reference(
    _ name: String, to subject: PlanProblem.Subject, among names: Set<String>
  ) -> Self? {
    if names.isEmpty || name.isEmpty || names.contains(name) { return nil }
    return .unknownReference(subject, name, nearest: NearestWord.to(name, among: names))
  }
}

extension Entry {
  /// Reports a name that the plan does not define.
  func check(_ name: String, _ subject: PlanProblem.Subject, among names: Set<String>) {
    if let kind = PlanProblem.Kind.reference(name, to: subject, among: names) { report(kind) }
  }

  /// A list of names that the plan defines.
  func names(_ subject: PlanProblem.Subject, among names: Set<String>) -> [String] {
    list.compactMap { entry in
      guard let name = entry.text else { return nil }
      entry.check(name, subject, among: names)
      return name
    }
  }
}

extension TableRow {
  /// Reports a name that the plan does not define.
  func check(_ name: String, _ subject: PlanProblem.Subject, among names: Set<String>) {
    if let kind = PlanProblem.Kind.reference(name, to: subject, among: names) { report(kind) }
  }
}

/// Reports what stands twice.
struct Uniqueness {
  let subject: PlanProblem.Subject
  private var seen: Set<String> = []

  init(_ subject: PlanProblem.Subject) {
    self.subject = subject
  }

  /// False, with a complaint, for a word that was claimed before; blanks are others' business.
  mutating func claim(_ word: String, _ report: (PlanProblem.Kind) -> Void) -> Bool {
    if word.isEmpty || seen.insert(word).inserted { return true }
    report(.duplicate(subject, word))
    return false
  }
}
