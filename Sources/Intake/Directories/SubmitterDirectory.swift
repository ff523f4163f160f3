internal import Planning

/// Finds missions and departments by code, name, alias or outward name.
struct SubmitterDirectory: Sendable {
  private var codes: [String: Submitter] = [:]
  private var table = SpellingTable<String>()
  /// Outward names without what nearly all of them share (台北經濟文化).
  private var reduced = SpellingTable<String>()
  private var posts: [Post: [String]] = [:]
  /// What missions are, such as 大使館; the longest first.
  private let types: [String]
  private let countries: CountryDirectory

  /// A mission's host and its type.
  private struct Post: Hashable {
    var host: String
    var type: String
  }

  init(_ plan: Plan, countries: CountryDirectory) {
    self.countries = countries
    types = Set(plan.submitters.filter { $0.host != nil }.map(\.type)).filter { !$0.isEmpty }
      .sorted { ($1.count, $0) < ($0.count, $1) }
    for submitter in plan.submitters {
      codes[TextKey.compact(submitter.code)] = submitter
      for spelling in [submitter.name, submitter.nameEnglish] + submitter.aliases {
        table.add(spelling, submitter.code, offering: submitter.name)
        reduced.add(Self.reduced(TextKey.compact(spelling)), submitter.code)
      }
      if let host = submitter.host {
        posts[Post(host: host, type: submitter.type), default: []].append(submitter.code)
      }
    }
  }

  /// The submitter with a code, folded as the cover's code is.
  func submitter(code: String) -> Submitter? { codes[TextKey.compact(code)] }

  /// The submitter that a cell names, and whether by its code or exact name.
  func find(_ text: String) -> (submitter: Submitter, isExact: Bool)? {
    let key = TextKey.compact(text)
    if let submitter = codes[key] { return (submitter, true) }
    if let hit = table.find(text), !table.isShared(key: key), let submitter = codes[hit.value] {
      return (submitter, submitter.name == text)
    }
    guard key.utf8.count <= 200 else { return nil }
    if let code = search(key) { return codes[code].map { ($0, false) } }
    guard let (outside, inside) = BracketedName.parts(ofKey: key) else { return nil }
    // A code says clearly who is meant beside a name that is none.
    guard let outer = named(outside) else { return codes[inside].map { ($0, false) } }
    let meant = self.meant(by: inside)
    return meant.isEmpty || meant.contains(outer.code) ? (outer, false) : nil
  }

  /// The names of those whom a text means that nobody can be found by: 駐日本代表處(大阪) names one mission
  /// and in brackets another. Empty for a text that names nobody.
  func contradicted(in text: String) -> [String] {
    let key = TextKey.compact(text)
    guard key.utf8.count <= 200, find(text) == nil,
      let (outside, inside) = BracketedName.parts(ofKey: key), let outer = named(outside)
    else { return [] }
    return meant(by: inside).union([outer.code]).sorted().compactMap { codes[$0]?.name }
  }

  /// Codes of those whom the brackets behind a name may mean, as a name or as where a mission is:
  /// jp(駐日本代表處), 駐日本代表處(東京), 駐日本代表處(大阪).
  private func meant(by inside: String) -> Set<String> {
    let spelled = [inside] + types.map { "駐" + inside + $0 }
    return Set(spelled.compactMap { named($0)?.code })
  }

  private func named(_ key: String) -> Submitter? {
    codes[key] ?? search(key).flatMap { codes[$0] }
  }

  func suggestions(for text: String) -> [String] { table.suggestions(for: text) }

  private func search(_ key: String) -> String? {
    if let hit = table.find(key: key), !table.isShared(key: key) { return hit.value }
    let short = Self.reduced(key)
    if let hit = reduced.find(key: short), !reduced.isShared(key: short) { return hit.value }
    return posted(short)
  }

  /// 駐美利堅合眾國代表處: the only mission of that type in the country.
  private func posted(_ key: String) -> String? {
    guard key.hasPrefix("駐") else { return nil }
    for type in types where key.hasSuffix(type) {
      let country = String(key.dropFirst().dropLast(type.count))
      guard case .country(let iso2, _) = countries.find(country, for: nil) else { continue }
      let found = posts[Post(host: iso2, type: type)] ?? []
      return found.count == 1 ? found[0] : nil
    }
    return nil
  }

  private static func reduced(_ key: String) -> String {
    var scalars = Array(key.unicodeScalars)
    for word in ["中華民國", "臺北", "經濟", "文化", "貿易", "商務", "聯絡"] {
      let length = word.unicodeScalars.count
      while let place = scalars.indices.first(where: { scalars.holds(word, at: $0) }) {
        scalars.removeSubrange(place..<(place + length))
      }
    }
    return scalars.text
  }
}
