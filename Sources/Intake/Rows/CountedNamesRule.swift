internal import Planning

/// Holds the names of a row to the number that it counts as.
struct CountedNamesRule: Sendable {
  let name: Int
  let number: Int

  /// Nil for forms whose rows are not counted by name.
  init?(_ form: Form) {
    guard let counted = form.counted, let name = form.index(of: counted.name),
      let number = form.index(of: counted.number)
    else { return nil }
    self.name = name
    self.number = number
  }

  /// How many names a text lists; 1 where no mark of a list stands between words.
  ///
  /// A comma or a slash may belong to one name (Lopez, Maria; 羅培茲/Lopez): they list nothing.
  static func count(in text: String) -> Int {
    var (count, isInName) = (0, false)
    for scalar in text.unicodeScalars {
      if Self.marks.contains(scalar) {
        isInName = false
      } else if !isInName, !scalar.properties.isWhitespace {
        (count, isInName) = (count + 1, true)
      }
    }
    return count
  }

  private static let marks: Set<Unicode.Scalar> = ["、", "；", ";"]
}
