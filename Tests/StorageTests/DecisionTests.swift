import Planning
import Storage
import Testing

@Suite struct `Decisions in force` {
  private let pair = Decision.Subject(.duplicate, scope: "visit", name: "visit-b", other: "visit-a")

  @Test func `a pair is one subject whichever fact is named first`() {
    #expect(
      pair == Decision.Subject(.duplicate, scope: "visit", name: "visit-a", other: "visit-b"))
  }

  @Test func `they are the same after writing and reading, whatever their words hold`() {
    var decisions = DecisionsInForce()
    decisions.take(Decision(pair, verdict: "same"))
    decisions.take(
      Decision(
        Decision.Subject(.firstReview, scope: "106-Q2", name: "1.1"), verdict: "綠燈，\"可\"\n待補"))
    #expect(DecisionsInForce(text: decisions.text) == decisions)
    decisions.take(Decision(pair, verdict: ""))
    #expect(decisions[pair] == nil)
  }

  @Test func `a publication keeps the decisions under which it was made`() throws {
    let place = try TemporaryLedger()
    var decisions = DecisionsInForce()
    decisions.take(Decision(pair, verdict: "different"))
    try place.ledger.enter(
      Publication(asOf: day("2017-05-31"), manifest: "m", decisions: decisions))
    try place.ledger.enter(Publication(asOf: day("2017-06-30"), manifest: "n"))
    #expect(try place.ledger.publications(newest: 2).map(\.decisions) == [nil, decisions])
  }
}

@Suite struct `Decisions by workbook` {
  /// Two submitters that disagree, and a decision about it that came after them.
  private func standing(
    _ decision: Decision, _ workbooks: [Workbook], plan: Plan = TestPlan.plan
  ) throws -> LedgerSnapshot {
    let place = try TemporaryLedger(plan: plan, workbooks)
    let word = Workbook("sec", "106-05", "2017-06-20", file: "sec/裁示.xlsx")
    try place.ledger.receive([word.arrival])
    try place.ledger.record([
      DecisionWorkbook(
        folder: "sec", sha256: word.sha256,
        lines: [DecisionLine(sheet: "裁示", row: 5, decision: decision, typed: "", maker: "王")])
    ])
    return try place.reading()
  }

  @Test func `the row of the submitter that was decided for stands`() throws {
    let workbooks = [
      Workbook("py", "106-05", "2017-06-01", [visit("甲", "PY", "2017-05-01", persons: 3)]),
      Workbook("lac", "106-05", "2017-06-02", [visit("甲", "PY", "2017-05-01", persons: 2)]),
    ]
    let open = try reading(workbooks)
    let fact = try #require(open.facts["visit"]?.first)
    #expect(fact.standing.submitter == "lac")
    #expect(open.conflicts.map(\.value) == [.integer(3)])
    let decided = try standing(
      Decision(Decision.Subject(.conflict, scope: "visit", name: fact.id), verdict: "py"), workbooks
    )
    #expect(decided.facts["visit"]?.first?.standing.submitter == "py")
    #expect(decided.decisionLog.map(\.state) == [.inForce])
    let another = try standing(
      Decision(Decision.Subject(.conflict, scope: "visit", name: fact.id), verdict: "jp"), workbooks
    )
    #expect(another.facts["visit"]?.first?.standing.submitter == "lac")
    #expect(another.decisionLog.map(\.state) == [.stale])
    // The lead department, for which the office did not decide, is not told that its own value stands.
    let told = decided.submissions.first { $0.submitter == "lac" }?.findings ?? []
    #expect(
      told.map { $0.message(.zh) } == [
        "另一單位就同一事實的「人次」填報不同，現採另一單位所填；本單位填「2」。請與主政單位核對；如有疑義，請洽管考單位裁示。"
      ])
    #expect(
      told.map { $0.message(.en) } == [
        """
        Another unit reported 「人次」 of the same fact otherwise, and its value stands. Yours: \
        “2”. Check with the lead department; where it stays in doubt, the planning office decides.
        """
      ])
  }

  @Test func `a held workbook replaces the standing one where the office says so`() throws {
    let full = Workbook(
      "py", "106-05", "2017-06-01",
      (1...5).map { visit("甲\($0)", "PY", "2017-05-0\($0)") })
    let part = Workbook("py", "106-05", "2017-06-02", [visit("甲1", "PY", "2017-05-01")])
    #expect(try reading([full, part]).standingFiles == [full.file])
    let subject = Decision.Subject(.held, scope: "py", name: part.sha256)
    let decided = try standing(Decision(subject, verdict: "replace"), [full, part])
    #expect(decided.standingFiles == [part.file])
    #expect(decided.decisionLog.map(\.state) == [.inForce])
    let kept = try standing(Decision(subject, verdict: "keep"), [full, part])
    #expect(kept.standingFiles == [full.file])
    let other = Decision.Subject(.held, scope: "jp", name: part.sha256)
    #expect(
      try standing(Decision(other, verdict: "replace"), [full, part]).decisionLog.map(\.state)
        == [.stale])
  }

  @Test func `a workbook overrules the plan's own table, taking back included`() throws {
    let workbooks = [
      Workbook(
        "py", "106-05", "2017-06-01",
        [visit("皮耶", "PY", "2017-05-01"), visit("陳", "PY", "2017-05-09")])
    ]
    let ids = try #require(try reading(workbooks).facts["visit"]?.map(\.id))
    let plan = TestPlan.make(decisions: [
      DuplicateDecision(form: "visit", fact: ids[0], otherFact: ids[1], verdict: .same)
    ])
    #expect(try reading(workbooks, plan: plan).facts["visit"]?.count == 1)
    let subject = Decision.Subject(.duplicate, scope: "visit", name: ids[0], other: ids[1])
    let open = try standing(Decision(subject, verdict: ""), workbooks, plan: plan)
    #expect(open.facts["visit"]?.count == 2)
    #expect(open.decisionLog.map(\.state) == [.replaced, .withdrawal])
  }

  @Test func `what came before a moment is read without later decisions`() throws {
    let place = try TemporaryLedger()
    let word = Workbook("sec", "106-05", "2017-06-20", file: "sec/裁示.xlsx")
    try place.ledger.receive([word.arrival])
    #expect(try place.ledger.waiting().count == 1)
    try place.ledger.record([DecisionWorkbook(folder: "sec", sha256: word.sha256, lines: [])])
    #expect(try place.ledger.waiting().isEmpty)
    #expect(try place.ledger.reading(knownBy: moment("2017-06-19")).decisionLog.isEmpty)
    #expect(try place.reading().submissions.isEmpty)
  }
}
