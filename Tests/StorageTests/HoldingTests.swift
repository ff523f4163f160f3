import Planning
import Storage
import Testing

@Suite struct `Held workbooks` {
  let standing = Workbook(
    "py", "106-04", "2017-05-01T09:00", file: "py/april.xlsx",
    [
      visit("甲", "PY", "2017-04-03"), visit("乙", "PY", "2017-04-04"),
      visit("丙", "PY", "2017-04-05"), project("P-1", "水井", "PY"),
    ])
  /// May's workbook with 月份 still 4; projects are repeated every month.
  let forgotten = Workbook(
    "py", "106-04", "2017-06-01T09:00", file: "py/may.xlsx",
    [
      visit("丁", "PY", "2017-05-03"), visit("戊", "PY", "2017-05-04"),
      visit("己", "PY", "2017-04-30"), project("P-1", "水井", "PY"),
    ])

  @Test func `a forgotten month does not replace the month before`() throws {
    let snapshot = try reading([standing, forgotten])
    #expect(snapshot.standingFiles == ["py/april.xlsx"])
    #expect(snapshot.entry("py/may.xlsx")?.outcome == .held)
    #expect(snapshot.entry("py/april.xlsx")?.replacedBy == nil)
  }

  @Test func `a second section's part does not replace the whole`() throws {
    let part = Workbook(
      "py", "106-04", "2017-05-02T09:00", file: "py/part.xlsx", [visit("甲", "PY", "2017-04-03")])
    #expect(try reading([standing, part]).entry("py/part.xlsx")?.outcome == .held)
  }

  @Test func `half of the records are enough to replace`() throws {
    let half = Workbook(
      "py", "106-04", "2017-05-02T09:00", file: "py/half.xlsx",
      [visit("甲", "PY", "2017-04-03"), visit("乙", "PY", "2017-04-04")])
    #expect(try reading([standing, half]).standingFiles == ["py/half.xlsx"])
  }

  @Test func `the plan says which share of the records is enough`() throws {
    let half = Workbook(
      "py", "106-04", "2017-05-02T09:00", file: "py/half.xlsx",
      [visit("甲", "PY", "2017-04-03"), visit("乙", "PY", "2017-04-04")])
    let setting = Settings.Setting(
      key: "held_smaller_than", value: "75%", standard: "50%", meaning: Bilingual(zh: "", en: ""))
    let plan = TestPlan.make(settings: Settings([setting]))
    #expect(try reading([standing, half], plan: plan).entry("py/half.xlsx")?.outcome == .held)
  }

  @Test func `a workbook that shares a fact is a correction wherever its dates lie`() throws {
    var correction = forgotten
    correction.rows.append((form: "visit", values: visit("甲", "PY", "2017-04-03").1))
    #expect(try reading([standing, correction]).standingFiles == ["py/may.xlsx"])
  }

  @Test func `a confirmed replacement replaces`() throws {
    var confirmed = forgotten
    confirmed.confirms = true
    confirmed.content = "confirmed"
    #expect(try reading([standing, confirmed]).standingFiles == ["py/may.xlsx"])
  }

  @Test func `a held workbook sent again is an alias of itself`() throws {
    var again = forgotten
    again.file = "py/again.xlsx"
    again.received = "2017-06-02T09:00"
    let snapshot = try reading([standing, forgotten, again])
    #expect(snapshot.entry("py/may.xlsx")?.aliases == ["py/again.xlsx"])
    #expect(snapshot.entry("py/again.xlsx") == nil)
  }

  @Test func `rows with errors are not counted as records`() throws {
    var broken = standing
    broken.file = "py/broken.xlsx"
    broken.content = "broken"
    broken.received = "2017-05-02T09:00"
    broken.rows = [standing.rows[0]]
    broken.errorRows = (3...9).map { (form: "visit", row: $0, codes: ["date.unreadable"]) }
    broken.findings = [Finding("date.unreadable", .error)]
    #expect(try reading([standing, broken]).entry("py/broken.xlsx")?.outcome == .held)
  }
}
