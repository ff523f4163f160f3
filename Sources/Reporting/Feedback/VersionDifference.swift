import Planning

/// What a workbook holds that the one before it for the same month did not, and the other way round.
package struct VersionDifference: Hashable, Sendable {
  /// A row of the earlier workbook whose fact the later one does not hold.
  package struct MissingRow: Hashable, Sendable {
    /// The sheet of the earlier workbook.
    package var sheet: String
    /// Its row there.
    package var row: Int
    /// What the fact is about.
    package var words: String
  }

  /// The earlier workbook, by its path below the inbox.
  package var earlierFile: String
  /// Facts that only the later one holds.
  package var added: Int
  /// Facts of both whose values differ.
  package var changed: Int
  /// Facts that both give alike.
  package var unchanged: Int
  /// In the order of the earlier workbook.
  package var missing: [MissingRow]

  /// Compares facts of the same identity; what both report of one may differ in its values.
  init(
    from earlier: RecordedWorkbook, to later: RecordedWorkbook, in plan: Plan,
    summary: FactSummary
  ) {
    earlierFile = earlier.file
    (added, changed, unchanged, missing) = (0, 0, 0, [])
    for form in plan.forms {
      let old = earlier.rows[form.code] ?? []
      let new = later.rows[form.code] ?? []
      let places = Places(of: new)
      var met: Set<Int> = []
      for row in old {
        guard let index = places.first(of: row.key, in: new) else {
          let fact = Fact(id: "", form: form.code, values: row.values, sources: [])
          missing.append(
            MissingRow(sheet: row.sheet, row: row.number, words: summary.words(of: fact)))
          continue
        }
        met.insert(index)
        if new[index].values == row.values { unchanged += 1 } else { changed += 1 }
      }
      added += new.count - met.count
    }
  }

  /// Where the rows of a list lie by what names them.
  private struct Places {
    private var byPrimary: [String: [Int]] = [:]
    private var byFallback: [String: [Int]] = [:]

    init(of rows: [RecordedWorkbook.Row]) {
      for (index, row) in rows.enumerated() {
        if let word = row.key.primary { byPrimary[word, default: []].append(index) }
        if let word = row.key.fallback { byFallback[word, default: []].append(index) }
      }
    }

    /// The first row that reports the same fact: a key that only one of both has is no difference.
    func first(of key: IdentityKey, in rows: [RecordedWorkbook.Row]) -> Int? {
      let same = key.primary.flatMap { byPrimary[$0] } ?? []
      let alike = key.fallback.flatMap { byFallback[$0] } ?? []
      return (same + alike).first { rows[$0].key.isSameFact(as: key) }
    }
  }
}
