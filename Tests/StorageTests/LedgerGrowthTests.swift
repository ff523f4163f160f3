import Planning
import Testing

@testable import Storage

/// What came after a publication, arrival by arrival: told backwards and only where facts changed, it
/// must be what the whole ledger says of every moment.
@Suite struct LedgerGrowthTests {
  private let publication = Publication(
    asOf: day("2017-06-30"), manifest: "m1", settings: [:], values: [])

  private let before = [
    Workbook(
      "py", "106-05", "2017-06-01", file: "py/a.xlsx",
      [visit("甲", "PY", "2017-05-03"), project("P1", "計畫", "PY")]),
    Workbook("jp", "106-05", "2017-06-02", file: "jp/a.xlsx", [measure("JP", "2017-05-01")]),
  ]
  private let after = [
    // Another version of the month, without the project of the first.
    Workbook("py", "106-05", "2017-06-05", file: "py/b.xlsx", [visit("甲", "PY", "2017-05-03")]),
    // The same fact from another unit.
    Workbook("jp", "106-06", "2017-07-05", file: "jp/b.xlsx", [visit("甲", "PY", "2017-05-03")]),
    // The same bytes once more.
    Workbook(
      "jp", "106-05", "2017-07-06", file: "jp/copy.xlsx", content: "jp/a.xlsx",
      [measure("JP", "2017-05-01")]),
  ]

  @Test func `a change names the forms of which facts are others`() throws {
    let place = try TemporaryLedger(before)
    try place.ledger.enter(publication)
    try place.send(after)
    let changes = try growth(of: place.ledger).changesBackwards
    #expect(changes.map(\.forms) == [[], ["visit"], ["visit", "project"]])
  }

  @Test(arguments: 1...12)
  func `evidence that is followed back is that of the whole ledger at every moment`(seed: Int)
    throws
  {
    var history = RandomHistory(seed: UInt64(seed))
    let place = try TemporaryLedger(plan: Self.plan, history.workbooks(14, from: 0))
    try place.ledger.enter(publication)
    try place.send(history.workbooks(10, from: 14))
    place.ledger = try Ledger(
      folder: place.folder, plan: try Self.plan.deciding(history.pairs(of: place.reading())))
    for usesPartitions in [true, false] {
      try expectSame(in: place.ledger, usesPartitions: usesPartitions)
    }
  }

  private func expectSame(in ledger: Ledger, usesPartitions: Bool) throws {
    let reading = try ledger.reading()
    let source = try ledger.evidenceSource(for: reading)
    let components = Self.plan.indicators.flatMap(\.components)
    var evidence = FollowingEvidence(
      ledger, from: reading, in: source, rows: try rows(of: components, from: source),
      asOf: Self.lastDay, usesPartitions: usesPartitions)
    let arrivals = try self.arrivals(in: ledger)
    let moments = [arrivals[0].id - 1] + arrivals.dropLast().map(\.id)
    for (moment, change) in zip(
      moments.reversed(), try growth(of: ledger).changesBackwards)
    {
      _ = try evidence.follow(change)
      let whole = try ledger.reading(
        knownBy: nil, upTo: moment, decisions: reading.decisions)
      let expected = try rows(
        of: components, from: ledger.evidenceSource(for: whole))
      for component in components {
        #expect(
          evidence.evidence(of: component, asOf: Self.lastDay) == expected[component] ?? [],
          "component \(component.id) after arrival \(moment)")
      }
      #expect(
        evidence.reading.places.mapValues { Set($0.map(\.record)) }.filter { !$0.value.isEmpty }
          == whole.places.mapValues { Set($0.map(\.record)) }.filter { !$0.value.isEmpty })
    }
  }

  private func rows(
    of components: [Component], from source: EvidenceDatabase
  ) throws -> [Component: [EvidenceRow]] {
    Dictionary(
      uniqueKeysWithValues: try components.map {
        ($0, try source.evidence(of: $0, asOf: Self.lastDay))
      })
  }

  private func arrivals(in ledger: Ledger) throws -> [NumberedArrival] {
    let then = try #require(try ledger.publications(newest: 1).first)
    return try ledger.arrivals(after: then.lastArrival)
  }

  private func growth(of ledger: Ledger) throws -> LedgerGrowth {
    let then = try #require(try ledger.publications(newest: 1).first)
    return try ledger.growth(
      since: then, to: ledger.reading(),
      through: arrivals(in: ledger).dropLast().map(\.id))
  }

  private static let lastDay = yearEnd

  private static let plan = TestPlan.make(indicators: [
    Indicator(
      id: "1", goal: "1", name: "指標", unit: "次", target: Rational(1), direction: .higher,
      nature: .flow, display: .integer, rule: .sum,
      components: [
        Component(
          id: "each", name: "",
          sql: "SELECT fact AS record, persons AS amount, NULL AS not_counted FROM visit",
          partition: "fact"),
        Component(
          id: "person", name: "",
          sql: """
            SELECT fact AS record, 1 AS amount, CASE WHEN row_number() OVER (
                PARTITION BY text_key(person) ORDER BY start, fact) > 1 THEN 'again' END
              AS not_counted FROM visit
            """, partition: "text_key(person)"),
        Component(
          id: "sources", name: "",
          sql: """
            SELECT fact AS record, count(*) AS amount, max(submitter) AS not_counted
            FROM visit_reading GROUP BY fact
            """, partition: "fact"),
        Component(
          id: "two forms", name: "",
          sql: """
            SELECT fact AS record, 1 AS amount,
              CASE WHEN country IN (SELECT country FROM visit) THEN 'visited' END AS not_counted
            FROM project
            UNION ALL SELECT fact, 2, NULL FROM visit
            """, partition: "country"),
        Component(
          id: "whole", name: "",
          sql: """
            SELECT fact AS record, (SELECT count(*) FROM project) AS amount, NULL AS not_counted
            FROM project
            """),
      ], reads: ["visit", "project"])
  ])
}

private let yearEnd = day("2017-12-31")

/// Workbooks as they might come: the same months again, overlapping stays, rows without a key,
/// withdrawals, the same facts from several units.
private struct RandomHistory {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func workbooks(_ count: Int, from first: Int) -> [Workbook] {
    (first..<first + count).map { number in
      let submitter = pick(["py", "cde", "jp", "th", "lac", "prot", "icdf"])
      let month = "106-0\(pick(Array(4...6)))"
      let rows = (0..<pick(Array(0...6))).map { _ in row() }
      var workbook = Workbook(
        submitter, month, "2017-07-\(String(number + 1).leftPadded)T08:00",
        file: "\(submitter)/\(number).xlsx", rows)
      workbook.withdraws = rows.isEmpty && pick([true, false])
      workbook.confirms = true
      return workbook
    }
  }

  /// Pairs of facts of one form to be joined or kept apart.
  mutating func pairs(of reading: LedgerSnapshot) -> [DuplicateDecision] {
    ["visit", "project"].flatMap { form in
      let facts = (reading.facts[form] ?? []).map(\.id)
      return facts.count < 2
        ? []
        : (0..<3).map { _ in
          DuplicateDecision(
            form: form, fact: pick(facts), otherFact: pick(facts),
            verdict: pick([.same, .different]))
        }
    }
  }

  private mutating func row() -> (String, [FieldValue?]) {
    let country = pick(["PY", "PA", "JP", "TH"])
    switch pick([0, 1, 2]) {
    case 0: return project(pick(["P1", "P2", nil]), pick(["水井", "農業"]), country)
    default:
      let start = pick(Array(1...20))
      return visit(
        pick(["甲", "乙", "丙 ", "丙"]), country, "2017-05-\(String(start).leftPadded)",
        to: "2017-05-\(String(start + pick([0, 2, 6])).leftPadded)", persons: pick([1, 2]))
    }
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return items[Int(state >> 33) % items.count]
  }
}

extension String {
  fileprivate var leftPadded: String { count < 2 ? "0" + self : self }
}

extension Plan {
  fileprivate func deciding(_ decisions: [DuplicateDecision]) -> Plan {
    var plan = self
    plan.decisions = decisions
    return plan
  }
}
