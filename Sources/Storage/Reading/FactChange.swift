internal import Planning

/// How the facts of one state of the ledger differ from those of another.
package struct FactChange: Sendable {
  /// By form: facts that are other than they were, new or no more.
  let facts: [String: Set<String>]
  /// By form: which rows report those of them that there are.
  let places: [String: [SourcePlace]]
  /// The workbooks that the places count by.
  let workbooks: [StandingWorkbook]

  /// Forms of which some fact changed.
  package var forms: Set<String> { Set(facts.keys) }

  /// Compares some facts of two states, those that may have changed between them.
  init(from before: PartialReading, to after: PartialReading) {
    var facts: [String: Set<String>] = [:]
    var places: [String: [SourcePlace]] = [:]
    for form in Set(before.places.keys).union(after.places.keys) {
      let (old, new) = (before.reports(of: form), after.reports(of: form))
      let changed = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
      guard !changed.isEmpty else { continue }
      facts[form] = changed
      places[form] = (after.places[form] ?? []).filter { changed.contains($0.fact) }
    }
    self.facts = facts
    self.places = places
    workbooks = after.workbooks
  }
}

/// Some facts of a state of the ledger.
struct PartialReading {
  let workbooks: [StandingWorkbook]
  let places: [String: [SourcePlace]]

  struct Report: Hashable {
    let record: Int64
    let workbook: StandingWorkbook.Coming
    let source: Int
  }

  /// What reports each of a form's facts, in the order of the sources.
  func reports(of form: String) -> [String: [Report]] {
    (places[form] ?? []).reduce(into: [:]) { reports, place in
      reports[place.fact, default: []].append(
        Report(
          record: place.record, workbook: workbooks[place.workbook].coming, source: place.source))
    }
  }
}

extension StandingWorkbook {
  /// What tells a workbook and its coming from all others, in whatever state of the ledger.
  struct Coming: Hashable {
    let submission: Int64
    let file: String
    let received: Moment
  }

  var coming: Coming { Coming(submission: submission, file: file, received: received) }
}
