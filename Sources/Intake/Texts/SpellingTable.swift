internal import Planning

/// Finds what a spelling stands for: as typed first, which is nearly always enough, then by its key.
struct SpellingTable<Value: Hashable & Sendable>: Sendable {
  private var exact: [SpellingKey: Value] = [:]
  private var keys: [SpellingKey: Value] = [:]
  /// Keys that several values share: they settle nothing.
  private var shared: Set<String> = []
  /// Spellings to offer where nothing fits.
  private var offers = SpellingOffers()

  /// What a spelling was found to be.
  struct Hit: Sendable {
    var value: Value
    /// Whether it is the spelling of the table letter by letter.
    var isExact: Bool
  }

  /// Adds a spelling; an earlier one is never replaced.
  mutating func add(_ spelling: String, _ value: Value, offering name: String? = nil) {
    guard !spelling.isEmpty else { return }
    let typed = SpellingKey(spelling)
    if exact[typed] == nil { exact[typed] = value }
    let key = TextKey.compact(spelling)
    if let known = keys[SpellingKey(key)] {
      if known != value { shared.insert(key) }
    } else {
      keys[SpellingKey(key)] = value
    }
    if let name { offers.add(key: key, name: name) }
  }

  /// Looks a text up as it was typed, then without white space, case and width.
  func find(_ text: String) -> Hit? {
    if let value = find(exactly: text) { return Hit(value: value, isExact: true) }
    return find(key: TextKey.compact(text))
  }

  /// What is spelled so letter by letter.
  func find(exactly text: String) -> Value? { exact[SpellingKey(text)] }

  func find(key: String) -> Hit? {
    keys[SpellingKey(key)].map { Hit(value: $0, isExact: false) }
  }

  /// Whether several values share the key, of which the first was kept.
  func isShared(key: String) -> Bool { shared.contains(key) }

  /// Names of the spellings that are nearest to a text.
  func suggestions(for text: String) -> [String] {
    offers.nearest(to: TextKey.compact(text))
  }
}
