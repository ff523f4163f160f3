import Planning
import Storage
import Testing

@Suite struct `The rows of a workbook that came` {
  private func recorded(
    _ file: String, in ledger: TemporaryLedger
  ) throws -> RecordedWorkbook {
    let entry = try #require(try ledger.reading().entry(file))
    return try #require(try ledger.ledger.recorded([entry]).first)
  }

  @Test func `a replaced workbook gives its values back as they were judged`() throws {
    let rows = [
      visit("甲", "PY", "2017-05-03", to: "2017-05-05"), project("P-1", "水井", "PY", budget: 5_000),
      visit("乙", "PY", "2017-05-09"),
    ]
    let ledger = try TemporaryLedger([
      Workbook("py", "106-05", "2017-06-01T09:00", file: "py/a.xlsx", rows),
      Workbook("py", "106-05", "2017-06-02T09:00", file: "py/b.xlsx", Array(rows.prefix(2))),
    ])
    let earlier = try recorded("py/a.xlsx", in: ledger)
    #expect(earlier.file == "py/a.xlsx")
    #expect(earlier.rows.keys.sorted() == ["project", "visit"])
    #expect(earlier.rows["visit"]?.map(\.values) == [rows[0].1, rows[2].1])
    #expect(earlier.rows["visit"]?.map(\.number) == [2, 3])
    #expect(earlier.rows["visit"]?.map(\.sheet) == ["政要互訪", "政要互訪"])
    #expect(earlier.rows["visit"]?.first?.key == TestPlan.visit.identityKey(of: rows[0].1))
    #expect(earlier.rows["project"]?.map(\.values) == [rows[1].1])
    #expect(earlier.rows["project"]?.first?.key == TestPlan.project.identityKey(of: rows[1].1))
    #expect(try recorded("py/b.xlsx", in: ledger).rows["visit"]?.map(\.number) == [2])
  }

  @Test func `rows with errors and rows that repeat another are left out`() throws {
    var workbook = Workbook(
      "py", "106-05", "2017-06-01T09:00", file: "py/a.xlsx",
      [visit("甲", "PY", "2017-05-03"), visit("甲", "PY", "2017-05-03")])
    workbook.repetitions = [3]
    workbook.errorRows = [(form: "visit", row: 4, codes: ["date.unreadable"])]
    let rows = try recorded("py/a.xlsx", in: try TemporaryLedger([workbook])).rows
    #expect(rows["visit"]?.map(\.number) == [2])
  }
}
