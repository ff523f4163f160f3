internal import Planning

/// Levels of office by code and title.
struct RankTable: Sendable {
  private var levels = SpellingTable<String>()
  /// Keys of titles with level and title, longest first.
  private let titles: [(key: [Unicode.Scalar], level: String, title: String)]
  private let formerLevels: Set<String>

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
    formerLevels = Set(ranks.filter(\.isFormer).map(\.level))
  }

  /// The level with this code or this very title.
  func level(exactly text: String) -> String? { levels.find(text)?.value }

  /// The level of the longest title that ends a typed title: 農業部長 is a 部長.
  func level(endingTitle text: String) -> (level: String, title: String)? {
    let key = Array(Self.withoutRemark(TextKey.compact(text)).unicodeScalars)
    for candidate in titles where key.count >= candidate.key.count {
      if key.suffix(candidate.key.count).elementsEqual(candidate.key) {
        return (candidate.level, candidate.title)
      }
    }
    return nil
  }

  /// Whether a title is one of a former head of state, who counts though out of office.
  func isFormerHead(_ title: String) -> Bool {
    let bare = BracketedName.withoutLeadingBrackets(key: TextKey.compact(title))
    return levels.find(bare).map { formerLevels.contains($0.value) } ?? false
  }

  private static func withoutRemark(_ typed: String) -> String {
    let key = BracketedName.withoutLeadingBrackets(key: typed)
    return BracketedName.parts(ofKey: key)?.outside
      ?? (key.hasSuffix("級") ? String(key.dropLast()) : key)
  }
}
