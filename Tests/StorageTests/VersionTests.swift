import Planning
import Storage
import Testing

@Suite struct `Versions of one month` {
  let first = Workbook("py", "106-05", "2017-06-01T09:00", file: "py/a.xlsx", [
    visit("甲", "PY", "2017-05-03"), visit("乙", "PY", "2017-05-04"),
  ])
  let second = Workbook("py", "106-05", "2017-06-02T09:00", file: "py/b.xlsx", [
    visit("甲", "PY", "2017-05-03"), visit("丙", "PY", "2017-05-05"),
  ])

  @Test func `the newest accepted workbook replaces the earlier one as a whole`() throws {
    let snapshot = try reading([second, first])
    #expect(snapshot.standingFiles == ["py/b.xlsx"])
    #expect(snapshot.entry("py/a.xlsx")?.replacedBy == "py/b.xlsx")
    #expect(snapshot.facts["visit"]?.count == 2)
  }

  @Test func `a refused resubmission keeps the accepted one`() throws {
    var refused = second
    refused.isRefused = true
    let snapshot = try reading([first, refused])
    #expect(snapshot.standingFiles == ["py/a.xlsx"])
    #expect(snapshot.entry("py/b.xlsx")?.outcome == .refused)
    #expect(snapshot.entry("py/a.xlsx")?.replacedBy == nil)
  }
}
