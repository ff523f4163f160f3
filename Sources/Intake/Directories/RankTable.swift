internal import Planning

/// Levels of office by code and title.
struct RankTable: Sendable {
  private var levels = SpellingTable<String>()
  /// Keys of titles with level and title, longest first.
  private let titles: [(key: [Unicode.Scalar], level: String, title: String)]
  private let formerLevels: Set<String>
  /// Levels that count somewhere.
  private let countedLevels: Set<String>
  private let labels: [String: String]

  init(_ ranks: [Rank]) {
    var titles: [(key: [Unicode.Scalar], level: String, title: String)] = []
    for rank in ranks {
      levels.add(rank.level, rank.level)
      for title in rank.titles {
        levels.add(title, rank.level)
        titles.append((Array(TextKey.compact(title).unicodeScalars), rank.level, title))
      }
    }
    self.titles = titles.enumerated()
      .sorted { ($1.element.key.count, $0.offset) < ($0.element.key.count, $1.offset) }
      .map(\.element)
    labels = Dictionary(
      ranks.compactMap { rank in rank.titles.first.map { (rank.level, $0) } },
      uniquingKeysWith: { first, _ in first })
    countedLevels = Set(ranks.filter { !$0.counts.isEmpty }.map(\.level))
    formerLevels = Set(ranks.filter(\.isFormer).map(\.level))
  }

  /// The title by which templates offer a level.
  func label(of level: String) -> String? { labels[level] }

  /// The level with this code or this very title.
  func level(exactly text: String) -> String? { levels.find(text)?.value }

  /// The level of the longest title that ends a typed title: 農業部長 is a 部長, 副農業部長 a 副部長.
  /// `title` is the known one, `ending` what of it ends the typed one; nil also for titles of several
  /// levels, as in 部長、次長.
  func level(endingTitle text: String) -> (level: String, title: String, ending: String)? {
    if let (level, title) = formerHead(text) { return (level, title, title) }
    let key = Array(Self.withoutRemark(TextKey.compact(text)).unicodeScalars)
    guard let found = level(endingKey: key) else { return nil }
    let separators = "、/,;及或偕攜暨與和".unicodeScalars
    guard key.contains(where: separators.contains) else { return found }
    // 經濟及能源部長 has one title, since 經濟 is none.
    let levels = key.split(whereSeparator: separators.contains).map { level(endingKey: Array($0)) }
    return levels.contains { $0.map { $0.level != found.level } ?? false } ? nil : found
  }

  private func level(
    endingKey key: [Unicode.Scalar]
  ) -> (level: String, title: String, ending: String)? {
    var isDeputy = false
    for candidate in titles where key.count >= candidate.key.count {
      guard key.suffix(candidate.key.count).elementsEqual(candidate.key) else { continue }
      let before = key.dropLast(candidate.key.count)
      guard !Self.isOnBehalf(before) else { return nil }
      // 州農業部長 is no minister of a state; what counts nowhere does no harm.
      if countedLevels.contains(candidate.level), LocalBody.stands(in: before, of: candidate.key) {
        return nil
      }
      guard let (word, place) = Self.deputyWord(in: before) else {
        return isDeputy ? nil : (candidate.level, candidate.title, candidate.title)
      }
      isDeputy = true
      let whole = Array(word.unicodeScalars) + candidate.key
      if let known = titles.first(where: { $0.key == whole }) {
        return (known.level, known.title, Array(key[place...]).text)
      }
    }
    return nil
  }

  /// 副 or 助理 before an office makes its holder another one's deputy: 副財政部長, 助理國防部長;
  /// not where it belongs to an office of its own, as in 副總統兼外交部長.
  private static func deputyWord(
    in before: ArraySlice<Unicode.Scalar>
  ) -> (word: String, place: Int)? {
    let joints = "兼暨及與和、,/;".unicodeScalars
    let start = before.lastIndex(where: joints.contains).map { $0 + 1 } ?? before.startIndex
    let all = Array(before)
    for word in ["副助理", "助理", "副"] {
      if let place = (start..<before.endIndex).first(where: { all.holds(word, at: $0) }) {
        return (word, place)
      }
    }
    return nil
  }

  /// Whether 代表 before an office says that its holder did not come: 代表經濟部長; not where it
  /// belongs to an office or a body, as in 代表兼部長, 代表處公使.
  private static func isOnBehalf(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = "代表"
    guard Array(before).holds(word, at: 0) else { return false }
    guard let next = before.dropFirst(word.unicodeScalars.count).first else { return true }
    return !"兼暨及與和、,/;處團辦會大".unicodeScalars.contains(next)
  }

  /// Whether a title is one of a former head of state, who counts though out of office.
  func isFormerHead(_ title: String) -> Bool { formerHead(title) != nil }

  /// What a former head of state's title says: the level of former heads, and that of the office
  /// which the title ends in, nil where it is none: 前總統 is one who was 總統.
  func former(_ title: String) -> (level: String, office: String?)? {
    guard let (level, spelling) = formerHead(title) else { return nil }
    let key = Array(spelling.unicodeScalars)
    let office = titles.first { candidate in
      !formerLevels.contains(candidate.level) && key.count > candidate.key.count
        && key.suffix(candidate.key.count).elementsEqual(candidate.key)
    }
    return (level, office?.level)
  }

  /// The level and the key of a former head of state's title; the word may stand in brackets before
  /// or behind the office, and the title behind another: 總統(卸任), 參議員(前總統).
  private func formerHead(_ title: String) -> (level: String, title: String)? {
    let key = TextKey.compact(title)
    var spellings = [BracketedName.withoutLeadingBrackets(key: key)]
    if let (outside, inside) = BracketedName.parts(ofKey: key) {
      spellings += [inside + outside, inside]
    }
    for spelling in spellings {
      if let hit = levels.find(key: spelling), formerLevels.contains(hit.value) {
        return (hit.value, spelling)
      }
    }
    return nil
  }

  private static func withoutRemark(_ typed: String) -> String {
    let key = BracketedName.withoutLeadingBrackets(key: typed)
    return BracketedName.parts(ofKey: key)?.outside
      ?? (key.hasSuffix("級") ? String(key.dropLast()) : key)
  }
}
