import Planning
import Storage
import Testing

@Suite struct `A component's SELECT` {
  let ledger: TemporaryLedger

  init() throws {
    let settings = Settings([
      .init(key: "scope", value: "all", standard: "all", meaning: Bilingual(zh: "", en: ""))
    ])
    ledger = try TemporaryLedger(
      plan: TestPlan.make(settings: settings),
      [
        Workbook(
          "lac", "106-05", "2017-06-01T08:30", file: "lac/a.xlsx",
          [
            visit("甲", "PY", "2017-05-01", persons: 2),
            visit("乙", "PA", "2017-06-20", persons: 3),
            project("P-1", "水 井", "PY", budget: 5_093_500),
          ]),
        Workbook(
          "py", "106-06", "2017-07-01", file: "py/a.xlsx",
          [visit("甲", "PY", "2017-05-01", persons: 9)]),
      ])
  }

  func rows(_ sql: String, asOf: String = "2017-12-31") throws -> [EvidenceRow] {
    let reading = try ledger.reading()
    return try ledger.ledger.evidenceSource(for: reading)
      .evidence(of: Component(id: "1", name: "", sql: sql), asOf: day(asOf))
  }

  /// The single amount of a SELECT without facts of its own.
  func amount(_ expression: String) throws -> Int? {
    try rows("SELECT 'x' AS record, \(expression) AS amount, NULL AS not_counted").first?.amount
  }

  @Test func `sees one row a fact with the values that stand`() throws {
    let found = try rows(
      """
      SELECT fact AS record, persons AS amount, CASE WHEN start > :asOf THEN 'after_as_of' END
        AS not_counted, 100 AS base
      FROM visit WHERE start >= :yearStart AND start <= :yearEnd ORDER BY start DESC
      """, asOf: "2017-05-31")
    #expect(Set(found.map(\.amount)) == [2, 3])
    #expect(found.first { $0.amount == 3 }?.notCounted == "after_as_of")
    #expect(found.allSatisfy { $0.base == 100 })
    #expect(found.map(\.fact) == found.map(\.fact).sorted())
  }

  @Test func `is told the settings of its own plan where plans share a connection`() throws {
    let scope = Component(
      id: "1", name: "",
      sql: "SELECT 'x' AS record, setting('scope') = 'all' AS amount, NULL AS not_counted")
    let source = try ledger.ledger.evidenceSource(for: ledger.reading())
    var plan = ledger.ledger.plan
    plan.settings.all[0].value = "some"
    let other = source.under(plan)
    let answers = try [source, other, source].map { source in
      try source.evidence(of: scope, asOf: day("2017-12-31")).map(\.amount)
    }
    #expect(answers == [[1], [0], [1]])
  }

  @Test func `sees every source of a fact in the reading view`() throws {
    let found = try rows(
      """
      SELECT fact AS record, persons AS amount, NULL AS not_counted, reading AS source
      FROM visit_reading WHERE person = '甲'
      """)
    #expect(found.map(\.amount) == [2, 9])
    #expect(found.map(\.source) == [0, 1])
  }

  @Test(arguments: [
    ("submitter", "lac"), ("reported_month", "106-05"), ("received", "2017-06-01T08:30:00+08:00"),
    ("file", "lac/a.xlsx"), ("sheet", "政要互訪"), ("row", "2"), ("start", "2017-05-01"),
    ("incumbent", "1"),
  ]) func `sees where a fact stands and what it holds`(column: String, value: String) throws {
    let found = try rows(
      """
      SELECT fact AS record, 1 AS amount, CAST(\(column) AS TEXT) AS not_counted
      FROM visit WHERE person = '甲'
      """)
    #expect(found.map(\.notCounted) == [value])
  }

  @Test func `sees money in 元`() throws {
    #expect(
      try rows("SELECT fact AS record, budget AS amount, NULL AS not_counted FROM project")
        .map(\.amount) == [5_093_500])
  }

  @Test(arguments: [
    ("is_ally('PA', '2017-06-12')", 1), ("is_ally('PA', '2017-06-13')", 0),
    ("is_ally('XX', '2017-06-13')", 0), ("is_ally_between('PA', '2017-06-12', '2017-07-01')", 1),
    ("is_ally_between('PA', '2017-06-13', '2017-07-01')", 0),
    ("is_ally_between('PA', '2017-07-01', '2017-06-01')", 0), ("ally_count('2017-06-12')", 2),
    ("ally_count('2017-06-13')", 1), ("in_group('TH', 'ASEAN')", 1), ("in_group('JP', 'ASEAN')", 0),
    ("organisation_status('WHO') = 'seeking'", 1), ("rank_counts('minister', '1.1')", 1),
    ("rank_counts('minister', '2.2')", 0), ("rank_counts(NULL, '1.1')", 0),
    ("rank_is_former('minister')", 0), ("setting('scope') = 'all'", 1),
    ("text_key('台 灣') = '臺灣'", 1), ("is_ally('PA', NULL) IS NULL", 1),
    ("(SELECT value FROM baseline WHERE indicator = '2.4' AND month IS NULL)", 14),
  ]) func `asks the plan`(expression: String, value: Int) throws {
    #expect(try amount(expression) == value)
  }

  @Test(arguments: [
    "DELETE FROM visit",
    "INSERT INTO visitRecord (part) VALUES (1)",
    "UPDATE arrival SET file = 'x'",
    "DROP TABLE arrival",
    "ATTACH '/tmp/other.sqlite' AS other",
    "PRAGMA query_only = OFF",
    "CREATE TEMP TABLE t (a)",
    "WITH x AS (SELECT 1) DELETE FROM arrival",
    "SELECT 'x' AS record, 1 AS amount, file AS not_counted FROM arrival",
    "SELECT 'x' AS record, 1 AS amount, typed AS not_counted FROM main.visitRecord",
    "SELECT 'x' AS record, 1 AS amount, sql AS not_counted FROM sqlite_schema",
    "SELECT 'x' AS record, 1 AS amount, sql AS not_counted FROM temp.sqlite_master",
    "SELECT 'x' AS record, 1 AS amount, NULL AS not_counted; DELETE FROM arrival",
  ]) func `can do nothing but read the views`(sql: String) throws {
    #expect(throws: LedgerError.self) { try rows(sql) }
    #expect(try ledger.reading().submissions.count == 2)
    #expect(try ledger.ledger.check().allSatisfy { if case .missing = $0 { true } else { false } })
  }

  @Test func `that fails is named with its indicator`() throws {
    let component = Component(
      id: "2", name: "",
      sql: "SELECT fact AS record, persn AS amount, NULL AS not_counted FROM visit")
    let indicator = Indicator(
      id: "2.4", goal: "2", name: "", unit: "", target: .zero, direction: .higher, nature: .flow,
      display: .integer, rule: .sum, components: [component], reads: [])
    let problems = try SQLCheck.problems(of: TestPlan.make(indicators: [indicator]))
    #expect(
      problems.map(\.message.en) == [
        "indicator 2.4, component 2: the SELECT does not run: no such column: persn"
      ])
    #expect(problems.map(\.message.zh) == ["指標 2.4 第 2 項的 SQL：無法執行：no such column: persn"])
  }

  @Test(arguments: [
    ("SELECT 1 AS amount, NULL AS not_counted", "the SELECT lacks the column record"),
    ("SELECT 'x' AS record, NULL AS not_counted", "the SELECT lacks the column amount"),
    ("SELECT 'x' AS record, 1 AS amount", "the SELECT lacks the column not_counted"),
    (
      "SELECT 'x' AS record, 1.5 AS amount, NULL AS not_counted",
      "amount of x is not a whole number"
    ),
    ("SELECT NULL AS record, 1 AS amount, NULL AS not_counted", "a row names no record"),
    (
      "SELECT 'x' AS record, setting('scop') AS amount, NULL AS not_counted",
      "the SELECT does not run: there is no setting named scop"
    ),
    ("VALUES (1)", "it must be a single SELECT"),
  ]) func `must give what a component gives`(sql: String, words: String) throws {
    let error = try #require(throws: LedgerError.self) { try rows(sql) }
    #expect(error.message.en.hasSuffix(words))
  }

  @Test func `may have a whole of one number`() throws {
    let reading = try ledger.reading()
    let source = try ledger.ledger.evidenceSource(for: reading)
    let component = Component(id: "1", name: "", sql: "", whole: "SELECT ally_count(:asOf)")
    #expect(try source.whole(of: component, asOf: day("2017-06-01")) == 2)
  }

  @Test func `sees given baselines in the place of the plan's own`() throws {
    let reading = try ledger.reading()
    let baselines = Baselines(values: [
      .init(indicator: "4.1", component: "1", month: 3): Rational(8)
    ])
    let source = try ledger.ledger.evidenceSource(for: reading, baselines: baselines)
    let component = Component(
      id: "1", name: "",
      sql: "SELECT indicator AS record, value AS amount, NULL AS not_counted FROM baseline")
    #expect(
      try source.evidence(of: component, asOf: day("2017-06-01"))
        == [EvidenceRow(fact: "4.1", amount: 8)])
  }
}
