import Planning

/// Every value of the ledger that names a person, so that texts in which one occurs can be masked.
///
/// A name is found however it is spelled: by letter case, width, accents, white space and the dots
/// between the parts of a transliteration; a Latin one as whole words alone.
struct PersonalNames {
  static let mask = "○○○"

  /// Folded names by their first two characters; whatever is shorter tells nobody from anybody.
  private var names: [Pair: [[Unicode.Scalar]]] = [:]
  private var firsts = FirstScalars()

  private struct Pair: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar
  }

  init(in report: Report) {
    var seen: Set<[Unicode.Scalar]> = []
    let others = NoNames(report.plan)
    for name in report.ledger.personalNames.flatMap({ Self.spellings(of: $0, besides: others) }) {
      let key = Self.key(of: name)
      if seen.insert(key).inserted { add(key) }
    }
    // The longest first, so that nothing is left of a name that begins with another.
    for pair in names.keys {
      names[pair]?.sort { left, right in
        left.count != right.count
          ? left.count > right.count : left.lexicographicallyPrecedes(right)
      }
    }
  }

  /// A name as it was typed, each name that it lists (張三、李四等2人), and a Latin one whose family
  /// name stands first in its other order (Abe, Shinzo).
  /// What names an office, a unit or a country of the plan there is nobody's name.
  private static func spellings(of name: String, besides others: NoNames) -> [String] {
    var spellings = [name]
    let listed = name.split { "、；;/／\n".contains($0) }.map(String.init)
    if listed.count > 1 { spellings += listed.filter { !others.contain($0) } }
    for part in listed where !others.contain(part) {
      if let end = part.firstIndex(of: "等"), end > part.startIndex {
        spellings.append(String(part[..<end]))
      }
      let isLatin = part.unicodeScalars.allSatisfy { $0.value < 0x250 }
      let halves = part.split(separator: isLatin ? "," : "，").map(String.init)
      guard halves.count > 1 else { continue }
      spellings +=
        isLatin
        ? [halves, halves.reversed()].map { $0.joined(separator: " ") } : halves
    }
    return spellings
  }

  /// Without the marks around it.
  private static func key(of name: String) -> [Unicode.Scalar] {
    let letters = name.unicodeScalars.compactMap(NameLetter.folded)
    let isLetter = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic }
    guard let first = letters.firstIndex(where: isLetter),
      let last = letters.lastIndex(where: isLetter)
    else { return [] }
    return Array(letters[first...last])
  }

  private mutating func add(_ key: [Unicode.Scalar]) {
    guard key.count >= 2 else { return }
    names[Pair(first: key[0], second: key[1]), default: []].append(key)
    firsts.insert(key[0])
  }

  /// The text with every name in it masked.
  func masked(_ text: String) -> String {
    guard !names.isEmpty else { return text }
    let mayHold = text.unicodeScalars.contains { scalar in
      NameLetter.folded(scalar).map(firsts.contains) ?? false
    }
    return mayHold ? maskedLetters(of: Array(text.unicodeScalars)) ?? text : text
  }

  /// Nil where no name is in it.
  private func maskedLetters(of text: [Unicode.Scalar]) -> String? {
    var key: [Unicode.Scalar] = []
    var places: [Int] = []
    for (place, scalar) in text.enumerated() {
      guard let letter = NameLetter.folded(scalar) else { continue }
      key.append(letter)
      places.append(place)
    }
    var result = String.UnicodeScalarView()
    var (next, kept) = (0, 0)
    while next < key.count {
      guard let count = name(at: next, of: key, places, in: text) else {
        next += 1
        continue
      }
      result.append(contentsOf: text[kept..<places[next]])
      result.append(contentsOf: Self.mask.unicodeScalars)
      kept = places[next + count - 1] + 1
      next += count
    }
    guard kept > 0 else { return nil }
    result.append(contentsOf: text[kept...])
    return String(result)
  }

  /// The length of the longest name that begins at a place of the key.
  private func name(
    at place: Int, of key: [Unicode.Scalar], _ places: [Int], in text: [Unicode.Scalar]
  ) -> Int? {
    guard place + 1 < key.count, firsts.contains(key[place]),
      let candidates = names[Pair(first: key[place], second: key[place + 1])]
    else { return nil }
    return candidates.first { name in
      guard key[place...].starts(with: name) else { return false }
      let last = place + name.count - 1
      return !isWithinWord(key[place], text, places[place] - 1)
        && !isWithinWord(key[last], text, places[last] + 1)
    }?.count
  }

  /// Whether a Latin letter goes on in the text beside it.
  private func isWithinWord(_ letter: Unicode.Scalar, _ text: [Unicode.Scalar], _ beside: Int)
    -> Bool
  {
    guard letter.isASCII, text.indices.contains(beside),
      let other = NameLetter.folded(text[beside])
    else { return false }
    return other.isASCII && other.properties.isAlphabetic
  }
}

/// Words that stand beside names in a cell and are none: offices, units, countries.
private struct NoNames {
  private let words: Set<String>
  private let offices: [String]

  init(_ plan: Plan) {
    offices =
      plan.ranks.flatMap(\.titles).map(TextKey.compact)
      + ["秘書", "顧問", "主任", "團員", "委員", "隨員", "眷屬", "夫婦"]
    words = Set(
      (plan.submitters.map(\.name) + plan.countries.map(\.name) + [
        plan.ministry.zh, plan.home.name,
      ]
        + plan.organisations.map(\.name)).map(TextKey.compact))
  }

  /// An office may have its field before it: 教育部長.
  func contain(_ part: String) -> Bool {
    var key = TextKey.compact(part)
    if let end = key.firstIndex(of: "等"), end > key.startIndex { key = String(key[..<end]) }
    return words.contains(key) || offices.contains(where: key.hasSuffix)
  }
}

/// A letter of a name without what spellings differ in.
private enum NameLetter {
  /// Nil for what no name is told by: white space, marks and the dots between its parts.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x41...0x5A: return Unicode.Scalar(scalar.value + 32)
    case 0x61...0x7A, 0x30...0x39, 0x4E00...0x9FFF: return scalar == "台" ? "臺" : scalar
    case 0xFF21...0xFF3A: return Unicode.Scalar(scalar.value - 0xFF21 + 0x61)
    case 0xFF41...0xFF5A, 0xFF10...0xFF19: return Unicode.Scalar(scalar.value - 0xFEE0)
    case 0xC0...0x24F, 0x1E00...0x1EFF: return Self.latin[scalar] ?? scalar
    default: return isPassedOver(scalar) ? nil : scalar
    }
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "·", "‧", "・", "•", "．", "･", "'", "’", "‘", "ʼ", "`", "´", "-", "‐", "‑": true
    default:
      TextKey.isWhitespace(scalar) || scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.generalCategory == .format
    }
  }

  /// José as Jose: small letters without their accents.
  private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for value in [0xC0...0x24F, 0x1E00...0x1EFF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      table[scalar] = TextKey.withoutAccents(String(scalar)).unicodeScalars.first
    }
    return table
  }()
}

/// Which characters names begin with: most of a text's are settled by one bit.
private struct FirstScalars {
  /// A bit for each scalar below U+10000, and the last one for all above.
  private var bits = [UInt64](repeating: 0, count: 1024)

  mutating func insert(_ scalar: Unicode.Scalar) {
    let place = Self.place(of: scalar)
    bits[place / 64] |= 1 << UInt64(place % 64)
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let place = Self.place(of: scalar)
    return bits[place / 64] >> UInt64(place % 64) & 1 == 1
  }

  /// U+FFFF is no character.
  private static func place(of scalar: Unicode.Scalar) -> Int { Int(min(scalar.value, 0xFFFF)) }
}
