/// Finds what somebody probably meant.
package enum NearestWord {
  /// The candidate with the fewest edits; nil where even that differs in more than a third.
  package static func to(_ word: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(TextKey.compact(word))
    var best: (word: String, distance: Int)?
    for candidate in candidates.sorted() {
      let other = Array(TextKey.compact(candidate))
      let limit = max(1, max(typed.count, other.count) / 3)
      let distance = edits(typed, other)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
  private static func edits(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (character == other ? 0 : 1))
        if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
