package import Planning

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

  /// Compares rows without error; what both report of one fact may differ in its values.
  package init(from earlier: Submission, to later: Submission, in plan: Plan) {
    let summary = FactSummary(plan, names: Names(plan))
    earlierFile = earlier.file
    (added, changed, unchanged, missing) = (0, 0, 0, [])
    for form in plan.forms {
      let old = Self.rows(of: form, in: earlier)
      let new = Self.rows(of: form, in: later)
      let newByKey = Dictionary(grouping: new.indices, by: { new[$0].word })
      var met: Set<Int> = []
      for row in old {
        guard let index = newByKey[row.word]?.first(where: { new[$0].overlaps(row) }) else {
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

  private struct Row {
    var sheet: String
    var number: Int
    var values: [FieldValue?]
    var word: String
    var span: ClosedRange<CalendarDay>?

    func overlaps(_ other: Row) -> Bool {
      guard let span, let otherSpan = other.span else { return true }
      return span.overlaps(otherSpan)
    }
  }

  private static func rows(of form: Form, in submission: Submission) -> [Row] {
    submission.parts.filter { $0.form == form.code }.flatMap { part in
      part.records.filter { $0.errors.isEmpty && !$0.isRepetition }.map { record in
        let key = form.identityKey(of: record.values)
        return Row(
          sheet: part.sheet, number: record.row, values: record.values,
          word: key.primary ?? key.fallback ?? "", span: key.span)
      }
    }
  }
}
