internal import Planning

/// Every spelling of every country; never a part of a spelling (印度 is no 印度尼西亞).
struct CountryDirectory: Sendable {
  /// What a spelling stands for.
  enum Finding: Hashable, Sendable {
    /// A country, and whether the spelling is its name and not an alias.
    case country(String, isName: Bool)
    /// The ministry's own country.
    case own
    /// Names of the countries that share the spelling.
    case ambiguous([String])
    case unknown
  }

  private var table = SpellingTable<String>()
  /// Spellings without punctuation, such as `usa` for U.S.A.
  private var letters = SpellingTable<String>()
  private var own = SpellingTable<Bool>()
  private var shared: [String: AmbiguousCountry] = [:]
  private var names: [String: String] = [:]
  private var groups: [String: Set<String>] = [:]
  private let all: [Country]

  init(_ plan: Plan) {
    all = plan.countries
    for country in plan.countries {
      names[country.iso2] = country.name
      groups[country.iso2] = Set(country.groups)
      table.add(country.name, country.iso2, offering: country.name)
    }
    for country in plan.countries {
      table.add(country.iso2, country.iso2)
      table.add(country.nameEnglish, country.iso2, offering: country.name)
      for alias in country.aliases { table.add(alias, country.iso2, offering: country.name) }
      for spelling in [country.name, country.nameEnglish] + country.aliases {
        letters.add(Self.letters(TextKey.compact(spelling)), country.iso2)
      }
    }
    for spelling in [plan.home.name, plan.home.nameEnglish, plan.home.iso2] + plan.home.aliases {
      own.add(spelling, true)
    }
    for country in plan.ambiguousCountries { shared[TextKey.compact(country.alias)] = country }
  }

  func name(of iso2: String) -> String { names[iso2] ?? iso2 }

  func isMember(_ iso2: String, ofAny wanted: [String]) -> Bool {
    wanted.contains { groups[iso2]?.contains($0) ?? false }
  }

  /// Names of the members of groups, separated by `;`.
  func members(ofAny wanted: [String]) -> String {
    all.filter { isMember($0.iso2, ofAny: wanted) }.map(\.name).joined(separator: ";")
  }

  func suggestions(for text: String) -> [String] { table.suggestions(for: text) }

  /// Looks a whole cell up; the submitter's host and accreditation settle what several share.
  func find(_ text: String, for submitter: Submitter?) -> Finding {
    if let iso2 = table.find(exactly: text), names[iso2] == text {
      return .country(iso2, isName: true)
    }
    let key = TextKey.compact(text)
    if let alias = shared[key] { return settled(alias, for: submitter) }
    if own.find(key: key) != nil { return .own }
    if let hit = table.find(key: key), !table.isShared(key: key) {
      return .country(hit.value, isName: TextKey.compact(name(of: hit.value)) == key)
    }
    if let (outside, inside) = BracketedName.parts(ofKey: key) {
      return named(outside, inside)
    }
    let bare = Self.letters(key)
    if bare.unicodeScalars.count > 2, let hit = letters.find(key: bare),
      !letters.isShared(key: bare)
    {
      return .country(hit.value, isName: false)
    }
    return .unknown
  }

  /// A name with another in brackets: both must name the same country, as in 美國(USA), or be one
  /// name together, as in 幾內亞(比索) and Congo (Republic of). 日本(東京), 喬治亞(州), Guinea (Bissau) and
  /// 中國(臺灣) tell that what is meant may be another than the name outside.
  private func named(_ outside: String, _ inside: String) -> Finding {
    if let outer = country(outside), outer == country(inside) {
      return .country(outer, isName: false)
    }
    for whole in [outside + inside, inside + outside] {
      let bare = Self.letters(whole)
      if let hit = letters.find(key: bare), !letters.isShared(key: bare),
        own.find(key: whole) == nil
      {
        return .country(hit.value, isName: false)
      }
    }
    return .unknown
  }

  /// The one country that a key spells.
  private func country(_ key: String) -> String? {
    guard shared[key] == nil, own.find(key: key) == nil, !table.isShared(key: key) else {
      return nil
    }
    return table.find(key: key)?.value
  }

  /// Exactly one candidate must be the submitter's host or a country of its accreditation.
  private func settled(_ alias: AmbiguousCountry, for submitter: Submitter?) -> Finding {
    if alias.settledByHost, let submitter {
      let posts = Set([submitter.host].compactMap(\.self) + submitter.accredited)
      let fitting = alias.candidates.filter(posts.contains)
      if fitting.count == 1 { return .country(fitting[0], isName: false) }
    }
    return .ambiguous(alias.candidates.map(name(of:)))
  }

  private static func letters(_ key: String) -> String {
    key.unicodeScalars.filter(isLetter).text
  }

  /// A letter or a digit, told without a look at Unicode's tables where the text is common.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A, 0x4E00...0x9FFF: true
    case 0x00...0x7F: false
    default: scalar.properties.isAlphabetic
    }
  }
}
