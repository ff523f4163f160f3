import Indicators
import Planning

/// What one workbook adds to the figures: of which components its rows are evidence, which of its
/// facts they pass over and why.
struct WorkbookFigures {
  /// Counted facts of one component.
  struct Feed: Hashable, Sendable {
    var component: ComponentPlace
    var facts = 0
    /// As the component's SELECT gives it.
    var amount: Int128 = 0

    mutating func add(_ amount: Int) {
      facts += 1
      self.amount += Int128(amount)
    }
  }

  /// Facts that one component is about and does not count, for one reason.
  struct Pass: Hashable, Sendable {
    var component: ComponentPlace
    var reason: String
    /// In the order of sheets and rows.
    var rows: [RowPlace]
  }

  var feeds: [Feed] = []
  var passes: [Pass] = []
  /// Rows whose fact another unit reports as well, and whose own values do not stand.
  var settledElsewhere: [RowPlace] = []
}

/// A component among those of the plan.
struct ComponentPlace: Hashable, Sendable {
  var measurement: Int
  var component: Int
}

/// A row of a workbook.
struct RowPlace: Hashable, Sendable, Comparable {
  var sheet: String
  var row: Int

  static func < (left: Self, right: Self) -> Bool {
    (left.sheet, left.row) < (right.sheet, right.row)
  }
}

/// A workbook where it stands: the same bytes in another folder are another.
struct WorkbookKey: Hashable {
  var file: String
  var sha256: String

  init(_ source: Source) {
    (file, sha256) = (source.file, source.sha256)
  }

  init(_ entry: SubmissionEntry) {
    (file, sha256) = (entry.file, entry.sha256)
  }

  /// Paths tell nearly all workbooks apart; the long hash is left to the comparison.
  func hash(into hasher: inout Hasher) { hasher.combine(file) }
}

extension Report {
  /// What every standing workbook adds, from one pass over the evidence.
  var figuresByWorkbook: [WorkbookKey: WorkbookFigures] {
    var all: [WorkbookKey: WorkbookFigures] = [:]
    for (index, measurement) in measurements.enumerated() {
      for (number, part) in measurement.components.enumerated() {
        let place = ComponentPlace(measurement: index, component: number)
        addFeeds(of: part, at: place, to: &all)
        addPasses(of: part, at: place, to: &all)
      }
    }
    for list in ledger.facts.values {
      for fact in list where fact.sources.count > 1 {
        for source in fact.sources where source.submitter != fact.standing.submitter {
          all[WorkbookKey(source), default: WorkbookFigures()].settledElsewhere
            .append(RowPlace(sheet: source.sheet, row: source.row))
        }
      }
    }
    for key in all.keys { all[key]?.settledElsewhere.sort() }
    return all
  }

  private func addFeeds(
    of part: ComponentResult, at place: ComponentPlace,
    to all: inout [WorkbookKey: WorkbookFigures]
  ) {
    var feeds: [WorkbookKey: WorkbookFigures.Feed] = [:]
    for row in part.counted {
      let key = WorkbookKey(fact(row.fact).standing)
      feeds[key, default: WorkbookFigures.Feed(component: place)].add(row.amount)
    }
    for (key, feed) in feeds { all[key, default: WorkbookFigures()].feeds.append(feed) }
  }

  private func addPasses(
    of part: ComponentResult, at place: ComponentPlace,
    to all: inout [WorkbookKey: WorkbookFigures]
  ) {
    var rows: [WorkbookKey: [String: [RowPlace]]] = [:]
    for row in part.notCounted {
      let source = fact(row.fact).standing
      rows[WorkbookKey(source), default: [:]][row.notCounted ?? "", default: []]
        .append(RowPlace(sheet: source.sheet, row: source.row))
    }
    for (key, reasons) in rows {
      let passes = reasons.sorted { $0.key < $1.key }.map {
        WorkbookFigures.Pass(component: place, reason: $0.key, rows: $0.value.sorted())
      }
      all[key, default: WorkbookFigures()].passes += passes
    }
  }
}
