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
    let places = items.map(place)
    let sheets = Self.numbers(of: places.map(\.source.origin))
    let keys = places.enumerated().map { number, place in
      (
        summary.beginning(of: place.fact)?.daysSinceEpoch ?? .max,
        sheets[ObjectIdentifier(place.source.origin)] ?? 0, place.source.row, number
      )
    }
    return keys.sorted { left, right in
      guard left.0 == right.0, left.1 == right.1, left.2 == right.2 else {
        return (left.0, left.1, left.2) < (right.0, right.1, right.2)
      }
      return places[left.3].fact.id < places[right.3].fact.id
    }.map { items[$0.3] }
  }

  /// Hundreds of rows share a sheet: sheets are put in order once, and rows by their numbers. Sheets
  /// that are named alike have one number.
  private static func numbers(of sheets: [SourceSheet]) -> [ObjectIdentifier: Int] {
    let distinct = Dictionary(
      sheets.map { (ObjectIdentifier($0), $0) }, uniquingKeysWith: { first, _ in first })
    let ordered = distinct.values.sorted { one, other in
      (one.submitter, one.file, one.sheet) < (other.submitter, other.file, other.sheet)
    }
    var numbers: [ObjectIdentifier: Int] = [:]
    var number = 0
    for (place, sheet) in ordered.enumerated() {
      if place > 0 {
        let last = ordered[place - 1]
        let isSame =
          (last.submitter, last.file, last.sheet) == (sheet.submitter, sheet.file, sheet.sheet)
        if !isSame { number += 1 }
      }
      numbers[ObjectIdentifier(sheet)] = number
    }
    return numbers
  }
}
