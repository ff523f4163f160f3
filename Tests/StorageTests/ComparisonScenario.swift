import Planning
import Storage
import Testing

/// Workbooks of which comparing or keeping makes a finding, with the sentences its sender reads.
struct ComparisonScenario: Sendable, CustomTestStringConvertible {
  /// Severity, code and place.
  let line: String
  let zh: String
  let en: String
  let make: @Sendable () throws -> LedgerSnapshot

  var code: String { String(line.split(separator: " ")[1]) }
  var testDescription: String { line }

  init(
    _ line: String, zh: String, en: String, _ make: @escaping @Sendable () throws -> LedgerSnapshot
  ) {
    self.line = line
    self.zh = zh
    self.en = en
    self.make = make
  }

  static let all: [ComparisonScenario] = [
    ComparisonScenario(
      "warning fact.conflict 政要互訪!E2",
      zh: "另一單位就同一事實的「人次」填報不同，現採另一單位所填；本單位填「3」。請與主政單位核對；如有疑義，請洽管考單位裁示。",
      en: """
        Another unit reported 「人次」 of the same fact otherwise, and its value stands. Yours: \
        “3”. Check with the lead department; where it stays in doubt, the planning office decides.
        """
    ) {
      try reading([
        Workbook("lac", "106-05", "2017-06-01", [visit("甲", "PY", "2017-05-01", persons: 7)]),
        Workbook("py", "106-05", "2017-06-02", [visit("甲", "PY", "2017-05-01", persons: 3)]),
      ])
    },
    ComparisonScenario(
      "warning fact.conflict 合作計畫!E2",
      zh: "另一單位就同一事實的「經費」留白，現以該單位為準，視為未填；本單位填「5093」。請與主政單位核對；如有疑義，請洽管考單位裁示。",
      en: """
        Another unit left 「經費」 of the same fact blank, and its row stands. Yours: “5093”. Check \
        with the lead department; where it stays in doubt, the planning office decides.
        """
    ) {
      try reading([
        Workbook("icdf", "106-04", "2017-05-01", [project("P-1", "水井", "PY")]),
        Workbook(
          "py", "106-04", "2017-05-01", [project("P-1", "水井", "PY", budget: 5_093_000)]),
      ])
    },
    ComparisonScenario(
      "warning fact.same_number 合作計畫!B2",
      zh: """
        與另一列的「計畫編號」相同，視為同一件，只計一次；「計畫名稱」卻不同，本列填「養豬計畫」。如為不同案件，請更正「計畫編號」；\
        如為同一件，請填寫一致的「計畫名稱」。
        """,
      en: """
        Another row has the same 「計畫編號」, so the two count once; but its 「計畫名稱」 differs. \
        Yours: “養豬計畫”. Correct the 「計畫編號」 if these are two, and the 「計畫名稱」 if they are one.
        """
    ) {
      try reading([
        Workbook("py", "106-04", "2017-05-01", [project("1", "養豬計畫", "PY")]),
        Workbook("py", "106-05", "2017-06-01", [project("1", "醫療計畫", "PY")]),
      ])
    },
    ComparisonScenario(
      "warning plausibility.scale_thousand 合作計畫!E2",
      zh: "「經費」的「6500000」約為平時（6500）的千倍，可能以元填寫。請確認單位為千元；如無誤，請在「確認」欄填寫理由。",
      en: """
        “6500000” in 「經費」 is about a thousand times the usual 6500; it may be in 元 instead of \
        千元. Check that it is in 千元; if it is right, give the reason in the column 「確認」.
        """
    ) {
      let usual = `What a submitter usually reports`()
      return try reading(
        [usual.projects(1, [5000, 6500, 7000]), usual.projects(2, [4000, 8000])]
          + [usual.projects(3, [6_500_000])], plan: `What a submitter usually reports`.plan)
    },
    ComparisonScenario(
      "warning plausibility.persons_unusual 政要互訪!E2",
      zh: "「人次」的「50」遠高於平時（3）。請確認數字；如無誤，請在「確認」欄填寫理由。",
      en: """
        “50” in 「人次」 is far above the usual 3. Check the number; if it is right, give the \
        reason in the column 「確認」.
        """
    ) {
      let usual = `What a submitter usually reports`()
      return try reading(
        [usual.visits(1, [1, 3, 2]), usual.visits(2, [4, 2]), usual.visits(3, [50])],
        plan: `What a submitter usually reports`.plan)
    },
    ComparisonScenario(
      "warning plausibility.silence 政要互訪",
      zh: "「政要互訪」前 3 個月平均 4 筆，本月填報無資料。請確認本月確無資料。",
      en: """
        “政要互訪” had 4 rows a month in the 3 months before and none now. Check that there is \
        nothing to report.
        """
    ) {
      let usual = `What a submitter usually reports`()
      var silent = Workbook("py", "106-04", "2017-05-03", file: "py/4.xlsx")
      silent.nilForms = ["visit"]
      let past = [
        usual.visits(1, [1, 1, 1]), usual.visits(2, [1, 1, 1, 1]),
        usual.visits(3, [1, 1, 1, 1, 1]),
      ]
      return try reading(past + [silent], plan: `What a submitter usually reports`.plan)
    },
    ComparisonScenario(
      "warning plausibility.date_after_receipt 政要互訪!C2",
      zh: "「起始日期」的日期在收件日 2017-05-20 之後。請確認日期；尚未發生者請於發生後填報。",
      en: """
        The day in 「起始日期」 is after the receipt on 2017-05-20. Check the date; report what has \
        not happened yet when it has.
        """
    ) {
      try reading([
        Workbook("py", "106-05", "2017-05-20T09:00", [visit("乙", "PY", "2017-05-21")])
      ])
    },
    ComparisonScenario(
      "error workbook.not_recorded",
      zh: "檔案已收存，但無法登錄：CHECK constraint failed: errors IS NOT NULL OR \"persons\" >= 1。請通知系統管理人員。",
      en: """
        The file was kept but could not be recorded: CHECK constraint failed: errors IS NOT NULL \
        OR "persons" >= 1. Tell the operator.
        """
    ) {
      try reading([
        Workbook("jp", "106-05", "2017-06-01", [visit("丙", "JP", "2017-05-03", persons: 0)])
      ])
    },
  ]
}

@Suite struct `Every finding of comparing and keeping` {
  @Test(arguments: ComparisonScenario.all)
  func `is made by workbooks and told in both languages`(_ scenario: ComparisonScenario) throws {
    let findings = try scenario.make().submissions.flatMap(\.findings)
    let found = findings.map { finding in
      let place = [finding.sheet, finding.cell].compactMap(\.self).joined(separator: "!")
      return "\(finding.severity.rawValue) \(finding.code)\(place.isEmpty ? "" : " ")\(place)"
    }
    let place = try #require(found.firstIndex(of: scenario.line), "\(found)")
    #expect(findings[place].message(.zh) == scenario.zh)
    #expect(findings[place].message(.en) == scenario.en)
  }

  @Test func `has a scenario`() {
    let chapter = FindingCatalogue.chapters.first { $0.title.en == "Comparison with other reports" }
    let codes = (chapter?.definitions.map(\.code) ?? []) + ["workbook.not_recorded"]
    let made = Set(ComparisonScenario.all.map(\.code))
    #expect(codes.filter { !made.contains($0) } == [])
    #expect(codes.count > 5)
  }
}
