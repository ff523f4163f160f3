import Planning
import Storage
import Testing

/// The other reading of a person-visit, through the SELECTs of the plan of 106.
@Suite struct `Person-visits by trip` {
  private struct Stay {
    var person = "甲"
    var country: String
    var start: String
    var end: String?
    var direction = "出訪"
    var rank: String? = "minister"
    var persons = 1
  }

  private let plan: Plan

  init() throws {
    plan = try RealPlan.load()
  }

  /// Of each stay, in their order, why it does not count; nil where it does.
  private func reasons(
    _ stays: [Stay], _ indicator: String = "1.1", by unit: String = "trip"
  ) throws -> [String?] {
    let form = try #require(plan.form("visit"))
    let rows = stays.map { stay in ("visit", values(of: stay, in: form)) }
    let ledger = try TemporaryLedger(
      plan: plan, [Workbook("lac", "106-06", "2017-07-01", file: "lac/a.xlsx", rows)])
    let reading = try ledger.ledger.reading()
    let choice = plan.settings.otherChoices.first { $0.key == "person_visit_unit" }
    let inForce = unit == "country" ? plan : plan.under(try #require(choice))
    let component = try #require(inForce.indicator(indicator)?.components.first)
    let evidence = try ledger.ledger.evidenceSource(for: reading).under(inForce)
      .evidence(of: component, asOf: day("2017-12-31"))
    let told = Dictionary(uniqueKeysWithValues: evidence.map { ($0.fact, $0.notCounted) })
    let facts = try #require(reading.facts["visit"])
    return try rows.map { _, values in
      let fact = try #require(facts.first { $0.values == values })
      return try #require(told[fact.id])
    }
  }

  private func values(of stay: Stay, in form: Form) -> [FieldValue?] {
    var values: [String: FieldValue] = [
      "direction": .code(stay.direction), "person": .text(stay.person), "title": .text("部長"),
      "country": .code(stay.country), "start": .day(day(stay.start)),
      "persons": .integer(stay.persons),
    ]
    values["rank"] = stay.rank.map { .code($0) }
    values["end"] = stay.end.map { .day(day($0)) }
    return form.fields.map { values[$0.code] ?? $0.standsForBlank }
  }

  private let southward = [
    Stay(country: "PY", start: "2017-05-01", end: "2017-05-03"),
    Stay(country: "GT", start: "2017-05-04", end: "2017-05-06"),
  ]

  @Test func `stays that follow each other by a day are one trip that counts once`() throws {
    #expect(try reasons(southward) == [nil, "same_trip"])
    #expect(try reasons(southward.reversed()) == ["same_trip", nil])
  }

  @Test func `each stay counts where each country does`() throws {
    #expect(try reasons(southward, by: "country") == [nil, nil])
  }

  @Test func `a day between two stays ends the trip`() throws {
    var stays = southward
    stays[1].start = "2017-05-05"
    #expect(try reasons(stays) == [nil, nil])
  }

  @Test func `a stay that lies within a longer one does not end the trip`() throws {
    let stays = [
      Stay(country: "PY", start: "2017-05-01", end: "2017-05-10"),
      Stay(country: "GT", start: "2017-05-02", end: "2017-05-02"),
      Stay(country: "HN", start: "2017-05-11"),
    ]
    #expect(try reasons(stays) == [nil, "same_trip", "same_trip"])
  }

  @Test func `a stay between two joins them`() throws {
    var stays = southward
    stays[1].start = "2017-05-06"
    #expect(try reasons(stays) == [nil, nil])
    let joined = stays + [Stay(country: "PA", start: "2017-05-04", end: "2017-05-05")]
    #expect(try reasons(joined) == [nil, "same_trip", "same_trip"])
  }

  @Test func `a stay that does not count takes no other's place`() throws {
    var stays = southward
    stays[0].rank = "vice_minister"
    #expect(try reasons(stays) == ["rank_too_low", nil])
  }

  @Test func `another person, the other direction and a delegation each go by themselves`() throws {
    var other = southward
    other[1].person = "乙"
    #expect(try reasons(other) == [nil, nil])
    other = southward
    other[1].direction = "來訪"
    #expect(try reasons(other) == [nil, nil])
    other = southward
    other[1].persons = 5
    #expect(try reasons(other) == [nil, nil])
  }

  @Test func `countries without diplomatic ties are told the same way`() throws {
    let stays = [
      Stay(country: "JP", start: "2017-05-01", end: "2017-05-03"),
      Stay(country: "US", start: "2017-05-04", end: "2017-05-06"),
      Stay(country: "CN", start: "2017-05-07", end: "2017-05-08"),
      Stay(country: "DE", start: "2017-05-09"),
    ]
    #expect(try reasons(stays, "2.2") == [nil, "same_trip", "excluded_country", "same_trip"])
    #expect(try reasons(stays, "2.2", by: "country") == [nil, nil, "excluded_country", nil])
  }
}
