import Planning

/// Every value of the ledger that names a person, so that texts in which one occurs can be masked.
struct PersonalNames {
  static let mask = "○○○"

  /// Names by their first two characters; whatever is shorter tells nobody from anybody.
  private var names: [Pair: [[Unicode.Scalar]]] = [:]
  private var firsts = FirstScalars()

  private struct Pair: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar
  }

  init(in report: Report) {
    var seen: Set<String> = []
    for form in report.plan.forms {
      let places = form.fields.indices.filter { form.fields[$0].isPersonal }
      guard !places.isEmpty else { continue }
      for fact in report.facts(of: form) {
        for place in places {
          guard let name = fact.values[place]?.text, seen.insert(name).inserted else { continue }
          add(Array(name.unicodeScalars))
        }
      }
    }
    // The longest first, so that nothing is left of a name that begins with another.
    for pair in names.keys { names[pair]?.sort { $0.count > $1.count } }
  }

  private mutating func add(_ name: [Unicode.Scalar]) {
    guard name.count >= 2 else { return }
    names[Pair(first: name[0], second: name[1]), default: []].append(name)
    firsts.insert(name[0])
  }

  /// The text with every name in it masked.
  func masked(_ text: String) -> String {
    guard !names.isEmpty else { return text }
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.indices.first(where: { name(at: $0, of: scalars) != nil }) else {
      return text
    }
    var result = String.UnicodeScalarView(scalars[..<first])
    var place = first
    while place < scalars.count {
      if let length = name(at: place, of: scalars) {
        result.append(contentsOf: Self.mask.unicodeScalars)
        place += length
      } else {
        result.append(scalars[place])
        place += 1
      }
    }
    return String(result)
  }

  /// The length of the name that begins at a place.
  private func name(at place: Int, of scalars: [Unicode.Scalar]) -> Int? {
    guard place + 1 < scalars.count, firsts.contains(scalars[place]),
      let candidates = names[Pair(first: scalars[place], second: scalars[place + 1])]
    else { return nil }
    return candidates.first { scalars[place...].starts(with: $0) }?.count
  }
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
