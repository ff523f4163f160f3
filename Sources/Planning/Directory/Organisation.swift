/// An intergovernmental organisation.
package struct Organisation: Hashable, Sendable {
  /// The abbreviation, which is its code.
  package var abbreviation: String
  package var name: String
  package var nameEnglish: String
  package var aliases: [String]
  /// `member`, `observer`, `other` or `seeking`.
  package var status: String

  package init(
    abbreviation: String, name: String, nameEnglish: String = "", aliases: [String] = [],
    status: String
  ) {
    self.abbreviation = abbreviation
    self.name = name
    self.nameEnglish = nameEnglish
    self.aliases = aliases
    self.status = status
  }
}

/// A level of office with the titles that stand for it.
package struct Rank: Hashable, Sendable {
  /// English code such as `vice_minister`.
  package var level: String
  package var titles: [String]
  /// Columns of the table of ranks in which the level counts, such as `1.1` or `2.2_northam`.
  package var counts: Set<String>
  /// Whether holders of the title no longer hold the office (former heads of state).
  package var isFormer: Bool

  package init(level: String, titles: [String], counts: Set<String>, isFormer: Bool = false) {
    self.level = level
    self.titles = titles
    self.counts = counts
    self.isFormer = isFormer
  }
}
