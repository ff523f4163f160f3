internal import Planning

/// What a title says about rank and incumbency.
struct OfficeRule: Sendable {
  let title: Int
  let rank: Int
  /// Nil where the form does not ask.
  let incumbent: Int?
  let ranks: RankTable

  /// Nil for forms whose rows name nobody by an office.
  init?(_ form: Form, ranks: RankTable) {
    guard let office = form.office, let rank = form.index(of: office.rank),
      let title = form.index(of: office.title)
    else { return nil }
    self.title = title
    self.rank = rank
    incumbent = office.incumbent.flatMap(form.index)
    self.ranks = ranks
  }

  /// Whether a title says that its holder is out of office or not yet in it; titles of former
  /// heads of state are offices of their own.
  func isOutOfOffice(_ title: String) -> Bool {
    let key = Array(TextKey.compact(title).unicodeScalars)
    guard Self.prefixes.contains(where: { key.holds($0, at: 0) }) else { return false }
    return !ranks.isFormerHead(title)
  }

  private static let prefixes = ["前", "卸任", "候任", "當選"]
}
