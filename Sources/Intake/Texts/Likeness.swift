/// How far two spellings lie apart, and which of many lies nearest.
enum Likeness {
  /// Letters to insert, delete or replace; nil where there are more than `limit`.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var row = Array(0...right.count)
    for (place, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      var best = row[0]
      for (other, candidate) in right.enumerated() {
        let replaced = diagonal + (scalar == candidate ? 0 : 1)
        diagonal = row[other + 1]
        row[other + 1] = min(replaced, diagonal + 1, row[other] + 1)
        best = min(best, row[other + 1])
      }
      if best > limit { return nil }
    }
    return row[right.count] <= limit ? row[right.count] : nil
  }

  /// Up to three of the candidates that are nearest to a text, nearest first; none that differs
  /// in more than two fifths of its letters.
  static func nearest(to text: String, among candidates: [Candidate]) -> [String] {
    let typed = Candidate(key: text, name: "")
    let scalars = typed.scalars
    guard !scalars.isEmpty else { return [] }
    var found: [(distance: Int, order: Int, name: String)] = []
    for (order, candidate) in candidates.enumerated() {
      let limit = max(1, min(max(scalars.count, candidate.scalars.count) * 2 / 5, 6))
      // Letters that only one of the two has must all be changed; most candidates end here.
      if typed.lacks(candidate) <= limit, candidate.lacks(typed) <= limit,
        let distance = distance(scalars, candidate.scalars, limit: limit),
        distance < max(scalars.count, candidate.scalars.count)
      {
        found.append((distance, order, candidate.name))
      } else if candidate.lacks(typed) == 0 && contains(candidate.scalars, scalars)
        || typed.lacks(candidate) == 0 && contains(scalars, candidate.scalars)
      {
        found.append((limit + 1, order, candidate.name))
      }
    }
    found.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
    var names: [String] = []
    for candidate in found where !names.contains(candidate.name) {
      names.append(candidate.name)
      if names.count == 3 { break }
    }
    return names
  }

  /// A spelling with what to offer for it.
  struct Candidate: Sendable {
    var scalars: [Unicode.Scalar]
    var name: String
    /// One bit for each letter, by its last six bits.
    private let letters: UInt64

    init(key: String, name: String) {
      scalars = Array(key.unicodeScalars.prefix(40))
      self.name = name
      letters = scalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }

    /// How many letters of another this has not, at least.
    func lacks(_ other: Self) -> Int { (other.letters & ~letters).nonzeroBitCount }
  }

  /// Whether two or more letters of one stand unbroken in the other.
  private static func contains(_ whole: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard part.count >= 2, part.count < whole.count else { return false }
    return (0...(whole.count - part.count)).contains { start in
      whole[start..<(start + part.count)].elementsEqual(part)
    }
  }
}
