internal import Planning

/// Finds what a spelling stands for: as typed first, which is nearly always enough, then by its key.
struct SpellingTable<Value: Hashable & Sendable>: Sendable {
  private var exact: [String: Value] = [:]
  private var keys: [String: Value] = [:]
  /// Keys that several values share: they settle nothing.
  private var shared: Set<String> = []
  /// Spellings to offer where nothing fits.
  private(set) var candidates: [Likeness.Candidate] = []

  /// What a spelling was found to be.
  struct Hit: Sendable {
    var value: Value
    /// Whether it is the spelling of the table letter by letter.
    var isExact: Bool
  }

  /// Adds a spelling; an earlier one is never replaced.
  mutating func add(_ spelling: String, _ value: Value, offering name: String? = nil) {
    guard !spelling.isEmpty else { return }
    if exact[spelling] == nil { exact[spelling] = value }
    let key = TextKey.compact(spelling)
    if let known = keys[key] {
      if known != value { shared.insert(key) }
    } else {
      keys[key] = value
    }
    if let name { candidates.append(Likeness.Candidate(key: key, name: name)) }
  }

  /// Looks a text up as it was typed, then without white space, case and width.
  func find(_ text: String) -> Hit? {
    if let value = exact[text] { return Hit(value: value, isExact: true) }
    return find(key: TextKey.compact(text))
  }

  func find(key: String) -> Hit? {
    keys[key].map { Hit(value: $0, isExact: false) }
  }

  /// Whether several values share the key, of which the first was kept.
  func isShared(key: String) -> Bool { shared.contains(key) }

  /// Names of the spellings that are nearest to a text.
  func suggestions(for text: String) -> [String] {
    Likeness.nearest(to: TextKey.compact(text), among: candidates)
  }
}
