/// How far two spellings lie apart.
enum Likeness {
  /// Letters to insert, delete or replace; nil where there are more than `limit`.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var row = Array(0...right.count)
    for (place, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      var best = row[0]
      for other in right.indices {
        let replaced = diagonal + (scalar == right[other] ? 0 : 1)
        diagonal = row[other + 1]
        row[other + 1] = min(replaced, diagonal + 1, row[other] + 1)
        best = min(best, row[other + 1])
      }
      if best > limit { return nil }
    }
    return row[right.count] <= limit ? row[right.count] : nil
  }

  /// Whether two or more letters of one stand unbroken in the other.
  static func holds(_ whole: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard part.count >= 2, part.count < whole.count else { return false }
    for start in 0...(whole.count - part.count) where whole[start] == part[0] {
      var length = 1
      while length < part.count, whole[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
    }
    return false
  }
}
