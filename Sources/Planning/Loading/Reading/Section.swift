internal import Yams

/// A group of keys in a definition file; keys that nobody asked for are reported by `close`.
final class Section {
  let place: Entry
  private var entries: [String: Entry] = [:]
  private var order: [(key: String, line: Int)] = []
  private var asked: [String] = []
  private var missing: [String] = []

  init(_ mapping: Node.Mapping, of place: Entry) {
    self.place = place
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      let line = key.mark?.line ?? place.line
      order.append((name, line))
      entries[name] = Entry(
        node: value, key: name, file: place.file, line: line, problems: place.problems)
    }
  }

  /// The value under a key that may be left out.
  func optional(_ key: String) -> Entry? {
    if !asked.contains(key) { asked.append(key) }
    return entries[key]
  }

  /// The value under a key that must stand.
  func required(_ key: String) -> Entry? {
    let entry = optional(key)
    if entry == nil, !missing.contains(key) { missing.append(key) }
    return entry
  }

  /// The keys in the order of the file.
  var keys: [String] { order.map(\.key) }

  func text(_ key: String) -> String { required(key)?.text ?? "" }

  func optionalText(_ key: String) -> String? { optional(key)?.text }

  func flag(_ key: String) -> Bool { optional(key)?.flag ?? false }

  func texts(_ key: String) -> [String] { optional(key)?.list.compactMap(\.text) ?? [] }

  func bilingual(_ key: String) -> Bilingual {
    required(key).map(Self.bilingual) ?? Bilingual(zh: "", en: "")
  }

  func optionalBilingual(_ key: String) -> Bilingual {
    optional(key).map(Self.bilingual) ?? Bilingual(zh: "", en: "")
  }

  /// One word of a fixed set.
  func word<Value>(
    _ key: String, _ subject: PlanProblem.Subject, among words: KeyValuePairs<String, Value>
  ) -> Value? {
    required(key).flatMap { Self.word(in: $0, subject, among: words) }
  }

  /// One word of a fixed set under a key that may be left out.
  func optionalWord<Value>(
    _ key: String, _ subject: PlanProblem.Subject, among words: KeyValuePairs<String, Value>
  ) -> Value? {
    optional(key).flatMap { Self.word(in: $0, subject, among: words) }
  }

  /// Reports keys that no reader has asked for and keys that are missing; a key that is only
  /// misspelt is reported once.
  func close() {
    for (key, line) in order where !asked.contains(key) {
      place.problems.add(.unknownKey(key, known: asked), file: place.file, line: line)
      let meant = NearestWord.to(key, among: asked)
      missing.removeAll { $0 == meant }
    }
    for key in missing { place.report(.missingKey(key)) }
    missing = []
  }

  static func bilingual(_ entry: Entry) -> Bilingual {
    guard entry.isSection, let section = entry.section else {
      entry.report(.wrongShape(key: entry.key, .bilingual))
      return Bilingual(zh: "", en: "")
    }
    let text = Bilingual(zh: section.text("zh"), en: section.text("en"))
    section.close()
    return text
  }

  private static func word<Value>(
    in entry: Entry, _ subject: PlanProblem.Subject, among words: KeyValuePairs<String, Value>
  ) -> Value? {
    guard let text = entry.text else { return nil }
    if let found = words.first(where: { $0.key == text }) { return found.value }
    entry.report(.unknownWord(subject, text, allowed: words.map(\.key)))
    return nil
  }
}
