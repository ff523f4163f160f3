import Planning
import Storage
import Testing

@Suite struct `What a submitter usually reports` {
  static let plan = TestPlan.make(forms: [
    {
      var form = TestPlan.visit
      form.fields[4].countsPersons = true
      return form
    }(), TestPlan.project, TestPlan.property,
  ])

  func findings(_ workbooks: [Workbook], in file: String) throws -> [Finding] {
    try reading(workbooks, plan: Self.plan).entry(file)?.findings ?? []
  }

  func projects(_ month: Int, _ budgets: [Int]) -> Workbook {
    Workbook(
      "py", "106-0\(month)", "2017-0\(month + 1)-03", file: "py/\(month).xlsx",
      budgets.enumerated().map { index, budget in
        project("P-\(month)-\(index)", "計畫", "PY", budget: budget * 1000)
      })
  }

  func visits(_ month: Int, _ persons: [Int]) -> Workbook {
    Workbook(
      "py", "106-0\(month)", "2017-0\(month + 1)-03", file: "py/\(month).xlsx",
      persons.enumerated().map { index, persons in
        visit("甲\(index)", "PY", "2017-0\(month)-1\(index)", persons: persons)
      })
  }

  @Test func `an amount a thousand times the usual is asked about`() throws {
    let past = [projects(1, [5000, 6500, 7000]), projects(2, [4000, 8000])]
    let found = try findings(past + [projects(3, [6_500_000, 7000])], in: "py/3.xlsx")
    #expect(
      found == [
        Finding(
          "plausibility.scale_thousand", .warning, sheet: "合作計畫", cell: "E2", value: "6500000",
          arguments: ["field": "經費", "usual": "6500", "value": "6500000"])
      ])
  }

  @Test func `a large project is not`() throws {
    let past = [projects(1, [5000, 6500, 7000]), projects(2, [4000, 94_103])]
    #expect(try findings(past + [projects(3, [940_000])], in: "py/3.xlsx") == [])
  }

  @Test func `persons ten times the usual are asked about`() throws {
    let past = [visits(1, [1, 3, 2]), visits(2, [4, 2])]
    let found = try findings(past + [visits(3, [2, 50])], in: "py/3.xlsx")
    #expect(found.map(\.code) == ["plausibility.persons_unusual"])
    #expect(found.first?.cell == "E3")
    #expect(found.first?.arguments == ["field": "人次", "usual": "3", "value": "50"])
  }

  @Test func `a number of which the plan does not say that it counts persons is not`() throws {
    let plan = TestPlan.make(forms: [TestPlan.visit])
    let workbooks = [visits(1, [1, 3, 2]), visits(2, [4, 2]), visits(3, [2, 50])]
    #expect(try reading(workbooks, plan: plan).entry("py/3.xlsx")?.findings == [])
  }

  @Test func `what the submitter confirms is not asked about`() throws {
    var confirmed = visits(3, [2, 50])
    confirmed.confirmed = [3]
    let past = [visits(1, [1, 3, 2]), visits(2, [4, 2])]
    #expect(try findings(past + [confirmed], in: "py/3.xlsx") == [])
  }

  @Test func `a dozen where one was usual are not, and the first months never`() throws {
    let past = [visits(1, [1, 1, 1]), visits(2, [1, 1])]
    #expect(try findings(past + [visits(3, [12])], in: "py/3.xlsx") == [])
    #expect(try findings([visits(1, [1]), visits(2, [500])], in: "py/2.xlsx") == [])
  }

  @Test func `only its own past counts`() throws {
    var other = visits(3, [50])
    other.submitter = "jp"
    other.file = "jp/3.xlsx"
    #expect(
      try findings([visits(1, [1, 1, 1]), visits(2, [1, 1]), other], in: "jp/3.xlsx") == [])
  }

  @Test func `silence where several a month were usual is asked about`() throws {
    var silent = Workbook("py", "106-04", "2017-05-03", file: "py/4.xlsx")
    silent.nilForms = ["visit"]
    let past = [visits(1, [1, 1, 1]), visits(2, [1, 1, 1, 1]), visits(3, [1, 1, 1, 1, 1])]
    #expect(
      try findings(past + [silent], in: "py/4.xlsx") == [
        Finding(
          "plausibility.silence", .warning, sheet: "政要互訪",
          arguments: ["usual": "4", "months": "3"])
      ])
    #expect(try findings(Array(past[1...]) + [silent], in: "py/4.xlsx") == [])
  }

  @Test func `a date after the receipt is asked about`() throws {
    let early = Workbook(
      "py", "106-05", "2017-05-20T09:00", file: "py/5.xlsx",
      [visit("甲", "PY", "2017-05-20"), visit("乙", "PY", "2017-05-21")])
    let found = try findings([early], in: "py/5.xlsx")
    #expect(found.map(\.code) == ["plausibility.date_after_receipt"])
    #expect(found.first?.cell == "C3")
    #expect(
      found.first?.arguments
        == ["field": "起始日期", "value": "2017-05-21", "received": "2017-05-20"])
  }
}
