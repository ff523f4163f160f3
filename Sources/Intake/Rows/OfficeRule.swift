internal import Planning

/// What a title says about rank and incumbency.
struct OfficeRule: Sendable {
  let title: Int
  let rank: Int
  /// Nil where the form does not ask.
  let incumbent: Int?
  let ranks: RankTable
  private let words: [[Unicode.Scalar]]
  private let exceptions: [[Unicode.Scalar]]
  /// First characters of the words, which few titles hold.
  private let beginnings: Set<Unicode.Scalar>

  /// Nil for forms whose rows name nobody by an office.
  init?(_ form: Form, ranks: RankTable) {
    guard let office = form.office, let rank = form.index(of: office.rank),
      let title = form.index(of: office.title)
    else { return nil }
    self.title = title
    self.rank = rank
    incumbent = office.incumbent.flatMap(form.index)
    self.ranks = ranks
    words = office.outOfOffice.map { Array(TextKey.compact($0).unicodeScalars) }
    exceptions = office.exceptions.map { Array(TextKey.compact($0).unicodeScalars) }
    beginnings = Set(words.compactMap(\.first))
  }

  /// Whether a title says that its holder is out of office or not yet in it; titles of former
  /// heads of state are offices of their own.
  func isOutOfOffice(_ title: String) -> Bool {
    let key = BracketedName.withoutLeadingBrackets(key: TextKey.compact(title))
    guard key.unicodeScalars.contains(where: beginnings.contains) else { return false }
    return saysSo(key, title) && !ranks.isFormerHead(title)
  }

  /// The level of a former head of state and that of the office held, as `RankTable.former` has it;
  /// nil for the many titles that hold none of the words.
  func former(_ title: String) -> (level: String, office: String?)? {
    guard title.unicodeScalars.contains(where: beginnings.contains) else { return nil }
    return ranks.former(title)
  }

  /// The word begins the title, or a remark behind it, or what ends the title: 日本前首相.
  private func saysSo(_ key: String, _ title: String) -> Bool {
    if begins(key)
      || BracketedName.parts(ofKey: key).map({ isSaid(inBrackets: $0.inside) }) ?? false
    {
      return true
    }
    guard let known = ranks.level(endingTitle: title)?.ending else { return false }
    let office = TextKey.compact(known)
    let whole = BracketedName.parts(ofKey: key)?.outside ?? key
    guard whole.hasSuffix(office) else { return false }
    let before = Array(whole.unicodeScalars.dropLast(office.unicodeScalars.count))
    func ends(_ word: [Unicode.Scalar]) -> Bool {
      before.count > word.count && before.suffix(word.count).elementsEqual(word)
    }
    return words.contains(where: ends)
      && !exceptions.contains { ends($0) || before.starts(with: $0) }
  }

  /// Whether brackets behind an office say that its holder is out of it: (前), (已卸任), (現已卸任); of
  /// 眾議員(前外相) they tell an earlier post.
  private func isSaid(inBrackets inside: String) -> Bool {
    let key = Array(inside.unicodeScalars)
    guard !exceptions.contains(where: key.starts) else { return false }
    return words.contains { word in
      if key.starts(with: word), Self.isNothingMore(key.dropFirst(word.count)) { return true }
      // 未卸任 says the opposite.
      return word.count > 1 && key.suffix(word.count).elementsEqual(word)
        && key.dropLast(word.count).last.map { !"未不非".unicodeScalars.contains($0) } ?? true
    }
  }

  /// Whether what stands behind the word names no other office: 卸任者, 退休中, 卸任(106年).
  private static func isNothingMore(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.allSatisfy { "任者中後人了,、/.年月日".unicodeScalars.contains($0) || ("0"..."9").contains($0) }
  }

  private func begins(_ key: String) -> Bool {
    func starts(_ word: [Unicode.Scalar]) -> Bool { key.unicodeScalars.starts(with: word) }
    return words.contains(where: starts) && !exceptions.contains(where: starts)
  }
}
