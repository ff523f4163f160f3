/// Spellings to offer for a text that was not found, nearest first.
///
/// Most are told to be too far by their letters alone, for which no spelling is touched: a workbook
/// may hold a hundred thousand texts that were not found.
struct SpellingOffers: Sendable {
  /// One bit for each letter of a spelling, by its last six bits.
  private var letters: [UInt64] = []
  private var lengths: [Int] = []
  private var spellings: [[Unicode.Scalar]] = []
  private var names: [String] = []

  /// Adds a spelling by its key, with the name to offer for it.
  mutating func add(key: String, name: String) {
    let scalars = Self.scalars(of: key)
    letters.append(Self.letters(of: scalars))
    lengths.append(scalars.count)
    spellings.append(scalars)
    names.append(name)
  }

  /// Up to three names whose spellings are nearest to a key; none that differs in more than two
  /// fifths of its letters, but for spellings of which one holds the other unbroken.
  func nearest(to key: String) -> [String] {
    let typed = Self.scalars(of: key)
    guard !typed.isEmpty else { return [] }
    let typedLetters = Self.letters(of: typed)
    var found: [(distance: Int, order: Int)] = []
    for (order, own) in letters.enumerated() {
      // Letters that only one of the two has must all be changed; most spellings end here.
      let added = (own & ~typedLetters).nonzeroBitCount
      let dropped = (typedLetters & ~own).nonzeroBitCount
      let longer = max(typed.count, lengths[order])
      let limit = max(1, min(longer * 2 / 5, 6))
      guard max(added, dropped) <= limit || added == 0 || dropped == 0 else { continue }
      let spelling = spellings[order]
      if max(added, dropped) <= limit,
        let distance = Likeness.distance(typed, spelling, limit: limit), distance < longer
      {
        found.append((distance, order))
      } else if dropped == 0 && Likeness.holds(spelling, typed)
        || added == 0 && Likeness.holds(typed, spelling)
      {
        found.append((limit + 1, order))
      }
    }
    found.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
    var offered: [String] = []
    for candidate in found where !offered.contains(names[candidate.order]) {
      offered.append(names[candidate.order])
      if offered.count == 3 { break }
    }
    return offered
  }

  /// Names are shorter; the end of a longer text says nothing about them.
  private static func scalars(of key: String) -> [Unicode.Scalar] {
    Array(key.unicodeScalars.prefix(40))
  }

  private static func letters(of scalars: [Unicode.Scalar]) -> UInt64 {
    var letters: UInt64 = 0
    for scalar in scalars { letters |= 1 << UInt64(scalar.value & 63) }
    return letters
  }
}
