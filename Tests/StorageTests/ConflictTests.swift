import Planning
import Storage
import Testing

@Suite struct `Disagreement between submitters` {
  func conflicts(_ workbooks: [Workbook]) throws -> [String: [Finding]] {
    let entries = try reading(workbooks).submissions.filter { !$0.findings.isEmpty }
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.submitter ?? "", $0.findings) })
  }

  @Test func `the other submitter is warned at its cell with its own value only`() throws {
    let found = try conflicts([
      Workbook("lac", "106-05", "2017-06-01", [visit("甲", "PY", "2017-05-01", persons: 7)]),
      Workbook("py", "106-05", "2017-06-02", [visit("甲", "PY", "2017-05-01", persons: 3)]),
    ])
    #expect(
      found == [
        "py": [
          Finding(
            "fact.conflict", .warning, sheet: "政要互訪", cell: "E2", value: "3",
            arguments: ["field": "人次"])
        ]
      ])
  }

  @Test func `the warning makes an accepted workbook one with warnings`() throws {
    let snapshot = try reading([
      Workbook("lac", "106-05", "2017-06-01", [visit("甲", "PY", "2017-05-01", persons: 7)]),
      Workbook("py", "106-05", "2017-06-02", file: "py/a.xlsx", [visit("甲", "PY", "2017-05-01")]),
    ])
    #expect(snapshot.entry("py/a.xlsx")?.outcome == .acceptedWithWarnings)
  }

  @Test func `a submitter's older month that its newer month corrects is no conflict`() throws {
    #expect(
      try conflicts([
        Workbook("lac", "106-05", "2017-06-01", [visit("甲", "PY", "2017-04-01", persons: 7)]),
        Workbook("py", "106-04", "2017-05-01", [visit("甲", "PY", "2017-04-01", persons: 3)]),
        Workbook("py", "106-05", "2017-06-01", [visit("甲", "PY", "2017-04-01", persons: 7)]),
      ]).isEmpty)
  }

  @Test func `a value that the lead itself reported in another month is no conflict`() throws {
    #expect(
      try conflicts([
        Workbook("lac", "106-04", "2017-05-01", [visit("甲", "PY", "2017-04-01", persons: 3)]),
        Workbook("lac", "106-05", "2017-06-01", [visit("甲", "PY", "2017-04-01", persons: 7)]),
        Workbook("py", "106-04", "2017-05-01", [visit("甲", "PY", "2017-04-01", persons: 3)]),
      ]).isEmpty)
  }

  @Test func `a blank is no disagreement`() throws {
    #expect(
      try conflicts([
        Workbook("icdf", "106-04", "2017-05-01", [project("P-1", "水井", "PY", budget: 5_093_000)]),
        Workbook("py", "106-04", "2017-05-01", [project("P-1", "水井", "PY")]),
      ]).isEmpty)
  }

  @Test func `a blank that stands before a value is told to whoever gave the value`() throws {
    let found = try conflicts([
      Workbook("icdf", "106-04", "2017-05-01", [project("P-1", "水井", "PY")]),
      Workbook("py", "106-04", "2017-05-01", [project("P-1", "水井", "PY", budget: 5_093_000)]),
    ])
    #expect(found["icdf"] == nil)
    #expect(found["py"]?.map(\.value) == ["5093"])
    #expect(found["py"]?.first?.arguments == ["field": "經費", "leftBlank": "經費"])
  }

  @Test func `money is quoted in thousands as the form prints it`() throws {
    let found = try conflicts([
      Workbook("icdf", "106-04", "2017-05-01", [project("P-1", "水井", "PY", budget: 1000)]),
      Workbook("py", "106-04", "2017-05-01", [project("P-1", "水井", "PY", budget: 5_093_500)]),
    ])
    #expect(found["py"]?.first?.value == "5093.5")
  }

  @Test func `a replaced workbook is no longer warned`() throws {
    let snapshot = try reading([
      Workbook("lac", "106-05", "2017-06-01", [visit("甲", "PY", "2017-05-01", persons: 7)]),
      Workbook("py", "106-05", "2017-06-02", file: "py/a.xlsx", [visit("甲", "PY", "2017-05-01")]),
      Workbook(
        "py", "106-05", "2017-06-03", file: "py/b.xlsx",
        [visit("甲", "PY", "2017-05-01", persons: 7)]),
    ])
    #expect(snapshot.submissions.allSatisfy { $0.findings.isEmpty })
  }
}
