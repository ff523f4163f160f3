import Indicators
import Planning

/// All that the ministry holds from one unit in the plan's year.
struct UnitYear: Sendable {
  /// A fact whose values are the unit's own.
  struct OwnFact: Sendable {
    var fact: Fact
    /// As `1.1(1)`.
    var countedIn: [String]
    /// Why components that are about it pass it over.
    var passes: [(component: String, reason: Bilingual)]
  }

  /// A row whose fact another unit's word settles; nothing of that word is kept.
  struct SharedRow: Sendable {
    var form: String
    var month: PlanMonth
    var place: RowPlace
    var countedIn: [String]
  }

  /// What the unit adds to one component.
  struct Contribution: Sendable {
    var indicator: Indicator
    var component: Component
    var facts: Int
    var amount: Rational
  }

  var submitter: Submitter
  var coverage: [CoverageRow]
  /// In the order of receipt.
  var entries: [SubmissionEntry]
  var contributions: [Contribution]
  /// By form, in the order of months, sheets and rows.
  var facts: [String: [OwnFact]]
  var sharedRows: [SharedRow]
}

/// The years of all units, from one pass over facts and evidence.
struct UnitYears: Sendable {
  let report: Report
  private let coverage: [String: [CoverageRow]]
  private let entries: [String: [SubmissionEntry]]
  private let own: [String: [Fact]]
  private let shared: [String: [(source: Source, fact: Fact)]]
  private let passes: [String: [(place: ComponentPlace, reason: String)]]
  private let feeds: [String: [ComponentPlace: (facts: Int, amount: Int128)]]

  init(_ report: Report) {
    self.report = report
    coverage = Dictionary(grouping: report.coverage, by: \.submitter)
    let folders = FeedbackFolder(report.plan)
    entries = Dictionary(grouping: report.ledger.submissions, by: { folders.unit(of: $0) ?? "" })
    var own: [String: [Fact]] = [:]
    var shared: [String: [(source: Source, fact: Fact)]] = [:]
    for form in report.plan.forms {
      for fact in report.facts(of: form) {
        own[fact.standing.submitter, default: []].append(fact)
        var told: Set<String> = [fact.standing.submitter]
        for source in fact.sources.dropFirst() where told.insert(source.submitter).inserted {
          shared[source.submitter, default: []].append((source, fact))
        }
      }
    }
    (self.own, self.shared) = (own, shared)
    var passes: [String: [(place: ComponentPlace, reason: String)]] = [:]
    var feeds: [String: [ComponentPlace: (facts: Int, amount: Int128)]] = [:]
    for (index, measurement) in report.measurements.enumerated() {
      for (number, part) in measurement.components.enumerated() {
        let place = ComponentPlace(measurement: index, component: number)
        for row in part.notCounted {
          passes[row.fact, default: []].append((place, row.notCounted ?? ""))
        }
        var sums: [String: (facts: Int, amount: Int128)] = [:]
        for row in part.counted {
          let unit = report.fact(row.fact).standing.submitter
          let sum = sums[unit] ?? (0, 0)
          sums[unit] = (sum.facts + 1, sum.amount + Int128(row.amount))
        }
        for (unit, sum) in sums { feeds[unit, default: [:]][place] = sum }
      }
    }
    (self.passes, self.feeds) = (passes, feeds)
  }

  /// Units from which something came or is expected, in the plan's order.
  var units: [Submitter] {
    report.plan.submitters.filter { coverage[$0.code] != nil || entries[$0.code] != nil }
  }

  func year(of submitter: Submitter) -> UnitYear {
    let code = submitter.code
    let facts = FactOrder(own[code] ?? []).facts.map { fact in
      UnitYear.OwnFact(
        fact: fact, countedIn: report.countedIn[fact.id] ?? [],
        passes: (passes[fact.id] ?? []).map(pass))
    }
    return UnitYear(
      submitter: submitter, coverage: coverage[code] ?? [],
      entries: (entries[code] ?? []).sorted(by: ReceiptMaker.cameBefore),
      contributions: contributions(of: code),
      facts: Dictionary(grouping: facts, by: \.fact.form),
      sharedRows: (shared[code] ?? []).map { source, fact in
        UnitYear.SharedRow(
          form: fact.form, month: source.month,
          place: RowPlace(sheet: source.sheet, row: source.row),
          countedIn: report.countedIn[fact.id] ?? [])
      })
  }

  private func pass(
    _ pass: (place: ComponentPlace, reason: String)
  ) -> (component: String, reason: Bilingual) {
    let measurement = report.measurements[pass.place.measurement]
    let component = measurement.components[pass.place.component].component
    return (
      "\(measurement.indicator.id)(\(component.id))",
      report.plan.reasons[pass.reason] ?? Bilingual(zh: pass.reason, en: "")
    )
  }

  private func contributions(of code: String) -> [UnitYear.Contribution] {
    guard let feeds = feeds[code] else { return [] }
    return report.measurements.enumerated().flatMap { index, measurement in
      measurement.components.enumerated().compactMap { number, part in
        let place = ComponentPlace(measurement: index, component: number)
        guard let feed = feeds[place] else { return nil }
        let scale = Int128(max(1, part.component.scale))
        return UnitYear.Contribution(
          indicator: measurement.indicator, component: part.component, facts: feed.facts,
          amount: Rational(feed.amount, over: scale) ?? .zero)
      }
    }
  }
}

/// Facts in the order of months, files, sheets and rows.
private struct FactOrder {
  let facts: [Fact]

  /// A unit's facts share few files and sheets: their names are put in order once, and facts by the
  /// numbers that these get.
  init(_ facts: [Fact]) {
    let files = Self.numbers(facts.map(\.standing.file))
    let sheets = Self.numbers(facts.map(\.standing.sheet))
    let keys = facts.enumerated().map { place, fact in
      let source = fact.standing
      return (
        source.month, files[source.file] ?? 0, sheets[source.sheet] ?? 0, source.row, place
      )
    }
    self.facts = keys.sorted { $0 < $1 }.map { facts[$0.4] }
  }

  private static func numbers(_ names: [String]) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: Set(names).sorted().enumerated().map { ($0.element, $0.offset) })
  }
}
