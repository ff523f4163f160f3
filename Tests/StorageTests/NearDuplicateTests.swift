import Planning
import Storage
import Testing

@Suite struct `Facts that might be one` {
  func pairs(_ workbooks: [Workbook], plan: Plan = personal) throws -> [DuplicateEntry] {
    try reading(workbooks, plan: plan).duplicates.filter { $0.otherFact != nil }
  }

  /// The test plan with the name of the visitor marked as a person's.
  static var personal: Plan {
    var plan = TestPlan.plan
    plan.forms[0].fields[0].isPersonal = true
    return plan
  }

  func two(_ name: String, _ other: String, on otherDay: String = "2017-05-03") -> [Workbook] {
    [
      Workbook("py", "106-05", "2017-06-01", [visit(name, "PY", "2017-05-03")]),
      Workbook("lac", "106-05", "2017-06-02", [visit(other, "PY", otherDay)]),
    ]
  }

  @Test(arguments: [
    ("王○○", "王○○先生"), ("羅培茲", "羅佩茲"), ("皮耶佩雷拉", "皮耶·佩雷拉"), ("José Ruiz", "RUIZ, Jose"),
    ("Paul Dupont", "H.E. Mr. Paul Dupont"), ("卡提斯部長", "卡提斯"),
  ]) func `are likely one where names fold alike`(name: String, other: String) throws {
    let found = try pairs(two(name, other))
    #expect(found.map(\.certainty) == [.likely])
    #expect(found.map(\.submitters) == [["lac", "py"]])
    #expect(found.map(\.decision) == [""])
  }

  @Test(arguments: [("皮耶佩雷拉茲", "皮耶佩雷茲"), ("Juan Fernandez", "Juan Fernadnez")])
  func `are possibly one where names differ by one slip`(name: String, other: String) throws {
    #expect(try pairs(two(name, other)).map(\.certainty) == [.possible])
  }

  @Test(arguments: [
    ("王美玲", "林美玲"), ("巴拉圭國會第二梯次團員", "巴拉圭國會第三梯次團員"), ("團員甲乙丙丁一", "團員甲乙丙丁二"), ("甲", "乙"),
    ("世界貿易組織研討會I", "世界貿易組織研討會II"),
  ]) func `are two where names are short or differ in a number`(name: String, other: String) throws
  {
    #expect(try pairs(two(name, other)) == [])
  }

  @Test func `may lie a day apart`() throws {
    #expect(try pairs(two("甲", "甲", on: "2017-05-04")).map(\.certainty) == [.likely])
    #expect(try pairs(two("甲", "甲", on: "2017-05-05")) == [])
  }

  @Test func `are listed each with one alone where hundreds of two days are named alike`() throws {
    func workbook(_ code: String, _ received: String, _ start: String) -> Workbook {
      let names = (1...400).map { number in
        let marks = String(number, radix: 2).map { $0 == "0" ? "·" : "-" }.joined()
        return visit("羅培茲" + marks, "PY", start)
      }
      return Workbook(code, "106-05", received, names)
    }
    let workbooks = [
      workbook("py", "2017-06-01", "2017-05-03"), workbook("lac", "2017-06-02", "2017-05-04"),
    ]
    // 399 of each day with one of their own workbook, 400 of the next day with one of another.
    let found = try pairs(workbooks)
    #expect(found.count { $0.certainty == .possible } == 2 * 399)
    #expect(found.count { $0.certainty == .likely } == 400)
  }

  @Test func `are possibly one where one submitter reports both a day apart`() throws {
    let workbooks = [
      Workbook("py", "106-05", "2017-06-01", [visit("甲", "PY", "2017-05-31")]),
      Workbook("py", "106-06", "2017-07-01", [visit("甲", "PY", "2017-06-01")]),
    ]
    #expect(try pairs(workbooks).map(\.certainty) == [.possible])
  }

  @Test func `are two where one workbook lists them side by side`() throws {
    let together = Workbook(
      "py", "106-05", "2017-06-01",
      [
        visit("皮耶佩雷拉茲", "PY", "2017-05-03"), visit("皮耶佩雷茲", "PY", "2017-05-03"),
        visit("乙", "PY", "2017-05-10"), visit("乙", "PY", "2017-05-11"),
      ])
    #expect(try pairs([together]) == [])
  }

  @Test func `in another country are two`() throws {
    let workbooks = [
      Workbook("py", "106-05", "2017-06-01", [visit("王○○", "PY", "2017-05-03")]),
      Workbook("jp", "106-05", "2017-06-02", [visit("王○○先生", "JP", "2017-05-03")]),
    ]
    #expect(try pairs(workbooks) == [])
  }

  @Test func `without ids are compared by name, and with ids by id`() throws {
    let workbooks = [
      Workbook("py", "106-05", "2017-06-01", [project("PY-106-01", "農村水井計畫", "PY")]),
      Workbook("lac", "106-05", "2017-06-02", [project("PY10601", "農村供水計畫", "PY")]),
      Workbook("jp", "106-05", "2017-06-02", [project(nil, "農村水井計畫（續）", "PY")]),
      Workbook("th", "106-05", "2017-06-02", [project(nil, "農村：供水計畫", "PY")]),
      Workbook("icdf", "106-05", "2017-06-02", [project("PY-106-09", "農村供水計畫。", "PY")]),
    ]
    let found = try pairs(workbooks)
    #expect(found.map(\.certainty) == [.likely, .likely, .likely])
    #expect(Set(found.map(\.submitters)) == [["lac", "py"], ["lac", "th"], ["icdf", "th"]])
  }

  @Test(arguments: [
    ("2", "002"), ("第101號", "第0101號"), ("PY-7", "PY-007"), ("第0101號", "101"), ("101號", "No. 101"),
    ("#7", "第7號"),
  ])
  func `are likely one where numbers differ in leading zeros or in what frames them`(
    number: String, other: String
  ) throws {
    let workbooks = [
      Workbook("py", "106-05", "2017-06-01", [project(number, "農村水井計畫", "PY")]),
      Workbook("lac", "106-05", "2017-06-02", [project(other, "農村供水", "PY")]),
    ]
    #expect(try pairs(workbooks).map(\.certainty) == [.likely])
  }

  @Test(arguments: [
    ("20", "200"), ("1", "10"), ("0", "00"), ("1-01", "1-1"), ("第7期", "7"),
  ])
  func `are two or one as their other zeros say`(number: String, other: String) throws {
    let workbooks = [
      Workbook("py", "106-05", "2017-06-01", [project(number, "農村水井計畫", "PY")]),
      Workbook("lac", "106-05", "2017-06-02", [project(other, "農村供水", "PY")]),
    ]
    #expect(try pairs(workbooks).map(\.certainty) == (number == "0" ? [.likely] : []))
  }

  @Test func `of a stock are compared by their folded names alone`() throws {
    let workbooks = [
      Workbook("py", "106-05", "2017-06-01", [property("py", "勝利大道465號(館舍)")]),
      Workbook("sec", "106-05", "2017-06-02", [property("py", "勝利大道 465 號館舍")]),
      Workbook("icdf", "106-05", "2017-06-02", [property("py", "勝利大道466號館舍")]),
    ]
    #expect(try pairs(workbooks).map(\.certainty) == [.likely])
  }
}

@Suite struct `Decisions of the planning office` {
  let workbooks = [
    Workbook("py", "106-05", "2017-06-01", [visit("皮耶佩雷拉", "PY", "2017-05-03", persons: 2)]),
    Workbook("lac", "106-05", "2017-06-02", [visit("皮耶·佩雷拉", "PY", "2017-05-03", persons: 3)]),
  ]

  func pair() throws -> DuplicateEntry {
    try #require(reading(workbooks).duplicates.first { $0.otherFact != nil })
  }

  func decided(_ verdict: DuplicateDecision.Verdict) throws -> LedgerSnapshot {
    let pair = try pair()
    let decision = DuplicateDecision(
      form: "visit", fact: pair.otherFact ?? "", otherFact: pair.fact, verdict: verdict)
    return try reading(workbooks, plan: TestPlan.make(decisions: [decision]))
  }

  @Test func `same joins two facts under the smaller id`() throws {
    let snapshot = try decided(.same)
    let fact = try #require(snapshot.facts["visit"]?.first)
    #expect(snapshot.facts["visit"]?.count == 1)
    #expect(fact.id == (try pair()).fact)
    #expect(fact.standing.submitter == "lac")
    #expect(fact.sources.count == 2)
    #expect(snapshot.duplicates.map(\.decision) == ["", "same"])
    #expect(snapshot.duplicates.allSatisfy { $0.certainty == .same })
    #expect(snapshot.staleDecisions == [])
  }

  @Test func `different keeps them apart and stays listed`() throws {
    let snapshot = try decided(.different)
    #expect(snapshot.facts["visit"]?.count == 2)
    #expect(snapshot.duplicates.map(\.decision) == ["different"])
  }

  @Test func `a decision about a fact that is gone is reported`() throws {
    let pair = try pair()
    let decision = DuplicateDecision(
      form: "visit", fact: pair.fact, otherFact: "visit-000000000000", verdict: .same)
    let snapshot = try reading(workbooks, plan: TestPlan.make(decisions: [decision]))
    #expect(
      snapshot.staleDecisions.map { [$0.otherFact, $0.fact] } == [
        [decision.fact, decision.otherFact]
      ])
    #expect(snapshot.facts["visit"]?.count == 2)
  }

  @Test func `different does not part what other decisions join, and that is told`() throws {
    var three = workbooks
    three.append(Workbook("jp", "106-05", "2017-06-02", [visit("皮耶 佩雷拉!", "PY", "2017-05-03")]))
    let ids = try #require(try reading(three).facts["visit"]?.map(\.id))
    let verdicts: [(Int, Int, DuplicateDecision.Verdict)] = [
      (0, 1, .same), (1, 2, .same), (0, 2, .different),
    ]
    let plan = TestPlan.make(
      decisions: verdicts.map {
        DuplicateDecision(form: "visit", fact: ids[$0.0], otherFact: ids[$0.1], verdict: $0.2)
      })
    let snapshot = try reading(three, plan: plan)
    #expect(snapshot.facts["visit"]?.map(\.id) == [ids[0]])
    #expect(snapshot.overruledDecisions.map { [$0.fact, $0.otherFact] } == [[ids[0], ids[2]]])
    #expect(snapshot.decisionLog.map(\.state) == [.inForce, .inForce, .overruled])
    let pair = snapshot.duplicates.first { $0.fact == ids[0] && $0.otherFact == ids[2] }
    #expect(pair?.certainty == .same)
    #expect(pair?.decision == "different")
  }

  @Test func `chains of same join all`() throws {
    var three = workbooks
    three.append(Workbook("jp", "106-05", "2017-06-02", [visit("皮耶 佩雷拉!", "PY", "2017-05-03")]))
    let ids = try #require(try reading(three).facts["visit"]?.map(\.id))
    let decisions = [(1, 2), (0, 1)].map {
      DuplicateDecision(form: "visit", fact: ids[$0.0], otherFact: ids[$0.1], verdict: .same)
    }
    let snapshot = try reading(three, plan: TestPlan.make(decisions: decisions))
    #expect(snapshot.facts["visit"]?.map(\.id) == [ids[0]])
  }
}
