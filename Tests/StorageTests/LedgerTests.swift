import Foundation
import Planning
import Storage
import Testing

@Suite struct `The ledger's file` {
  let workbook = Workbook(
    "py", "106-05", "2017-06-01T09:00", file: "py/a.xlsx",
    [visit("甲", "PY", "2017-05-03"), project("P-1", "水井", "PY", budget: 5_093_500)])

  @Test func `what came waits until it is judged`() throws {
    let ledger = try TemporaryLedger()
    try ledger.ledger.receive([workbook.arrival])
    let waiting = try ledger.ledger.waiting()
    #expect(waiting.map(\.file) == ["py/a.xlsx"])
    #expect(waiting.map(\.folder) == ["py"])
    #expect(throws: LedgerError.unjudged(count: 1)) { try ledger.reading() }
    try ledger.ledger.record([workbook.submission(in: TestPlan.plan)])
    #expect(try ledger.ledger.waiting() == [])
  }

  @Test func `the path received first is the one that is judged`() throws {
    let ledger = try TemporaryLedger()
    var copy = workbook
    copy.file = "py/0.xlsx"
    copy.received = "2017-06-02"
    try ledger.ledger.receive([copy.arrival, workbook.arrival])
    #expect(try ledger.ledger.waiting().map(\.file) == ["py/a.xlsx"])
  }

  @Test func `a file seen again with the same bytes did not come again`() throws {
    let ledger = try TemporaryLedger([workbook])
    var later = workbook
    later.received = "2017-06-05"
    let seen = InboxFile(file: "py/a.xlsx", size: 10, modified: 99, sha256: workbook.sha256)
    try ledger.ledger.receive([later.arrival], seen: [seen])
    #expect(try ledger.ledger.arrivals() == [workbook.arrival])
    #expect(try ledger.ledger.inboxFiles() == ["py/a.xlsx": seen])
  }

  @Test func `everything waits again when the plan or the program changes`() throws {
    let ledger = try TemporaryLedger([workbook])
    let changed = TestPlan.make(fingerprint: "other")
    #expect(try Ledger(folder: ledger.folder, plan: changed).waiting().count == 1)
    #expect(
      try Ledger(folder: ledger.folder, plan: TestPlan.plan, program: "2").waiting().count == 1)
    #expect(try Ledger(folder: ledger.folder, plan: TestPlan.plan).waiting().isEmpty)
  }

  @Test func `judging again takes the place of the first judging`() throws {
    let ledger = try TemporaryLedger([workbook])
    var other = workbook
    other.rows.removeLast()
    try ledger.ledger.record([other.submission(in: TestPlan.plan)])
    #expect(try ledger.reading().facts["project"] == [])
    #expect(try ledger.reading().facts["visit"]?.count == 1)
  }

  @Test func `a form with other columns gets a new table and is judged again`() throws {
    let ledger = try TemporaryLedger([workbook])
    var form = TestPlan.visit
    form.fields.append(Field(code: "purpose", header: "事由", kind: .text))
    let plan = TestPlan.make(forms: [form, TestPlan.project])
    let opened = try Ledger(folder: ledger.folder, plan: plan)
    #expect(try opened.waiting().count == 1)
    var longer = workbook
    longer.rows[0].values.append(.text("國慶"))
    try opened.record([longer.submission(in: plan)])
    #expect(try opened.reading().facts["visit"]?.first?.values.last == .text("國慶"))
  }

  @Test func `a field named like a column of every table is refused`() throws {
    var form = TestPlan.visit
    form.fields.append(Field(code: "Row", header: "列", kind: .text))
    let plan = TestPlan.make(forms: [form])
    #expect(throws: LedgerError.reservedField(form: "visit", field: "Row")) {
      try TemporaryLedger(plan: plan)
    }
  }

  @Test func `values come back exactly as they were entered`() throws {
    let snapshot = try reading([workbook])
    #expect(snapshot.facts["visit"]?.first?.values == workbook.rows[0].values)
    #expect(snapshot.facts["project"]?.first?.values == workbook.rows[1].values)
  }

  @Test func `findings come back with their facts`() throws {
    let finding = Finding(
      "date.unreadable", .error, sheet: "政要互訪", cell: "C2", value: "五月\"\n\\", expected: "106/5/3",
      arguments: ["field": "起始日期", "typed": "\u{1}\t台"])
    var marked = workbook
    marked.findings = [finding, Finding("cover.filler", .warning)]
    #expect(try reading([marked]).entry("py/a.xlsx")?.findings == marked.findings)
  }

  @Test func `a row that breaks a constraint costs its own workbook only`() throws {
    var broken = Workbook(
      "jp", "106-05", "2017-06-01T09:00", file: "jp/a.xlsx",
      [
        visit("乙", "JP", "2017-05-03"), visit("丙", "JP", "2017-05-03", persons: 0),
      ])
    broken.nilForms = ["property"]
    let snapshot = try reading([broken, workbook])
    #expect(snapshot.entry("jp/a.xlsx")?.outcome == .refused)
    #expect(snapshot.entry("jp/a.xlsx")?.findings.map(\.code) == ["workbook.not_recorded"])
    #expect(snapshot.entry("py/a.xlsx")?.outcome == .accepted)
    #expect(snapshot.facts["visit"]?.count == 1)
  }

  @Test func `a receipt that the database lacks is taken up at the next opening`() throws {
    let ledger = try TemporaryLedger([workbook])
    let before = try ledger.reading()
    for name in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"] {
      try? FileManager.default.removeItem(atPath: "\(ledger.folder)/\(name)")
    }
    ledger.ledger = try Ledger(folder: ledger.folder, plan: TestPlan.plan)
    #expect(try ledger.ledger.waiting().map(\.sha256) == [workbook.sha256])
    try ledger.ledger.record([workbook.submission(in: TestPlan.plan)])
    let after = try ledger.reading()
    #expect(after.submissions == before.submissions)
    #expect(after.facts == before.facts)
  }

  @Test func `another database or another file is not taken for a ledger`() throws {
    let folder = NSTemporaryDirectory() + "storage-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/ledger.sqlite"
    try Data(repeating: 65, count: 8192).write(to: URL(filePath: path))
    #expect(throws: LedgerError.notALedger(path: path)) {
      try Ledger(folder: folder, plan: TestPlan.plan)
    }
  }
}

@Suite struct `Publications` {
  let publication = Publication(
    asOf: day("2017-06-30"), manifest: "m1", baselines: "indicator,component,month,value\n",
    settings: ["due_day": "5"],
    values: [
      .init(indicator: "7.1", value: Rational(1, over: 3), outcome: "met"),
      .init(indicator: "7.1", component: "1", value: nil, outcome: "indeterminate"),
    ])

  @Test func `are entered when they differ from the newest one`() throws {
    let ledger = try TemporaryLedger()
    #expect(try ledger.ledger.enter(publication))
    #expect(try !ledger.ledger.enter(publication))
    var other = publication
    other.manifest = "m2"
    #expect(try ledger.ledger.enter(other))
    #expect(try ledger.ledger.enter(publication))
    #expect(try ledger.ledger.publications(newest: 2).map(\.manifest) == ["m1", "m2"])
    let stored = try #require(try ledger.ledger.publications(newest: 1).first)
    #expect(stored.number == 3)
    #expect(stored.planFingerprint == TestPlan.plan.fingerprint)
    #expect(stored.asOf == publication.asOf)
    #expect(stored.baselines == publication.baselines)
    #expect(stored.settings == publication.settings)
    #expect(stored.values == publication.values)
  }

  @Test func `those of older knowledge are no steps, and a moment knows what was there by then`()
    throws
  {
    let ledger = try TemporaryLedger()
    let kept = publication
    func enter(_ manifest: String, _ published: String?, knownBy known: String? = nil) throws {
      var entry = kept
      entry.manifest = manifest
      entry.published = published.map { moment($0) }
      entry.knownBy = known.map { moment($0) }
      try ledger.ledger.enter(entry)
    }
    try enter("old", nil)
    try enter("first", "2017-07-01")
    try enter("second", "2017-07-02")
    try enter("again", "2017-07-03", knownBy: "2017-07-01")
    func manifests(_ moment: Moment?) throws -> [String] {
      try ledger.ledger.publications(newest: 9, thereBy: moment).map(\.manifest)
    }
    #expect(try manifests(nil) == ["second", "first", "old"])
    #expect(try manifests(moment("2017-07-01")) == ["first", "old"])
    #expect(try ledger.ledger.publications(newest: 1, thereBy: nil).map(\.manifest) == ["second"])
  }

  @Test func `remember what had come`() throws {
    let first = Workbook(
      "py", "106-05", "2017-06-05", file: "py/a.xlsx", [visit("甲", "PY", "2017-05-01")])
    let second = Workbook(
      "jp", "106-05", "2017-06-01", file: "jp/a.xlsx", [visit("乙", "JP", "2017-05-01")])
    let ledger = try TemporaryLedger([first])
    try ledger.ledger.enter(publication)
    try ledger.send([second])
    let then = try #require(try ledger.ledger.publications(newest: 1).first)
    #expect(try ledger.ledger.reading(asKnownTo: then).submissions.map(\.file) == ["py/a.xlsx"])
    #expect(try ledger.reading().submissions.map(\.file) == ["jp/a.xlsx", "py/a.xlsx"])
  }
}
