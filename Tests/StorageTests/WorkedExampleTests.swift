import Planning
import Storage
import Testing

/// Worked examples of the plan of 106 that turn on dates, run through its own SELECTs.
@Suite struct `Worked examples of the plan of 106` {
  private func row(
    _ form: String, _ values: [String: FieldValue], in plan: Plan
  ) -> (String, [FieldValue?]) {
    (form, plan.form(form)?.fields.map { values[$0.code] ?? $0.standsForBlank } ?? [])
  }

  /// Amounts that a component counts, by the day of its facts' first date field.
  private func counted(
    _ indicator: String, in ledger: TemporaryLedger, asOf: String
  ) throws -> [Int] {
    let component = try #require(ledger.ledger.plan.indicator(indicator)?.components.first)
    return try ledger.ledger.evidenceSource(for: ledger.reading())
      .evidence(of: component, asOf: day(asOf)).filter { $0.notCounted == nil }.map(\.amount)
  }

  @Test func `a minister of Panama counts in 1.1 until 12 June and in 2.2 from then on`() throws {
    let plan = try RealPlan.load()
    func minister(_ name: String, _ start: String, _ persons: Int) -> (String, [FieldValue?]) {
      row(
        "visit",
        [
          "direction": .code("來訪"), "person": .text(name), "title": .text("部長"),
          "rank": .code("minister"), "country": .code("PA"), "start": .day(day(start)),
          "persons": .integer(persons),
        ], in: plan)
    }
    let ledger = try TemporaryLedger(
      plan: plan,
      [
        Workbook(
          "lac", "106-06", "2017-07-01", file: "lac/a.xlsx",
          [minister("甲", "2017-06-10", 2), minister("乙", "2017-06-20", 3)])
      ])
    #expect(try counted("1.1", in: ledger, asOf: "2017-12-31") == [2])
    #expect(try counted("2.2", in: ledger, asOf: "2017-12-31") == [3])
    #expect(try counted("2.2", in: ledger, asOf: "2017-06-15") == [])
  }

  @Test func `what does not stand is no newer reading of what does`() throws {
    let plan = try RealPlan.load()
    func ceiling(_ submitted: Int) -> (String, [FieldValue?]) {
      row(
        "budget_ceiling",
        [
          "budget_year": .integer(107), "submitted": .money(submitted), "ceiling": .money(24_300),
        ], in: plan)
    }
    func release(_ views: Int, _ counted: String) -> (String, [FieldValue?]) {
      row(
        "press_release",
        [
          "number": .text("第1號"), "title": .text("說明"), "kind": .code("新聞稿"),
          "issued": .day(day("2017-05-03")), "major": .flag(true), "views": .integer(views),
          "counted_on": .day(day(counted)),
        ], in: plan)
    }
    let ledger = try TemporaryLedger(
      plan: plan,
      [
        Workbook("acc", "106-05", "2017-06-01", file: "acc/a.xlsx", [ceiling(25_000)]),
        Workbook("py", "106-06", "2017-07-01", file: "py/a.xlsx", [ceiling(26_000)]),
        Workbook("pdcc", "106-05", "2017-06-01", file: "pdcc/a.xlsx", [release(700, "2017-05-10")]),
        Workbook("pdcc", "106-06", "2017-07-01", file: "pdcc/b.xlsx", [release(900, "2017-05-31")]),
        Workbook(
          "int_info", "106-06", "2017-07-02", file: "int_info/a.xlsx", [release(5000, "2017-06-02")]
        ),
      ])
    #expect(try counted("7.2", in: ledger, asOf: "2017-12-31") == [700])
    #expect(try counted("5.2", in: ledger, asOf: "2017-12-31") == [900])
    #expect(try counted("5.2", in: ledger, asOf: "2017-05-20") == [700])
  }

  /// What stands beside an indicator's figure, in English.
  private func caveats(_ indicator: String, in ledger: TemporaryLedger, asOf: String) throws
    -> [String]
  {
    let source = try ledger.ledger.evidenceSource(for: ledger.reading())
    return try ledger.ledger.plan.indicator(indicator)?.components.flatMap {
      try source.caveats(of: $0, asOf: day(asOf)).map(\.en)
    } ?? []
  }

  @Test func `agencies and sites that stand behind, and agreements with allies, are told`() throws {
    let plan = try RealPlan.load()
    func budget(_ agency: String, _ month: Int) -> (String, [FieldValue?]) {
      row(
        "capital_budget",
        [
          "agency": .code(agency), "month": .integer(month), "original": .money(100),
          "paid": .money(90),
        ], in: plan)
    }
    func views(_ site: String, _ month: Int) -> (String, [FieldValue?]) {
      row(
        "site_traffic", ["site": .code(site), "month": .integer(month), "views": .integer(5)],
        in: plan)
    }
    let agreement = row(
      "agreement",
      [
        "title": .text("合作協定"), "counterpart": .code("PY"), "kind": .code("協定"),
        "field": .code("經貿"), "signed": .day(day("2017-03-12")),
      ], in: plan)
    let sites = ["駐外單位網站", "外文期刊六語版網站", "中華民國政府英文入口網", "光華雜誌網站"]
    let ledger = try TemporaryLedger(
      plan: plan,
      [
        Workbook(
          "acc", "106-05", "2017-06-01", file: "acc/a.xlsx",
          [budget("外交部", 4), budget("外交部", 5), budget("領事事務局", 3)]),
        Workbook(
          "int_info", "106-05", "2017-06-01", file: "int_info/a.xlsx",
          sites.flatMap { [views($0, 4), views($0, 5)] } + [views("潮台灣", 5)]),
        Workbook("tla", "106-03", "2017-04-01", file: "tla/a.xlsx", [agreement]),
      ])
    #expect(
      try caveats("7.1", in: ledger, asOf: "2017-06-30") == [
        "領事事務局 stands at month 3", "外交及國際事務學院 has not been reported",
      ])
    #expect(
      try caveats("5.1", in: ledger, asOf: "2017-06-30") == ["months without the views of 潮台灣: 1"])
    #expect(try caveats("5.1", in: ledger, asOf: "2017-04-29") == [])
    #expect(
      try caveats("2.1", in: ledger, asOf: "2017-06-30") == [
        "besides, 1 signed with allies of the day, not counted"
      ])
    #expect(try caveats("2.1", in: ledger, asOf: "2017-03-01") == [])
  }

  @Test func `Paraguay's agreement counts once signed, of 20 allies at the year's end`() throws {
    let plan = try RealPlan.load()
    let agreement = row(
      "agreement",
      [
        "title": .text("文書驗證協定"), "counterpart": .code("PY"), "kind": .code("協定"),
        "field": .code("文書驗證"), "signed": .day(day("2017-07-12")),
        "simplifies_legalisation": .flag(true),
      ], in: plan)
    let ledger = try TemporaryLedger(
      plan: plan, [Workbook("tla", "106-07", "2017-08-01", file: "tla/a.xlsx", [agreement])])
    #expect(try counted("6.1", in: ledger, asOf: "2017-07-11") == [])
    #expect(try counted("6.1", in: ledger, asOf: "2017-12-31") == [1])
    let component = try #require(plan.indicator("6.1")?.components.first)
    let source = try ledger.ledger.evidenceSource(for: ledger.reading())
    #expect(try source.whole(of: component, asOf: day("2017-01-01")) == 21)
    #expect(try source.whole(of: component, asOf: day("2017-12-31")) == 20)
  }
}
