internal import Planning

/// Rows that their number makes one fact although their names have little in common: most likely
/// the number was given twice, and something is lost from the figures.
struct SharedNumbers {
  /// Place of the field that numbers the form's rows, and of the text that names them.
  let number: Int
  let name: Int

  /// Nil for forms whose rows have no number of their own beside a name.
  init?(_ form: Form) {
    let identity = form.identity
    let names = identity.otherwise.compactMap(form.index).filter { form.fields[$0].kind == .text }
    guard let name = names.first,
      let number = identity.keys.first(where: { !identity.otherwise.contains($0) })
        .flatMap(form.index)
    else { return nil }
    (self.number, self.name) = (number, name)
  }

  /// The rows of a fact that are named otherwise than the one that stands.
  func strangers(among rows: [Int], standing: Int, in source: FormRows) -> [Int] {
    guard rows.count > 1, let own = source.value(of: standing, at: name)?.text else { return [] }
    return rows.filter { row in
      guard row != standing, !source.rows[row].isRepetition,
        source.value(of: row, at: number) != nil,
        let other = source.value(of: row, at: name)?.text, other != own
      else { return false }
      return Self.areStrange(own, other)
    }
  }

  /// Whether two names can hardly be one thing's; of another language or an abbreviation (農技團 of
  /// 農業技術團) nothing can be told.
  private static func areStrange(_ left: String, _ right: String) -> Bool {
    let (one, other) = (
      FoldedText.of(left, isPerson: false), FoldedText.of(right, isPerson: false)
    )
    let isSameScript = one.contains(where: \.isASCII) == other.contains(where: \.isASCII)
    return isSameScript && !isWithin(one, other) && !isWithin(other, one)
      && likeness(one, other) < leastLikeness
  }

  /// Whether the letters of one stand in the other, in their order.
  private static func isWithin(_ short: [Unicode.Scalar], _ long: [Unicode.Scalar]) -> Bool {
    var rest = short[...]
    for letter in long where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// Two names share at least this part of their pairs of letters where one is meant.
  private static let leastLikeness = 0.4

  /// Sørensen–Dice coefficient over pairs of neighbouring letters, from 0 to 1; see Dice, Measures of
  /// the Amount of Ecologic Association Between Species, Ecology 26 (1945).
  static func likeness(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Double {
    let (one, other) = (pairs(of: left), pairs(of: right))
    guard !one.isEmpty, !other.isEmpty else { return left == right ? 1 : 0 }
    return 2 * Double(one.intersection(other).count) / Double(one.count + other.count)
  }

  private static func pairs(of letters: [Unicode.Scalar]) -> Set<[Unicode.Scalar]> {
    guard letters.count > 1 else { return letters.isEmpty ? [] : [letters] }
    return Set(zip(letters, letters.dropFirst()).map { [$0, $1] })
  }
}
