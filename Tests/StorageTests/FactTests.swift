import Planning
import Storage
import Testing

@Suite struct `Facts of several rows` {
  @Test func `visits that overlap are one fact, named after the earliest start`() throws {
    let alone = try reading([
      Workbook("py", "106-05", "2017-06-01", [visit("甲", "PY", "2017-05-01")])
    ])
    let chained = try reading([
      Workbook(
        "py", "106-05", "2017-06-01",
        [
          visit("甲", "PY", "2017-05-01", to: "2017-05-03"), visit("甲", "PY", "2017-05-20"),
        ]),
      Workbook("lac", "106-05", "2017-06-02", [visit("甲", "PY", "2017-05-05", to: "2017-05-08")]),
      Workbook("jp", "106-05", "2017-06-03", [visit("甲", "PY", "2017-05-03", to: "2017-05-05")]),
    ])
    let facts = try #require(chained.facts["visit"])
    #expect(
      facts.map { Set($0.sources.map(\.submitter)) }.sorted { $0.count < $1.count }
        == [["py"], ["py", "lac", "jp"]])
    #expect(facts.contains { $0.id == alone.facts["visit"]?.first?.id && $0.sources.count == 3 })
  }

  @Test func `a fact's id is the form and 12 digits of the hash of its identity in words`() throws {
    let snapshot = try reading([
      Workbook("boca", "106-01", "2017-02-01", [measure("TH", "2016-08-01")])
    ])
    // printf 'TH|免簽' | sha256sum
    #expect(snapshot.facts["visa_measure"]?.map(\.id) == ["visa_measure-1fe77a31aade"])
  }

  @Test func `spellings of one text are one fact`() throws {
    let snapshot = try reading([
      Workbook("py", "106-05", "2017-06-01", [visit("台 灣　Wang", "PY", "2017-05-01")]),
      Workbook("lac", "106-05", "2017-06-01", [visit("臺灣ＷＡＮＧ", "PY", "2017-05-01")]),
    ])
    #expect(snapshot.facts["visit"]?.count == 1)
    #expect(snapshot.duplicates.map(\.certainty) == [.same])
    #expect(snapshot.duplicates.map(\.submitters) == [["lac", "py"]])
  }

  @Test func `a row without id joins the one fact with its name`() throws {
    let snapshot = try reading([
      Workbook("py", "106-05", "2017-06-01", [project("P-1", "水井計畫", "PY")]),
      Workbook("icdf", "106-05", "2017-06-02", [project(nil, "水井計畫", "PY")]),
    ])
    #expect(snapshot.facts["project"]?.map(\.sources.count) == [2])
  }

  @Test func `a row without id stays apart where several facts have its name`() throws {
    let snapshot = try reading([
      Workbook(
        "py", "106-05", "2017-06-01",
        [
          project("P-1", "水井計畫", "PY"), project("P-2", "水井計畫", "PY"),
        ]),
      Workbook("icdf", "106-05", "2017-06-02", [project(nil, "水井計畫", "PY")]),
    ])
    #expect(snapshot.facts["project"]?.count == 3)
    let pairs = snapshot.duplicates.filter { $0.otherFact != nil }
    #expect(pairs.map(\.certainty) == [.possible, .possible])
  }

  @Test func `sources are ordered by receipt after the one that stands`() throws {
    let snapshot = try reading([
      Workbook("th", "106-05", "2017-06-03", [visit("甲", "PY", "2017-05-01")]),
      Workbook("jp", "106-05", "2017-06-01", [visit("甲", "PY", "2017-05-01")]),
      Workbook("lac", "106-05", "2017-06-02", [visit("甲", "PY", "2017-05-01")]),
    ])
    #expect(snapshot.facts["visit"]?.first?.sources.map(\.submitter) == ["lac", "jp", "th"])
  }

  @Test func `rows with errors are listed and count nowhere`() throws {
    var workbook = Workbook(
      "py", "106-05", "2017-06-01", file: "py/a.xlsx", [visit("甲", "PY", "2017-05-01")])
    workbook.errorRows = [("visit", 7, ["country.unknown", "date.unreadable"])]
    let snapshot = try reading([workbook])
    #expect(snapshot.facts["visit"]?.count == 1)
    #expect(snapshot.entry("py/a.xlsx")?.recordCount == 1)
    #expect(
      snapshot.errorRows == [
        ErrorRow(
          form: "visit", submitter: "py", month: month("106-05"), file: "py/a.xlsx", sheet: "政要互訪",
          row: 7, codes: ["country.unknown", "date.unreadable"])
      ])
  }

  @Test func `a repeated row is a source and never stands`() throws {
    var workbook = Workbook(
      "py", "106-05", "2017-06-01",
      [
        visit("甲", "PY", "2017-05-01", persons: 3), visit("甲", "PY", "2017-05-01", persons: 4),
      ])
    workbook.repetitions = [3]
    let fact = try #require(try reading([workbook]).facts["visit"]?.first)
    #expect(fact.sources.map(\.row) == [2, 3])
    #expect(fact.values[4] == .integer(3))
  }
}

@Suite struct `The value that stands` {
  func standing(_ workbooks: [Workbook], _ form: String = "visit") throws -> Fact? {
    try reading(workbooks).facts[form]?.first
  }

  @Test func `the department of the country's region leads`() throws {
    let fact = try standing([
      Workbook("lac", "106-04", "2017-05-01", [visit("甲", "PY", "2017-04-01", persons: 2)]),
      Workbook("prot", "106-05", "2017-06-02", [visit("甲", "PY", "2017-04-01", persons: 3)]),
      Workbook("py", "106-05", "2017-06-03", [visit("甲", "PY", "2017-04-01", persons: 4)]),
    ])
    #expect(fact?.standing.submitter == "lac")
    #expect(fact?.values[4] == .integer(2))
  }

  @Test func `the next lead rule holds where the first names nobody`() throws {
    let fact = try standing([
      Workbook("prot", "106-05", "2017-06-02", [visit("甲", "JP", "2017-04-01", persons: 3)]),
      Workbook("jp", "106-05", "2017-06-03", [visit("甲", "JP", "2017-04-01", persons: 4)]),
    ])
    #expect(fact?.standing.submitter == "prot")
  }

  @Test func `without a lead the host mission stands, an embassy before an office`() throws {
    let workbooks = [
      Workbook("py", "106-05", "2017-06-01", [visit("甲", "PY", "2017-05-01", persons: 2)]),
      Workbook("cde", "106-05", "2017-06-02", [visit("甲", "PY", "2017-05-01", persons: 3)]),
      Workbook("jp", "106-05", "2017-06-03", [visit("甲", "PY", "2017-05-01", persons: 4)]),
    ]
    #expect(try standing(workbooks)?.standing.submitter == "py")
    #expect(try standing(Array(workbooks[1...]))?.standing.submitter == "cde")
  }

  @Test func `where the plan lets no kind of mission yield the newest of the hosts stands`() throws
  {
    var plan = TestPlan.plan
    plan.yieldingMissions = []
    let workbooks = [
      Workbook("py", "106-05", "2017-06-01", [visit("甲", "PY", "2017-05-01", persons: 2)]),
      Workbook("cde", "106-05", "2017-06-02", [visit("甲", "PY", "2017-05-01", persons: 3)]),
    ]
    let facts = try reading(workbooks, plan: plan).facts["visit"]
    #expect(facts?.map(\.standing.submitter) == ["cde"])
  }

  @Test func `a mission that is closed in the month is no host`() throws {
    var plan = TestPlan.plan
    let place = try #require(plan.submitters.firstIndex { $0.code == "py" })
    plan.submitters[place].closed = day("2017-05-01")
    let snapshot = try reading(
      [
        Workbook("py", "106-05", "2017-06-01", [visit("甲", "PY", "2017-05-01")]),
        Workbook("jp", "106-05", "2017-06-03", [visit("甲", "PY", "2017-05-01")]),
      ], plan: plan)
    #expect(snapshot.facts["visit"]?.first?.standing.submitter == "jp")
  }

  @Test func `else the later month stands before the later receipt`() throws {
    let fact = try standing([
      Workbook("th", "106-04", "2017-07-01", [visit("甲", "PY", "2017-04-01", persons: 2)]),
      Workbook("jp", "106-05", "2017-06-01", [visit("甲", "PY", "2017-04-01", persons: 3)]),
    ])
    #expect(fact?.standing.submitter == "jp")
  }

  @Test func `the lead's own newest month stands`() throws {
    let fact = try standing([
      Workbook("lac", "106-05", "2017-06-01", [visit("甲", "PY", "2017-04-01", persons: 5)]),
      Workbook("lac", "106-04", "2017-05-01", [visit("甲", "PY", "2017-04-01", persons: 4)]),
      Workbook("py", "106-06", "2017-07-01", [visit("甲", "PY", "2017-04-01", persons: 6)]),
    ])
    #expect(fact?.values[4] == .integer(5))
  }

  @Test func `the newest count of a release stands, whenever it came`() throws {
    let fact = try standing(
      [
        Workbook(
          "pdcc", "106-05", "2017-06-01", [release("1", "感謝", views: 900, on: "2017-05-31")]),
        Workbook(
          "pdcc", "106-06", "2017-07-01", [release("1", "感謝", views: 500, on: "2017-05-02")]),
      ], "press_release")
    #expect(fact?.values[3] == .integer(900))
  }

  @Test func `a renewed measure keeps its earliest day`() throws {
    let fact = try standing(
      [
        Workbook("boca", "106-01", "2017-02-01", [measure("TH", "2016-08-01")]),
        Workbook("boca", "106-06", "2017-07-01", [measure("TH", "2017-06-01")]),
      ], "visa_measure")
    #expect(fact?.values[2] == .day(day("2016-08-01")))
    #expect(fact?.standing.month == month("106-01"))
  }
}
