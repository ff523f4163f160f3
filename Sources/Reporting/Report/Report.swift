package import Indicators
package import Planning

/// Everything that is published of one as-of date: a value, from which every file of the outbox is
/// a pure function.
package struct Report: Sendable {
  package let plan: Plan
  package let asOf: CalendarDay
  package let ledger: any LedgerReading
  /// One per indicator, in the plan's order.
  package let measurements: [Measurement]
  /// Every expected and every received form by submitter and month.
  package let coverage: [CoverageRow]
  /// What moved since the newest earlier publication that differs, by cause; empty where there is none.
  package internal(set) var changes: [Change]
  /// Earlier publications from the oldest to the newest, at most as many as are shown.
  package let vintages: [Vintage]
  /// What indicators would be under other readings of the settings.
  package let alternatives: [AlternativeReading]
  /// Closed periods that had ended by the as-of date.
  package let closings: [ClosedPeriod]
  package let program: Program
  /// Files beside the workbooks that the figures rest on, such as a table of baselines.
  package let inputs: [InputFile]

  /// Every fact of the ledger by its id.
  let facts: [String: Fact]
  /// Who counts a fact, as `1.1(1)`, in the plan's order.
  let countedIn: [String: [String]]

  /// Brings together what a night knows, and says of every fact who counts it.
  package init(
    plan: Plan, asOf: CalendarDay, ledger: any LedgerReading, measurements: [Measurement],
    coverage: [CoverageRow], changes: [Change] = [], vintages: [Vintage] = [],
    alternatives: [AlternativeReading] = [], closings: [ClosedPeriod] = [], program: Program,
    inputs: [InputFile] = []
  ) {
    self.plan = plan
    self.asOf = asOf
    self.ledger = ledger
    self.measurements = measurements
    self.coverage = coverage
    self.changes = changes
    self.vintages = vintages
    self.alternatives = alternatives
    self.closings = closings
    self.program = program
    self.inputs = inputs
    var facts: [String: Fact] = [:]
    for list in ledger.facts.values {
      for fact in list { facts[fact.id] = fact }
    }
    self.facts = facts
    countedIn = Self.countedIn(measurements)
  }

  /// The fact that a component's evidence names.
  func fact(_ id: String) -> Fact {
    guard let fact = facts[id] else {
      preconditionFailure("evidence names fact \(id), which the ledger does not hold")
    }
    return fact
  }

  /// Facts of a form, ordered by id.
  func facts(of form: Form) -> [Fact] { ledger.facts[form.code] ?? [] }

  /// The plan's title, which names the ministry.
  var title: String {
    let (ministry, title) = (plan.ministry.zh, plan.title.zh)
    return title.hasPrefix(ministry) ? title : ministry + title
  }

  func measurement(of indicator: String) -> Measurement? {
    measurements.first { $0.indicator.id == indicator }
  }

  private static func countedIn(_ measurements: [Measurement]) -> [String: [String]] {
    var result: [String: [String]] = [:]
    for measurement in measurements {
      for part in measurement.components {
        let name = "\(measurement.indicator.id)(\(part.component.id))"
        for row in part.counted { result[row.fact, default: []].append(name) }
      }
    }
    return result
  }
}

/// The program that published.
package struct Program: Hashable, Sendable {
  package var name: String
  package var version: String

  package init(name: String = "chancery", version: String) {
    self.name = name
    self.version = version
  }
}

/// A file that figures rest on, by name and SHA-256 (64 hex digits).
package struct InputFile: Hashable, Sendable {
  package var name: String
  package var sha256: String

  package init(name: String, sha256: String) {
    self.name = name
    self.sha256 = sha256
  }
}
