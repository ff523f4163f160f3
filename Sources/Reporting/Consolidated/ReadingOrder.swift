import Indicators
import Planning

/// The order in which a person reads facts: by the day on which they begin, those without a date
/// last, then as the rows lie in their submitters' files.
struct ReadingOrder {
  private let summary: FactSummary

  init(_ summary: FactSummary) {
    self.summary = summary
  }

  /// Rows of evidence in that order.
  func sorted(_ rows: [EvidenceRow], of report: Report) -> [EvidenceRow] {
    sorted(rows) { row in
      let fact = report.fact(row.fact)
      return (fact, fact.sources[row.source])
    }
  }

  /// The items in that order, each by its fact and the row that it stands for.
  func sorted<Item>(_ items: [Item], by place: (Item) -> (fact: Fact, source: Source)) -> [Item] {
    let keys = items.map { item in
      let (fact, source) = place(item)
      return Key(
        day: summary.beginning(of: fact)?.daysSinceEpoch ?? .max, source: source, fact: fact.id)
    }
    return keys.indices.sorted { keys[$0] < keys[$1] }.map { items[$0] }
  }

  private struct Key: Comparable {
    let day: Int
    let source: Source
    let fact: String

    static func < (left: Key, right: Key) -> Bool {
      if left.day != right.day { return left.day < right.day }
      let (one, other) = (left.source, right.source)
      if one.origin === other.origin { return (one.row, left.fact) < (other.row, right.fact) }
      if one.submitter != other.submitter { return one.submitter < other.submitter }
      if one.file != other.file { return one.file < other.file }
      if one.sheet != other.sheet { return one.sheet < other.sheet }
      return (one.row, left.fact) < (other.row, right.fact)
    }
  }
}
