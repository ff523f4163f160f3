import Planning

extension Finding {
  /// The finding without what another unit wrote: a conflict between units names the submitter's own
  /// value only.
  var forSubmitter: Finding {
    guard code == "fact.conflict" else { return self }
    var own = self
    own.expected = nil
    own.arguments = arguments.filter { ["field", "leftBlank"].contains($0.key) }
    return own
  }

  /// The whole sentence in both languages.
  var sentence: Bilingual { Bilingual(zh: message(.zh), en: message(.en)) }
}

extension FindingGroup {
  /// What the submitter of a workbook is told of it.
  static func forSubmitter(_ findings: [Finding]) -> [FindingGroup] {
    groups(of: findings.map(\.forSubmitter))
  }

  /// Each different sentence once, in the order of the findings.
  var sentences: [Bilingual] {
    var seen: Set<Bilingual> = []
    return findings.map(\.sentence).filter { seen.insert($0).inserted }
  }
}
