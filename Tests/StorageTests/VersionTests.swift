import Planning
import Storage
import Testing

@Suite struct `Versions of one month` {
  let first = Workbook(
    "py", "106-05", "2017-06-01T09:00", file: "py/a.xlsx",
    [visit("甲", "PY", "2017-05-03"), visit("乙", "PY", "2017-05-04")])
  let second = Workbook(
    "py", "106-05", "2017-06-02T09:00", file: "py/b.xlsx",
    [visit("甲", "PY", "2017-05-03"), visit("丙", "PY", "2017-05-05")])

  @Test func `the newest accepted workbook replaces the earlier one as a whole`() throws {
    let snapshot = try reading([second, first])
    #expect(snapshot.standingFiles == ["py/b.xlsx"])
    #expect(snapshot.entry("py/a.xlsx")?.replacedBy == "py/b.xlsx")
    #expect(snapshot.entry("py/a.xlsx")?.outcome == .accepted)
    #expect(snapshot.entry("py/b.xlsx")?.recordCount == 2)
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

  @Test func `the same bytes sent again are an alias of the workbook that stands`() throws {
    var copy = first
    copy.file = "py/copy.xlsx"
    copy.received = "2017-06-03T09:00"
    let snapshot = try reading([copy, first])
    #expect(snapshot.submissions.map(\.file) == ["py/a.xlsx"])
    #expect(snapshot.entry("py/a.xlsx")?.aliases == ["py/copy.xlsx"])
  }

  @Test func `bytes of an earlier version sent again later are a new version`() throws {
    var again = first
    again.file = "py/again.xlsx"
    again.received = "2017-06-03T09:00"
    let snapshot = try reading([first, second, again])
    #expect(snapshot.standingFiles == ["py/again.xlsx"])
    #expect(snapshot.entry("py/a.xlsx")?.replacedBy == "py/again.xlsx")
    #expect(snapshot.entry("py/b.xlsx")?.replacedBy == "py/again.xlsx")
    #expect(snapshot.facts["visit"]?.map(\.standing.file) == ["py/again.xlsx", "py/again.xlsx"])
  }

  @Test func `the same bytes in another folder are judged there on their own`() throws {
    var elsewhere = first
    elsewhere.file = "jp/a.xlsx"
    elsewhere.isRefused = true
    let snapshot = try reading([first, elsewhere])
    #expect(snapshot.entry("jp/a.xlsx")?.outcome == .refused)
    #expect(snapshot.standingFiles == ["py/a.xlsx"])
  }

  @Test func `refused bytes that come twice are listed once`() throws {
    var refused = first
    refused.isRefused = true
    var copy = refused
    copy.file = "py/copy.xlsx"
    copy.received = "2017-06-03T09:00"
    let snapshot = try reading([refused, copy])
    #expect(snapshot.submissions.count == 1)
    #expect(snapshot.entry("py/a.xlsx")?.aliases == ["py/copy.xlsx"])
  }

  @Test func `workbooks received at one moment go by their SHA-256`() throws {
    var other = second
    other.received = first.received
    let last = first.sha256 < other.sha256 ? "py/b.xlsx" : "py/a.xlsx"
    #expect(try reading([first, other]).standingFiles == [last])
    #expect(try reading([other, first]).standingFiles == [last])
  }

  @Test func `a withdrawal leaves nothing standing and a later workbook stands again`() throws {
    var withdrawal = Workbook("py", "106-05", "2017-06-03T09:00", file: "py/w.xlsx")
    withdrawal.withdraws = true
    let withdrawn = try reading([first, withdrawal])
    #expect(withdrawn.standingFiles == [])
    #expect(withdrawn.entry("py/a.xlsx")?.replacedBy == "py/w.xlsx")
    #expect(withdrawn.entry("py/w.xlsx")?.outcome == .accepted)
    #expect(withdrawn.facts["visit"] == [])
    var later = second
    later.received = "2017-06-04T09:00"
    #expect(try reading([first, withdrawal, later]).standingFiles == ["py/b.xlsx"])
  }

  @Test func `names of persons are known of every version, and only of what had come`() throws {
    let old = Workbook("py", "106-05", "2017-06-01", [visit("羅培茲部長", "PY", "2017-05-01")])
    let new = Workbook("py", "106-05", "2017-06-02", [visit("羅佩斯", "PY", "2017-05-01")])
    let ledger = try TemporaryLedger([old, new])
    #expect(try ledger.reading().personalNames == ["羅佩斯", "羅培茲", "羅培茲部長"])
    #expect(
      try ledger.ledger.reading(knownBy: moment("2017-06-01T23:59")).personalNames
        == ["羅培茲", "羅培茲部長"])
  }

  @Test func `what was received after a moment is not known by it`() throws {
    let ledger = try TemporaryLedger([first, second])
    let snapshot = try ledger.ledger.reading(knownBy: moment("2017-06-01T23:59"))
    #expect(snapshot.submissions.map(\.file) == ["py/a.xlsx"])
    #expect(snapshot.standingFiles == ["py/a.xlsx"])
  }

  @Test(arguments: [
    ([], SubmissionOutcome.accepted),
    ([Finding.Severity.note], .accepted),
    ([.note, .warning], .acceptedWithWarnings),
    ([.warning, .error], .partlyAccepted),
  ]) func `errors weigh more than warnings, and notes nothing`(
    severities: [Finding.Severity], outcome: SubmissionOutcome
  ) throws {
    var workbook = first
    workbook.findings = severities.map { Finding("some.code", $0) }
    #expect(try reading([workbook]).entry("py/a.xlsx")?.outcome == outcome)
  }
}
