import Planning
import Testing

@testable import Storage

@Suite struct `Rows in error that might count` {
  private let indicator = Indicator(
    id: "1.1", goal: "1", name: "visits", unit: "人次", target: Rational(8), direction: .higher,
    nature: .flow, display: .integer, rule: .sum,
    components: [
      Component(
        id: "1", name: "visits",
        sql: """
          SELECT fact AS record, persons AS amount, CASE
              WHEN start > :asOf THEN 'after_as_of'
              WHEN NOT is_ally(country, start) THEN 'not_ally'
              WHEN NOT incumbent THEN 'not_incumbent'
            END AS not_counted
          FROM visit
          """)
    ], reads: ["visit"])

  /// A visit of three persons with what the cases change.
  private func row(
    country: String? = "PY", start: String? = "2017-05-01", persons: Int? = 3,
    isIncumbent: Bool? = true
  ) -> UnreadRow {
    let values: [FieldValue?] = [
      .text("甲"), country.map { .code($0) }, start.map { .day(day($0)) }, nil,
      persons.map { .integer($0) }, isIncumbent.map { .flag($0) },
    ]
    let unknown = [1, 2, 4, 5].filter { values[$0] == nil }
    return UnreadRow(form: "visit", submitter: "py", values: values, unknown: unknown)
  }

  private func added(_ rows: UnreadRow...) throws -> Int128? {
    let plan = TestPlan.make(indicators: [indicator])
    return try PossibleRows(rows, plan: plan, asOf: day("2017-06-30"))
      .additions(to: [indicator])["1.1"]
  }

  @Test func `an unreadable country or flag might be one that counts`() throws {
    #expect(try added(row(country: nil)) == 3)
    #expect(try added(row(isIncumbent: nil)) == 3)
    #expect(try added(row(country: nil, start: nil), row(isIncumbent: nil)) == 6)
  }

  @Test func `a readable field that excludes goes on excluding`() throws {
    #expect(try added(row(country: "JP", isIncumbent: nil)) == 0)
    #expect(try added(row(country: nil, isIncumbent: false)) == 0)
    #expect(try added(row(country: nil, start: "2017-08-01")) == 0)
    #expect(try added(row(country: nil, start: "2016-12-31")) == 0)
  }

  @Test func `an unreadable day may lie before the country ceased to be an ally`() throws {
    #expect(try added(row(country: "PA", start: nil)) == 3)
    #expect(try added(row(country: "PA", start: "2017-06-20", persons: nil)) == 0)
  }

  @Test func `rows that agree in all that matters are as many as they are`() throws {
    let plan = TestPlan.make(indicators: [indicator])
    let rows = Array(repeating: row(country: nil), count: 5)
    let added = try PossibleRows(
      rows + [row(isIncumbent: nil)], plan: plan, asOf: day("2017-06-30")
    )
    .additions(to: [indicator])
    #expect(added["1.1"] == 18)
  }

  @Test func `rows beyond what all may have together add the greatest number in them`() throws {
    let plan = TestPlan.make(indicators: [indicator])
    // Each differs from all others in what a SELECT asks for.
    let rows = (1...PossibleRows.totalLimit).map {
      row(country: nil, start: nil, persons: $0, isIncumbent: nil)
    }
    let possible = PossibleRows(
      rows + [row(persons: nil)], plan: plan, asOf: day("2017-06-30"))
    let most = Int128(PossibleRows.totalLimit) * Int128(PossibleRows.totalLimit + 1) / 2 + 1
    #expect(try possible.additions(to: [indicator])["1.1"] == most)
  }

  @Test func `an unreadable amount is taken for one`() throws {
    #expect(try added(row(persons: nil)) == 1)
  }

  @Test func `the unknown fields of a row in error are those without a value that must have one`()
    throws
  {
    var workbook = Workbook("py", "106-05", "2017-06-01", file: "py/a.xlsx")
    workbook.errorRows = [("visit", 7, ["country.unknown"])]
    workbook.findings = [Finding("number.unreadable", .error, sheet: "政要互訪", cell: "E7")]
    let place = try TemporaryLedger([workbook])
    let rows = try place.ledger.unreadRows(of: try place.reading(), forms: ["visit"])
    // person, country and start are required; 人次 in column E has an error; 結束日期 is blank.
    #expect(rows.map(\.unknown) == [[0, 1, 2, 4]])
  }

  @Test func `open pairs are joined for the low end, decided ones are not`() throws {
    let workbooks = [
      Workbook("py", "106-05", "2017-06-01", [visit("Pierre Pereira", "PY", "2017-05-03")]),
      Workbook("lac", "106-05", "2017-06-01", [visit("Pierre Pereira.", "PY", "2017-05-04")]),
    ]
    let place = try TemporaryLedger(workbooks)
    let open = try place.reading()
    #expect(open.facts["visit"]?.count == 2)
    let joined = try #require(
      try place.ledger.joiningOpenPairs(of: open, forms: ["visit"]))
    #expect(joined.facts["visit"] == Set(open.facts["visit"]?.map(\.id) ?? []))
    #expect(Set(joined.places["visit"]?.map(\.fact) ?? []).count == 1)
    #expect(joined.places["visit"]?.count == 2)
    let pair = try #require(open.duplicates.first)
    let plan = TestPlan.make(decisions: [
      DuplicateDecision(
        form: "visit", fact: pair.fact, otherFact: pair.otherFact ?? "", verdict: .different)
    ])
    let decided = try TemporaryLedger(plan: plan, workbooks)
    let none = try decided.ledger.joiningOpenPairs(
      of: decided.reading(), forms: ["visit"])
    #expect(none?.facts == nil)
  }
}
