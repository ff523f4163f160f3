import Indicators
import Planning

@testable import Reporting

/// Regional offices that inspect farms: a plan without a country, an ally or an item.
enum Offices {
  static let inspection = Form(
    code: "inspection", sheet: "稽查", title: "田間稽查",
    fields: [
      Field(
        code: "farm", header: "農場", kind: .text, isRequired: true, example: "大同農場"),
      Field(
        code: "day", header: "日期", kind: .day, isRequired: true, example: "2018/5/3"),
      Field(code: "rate", header: "合格率", kind: .percent, example: "95%"),
      Field(code: "since", header: "開辦年", kind: .rocYear, example: "80"),
      Field(code: "office", header: "分署", kind: .submitter),
    ], identity: Identity(keys: ["farm", "day"]), dating: .within(field: "day"))

  static let farms = Indicator(
    id: "A1", goal: "A", name: "稽查場數", unit: "場", target: Rational(40), direction: .higher,
    nature: .flow, display: .integer, rule: .sum,
    components: [Component(id: "1", name: "", sql: "SELECT fact AS record, 1 AS amount")],
    reads: ["inspection"])

  static let plan = Plan(
    year: 107, ministry: Bilingual(zh: "農業部", en: ""), title: Bilingual(zh: "107 年度計畫", en: ""),
    goals: [Goal(id: "A", numeral: "甲", name: "安全食品")], indicators: [farms], items: [],
    forms: [inspection],
    submitters: [
      Submitter(code: "hq", kind: .department, name: "企劃司"),
      Submitter(code: "ntp", kind: .department, name: "北部區農業分署"),
    ], expectations: [Expectation(who: .submitters(["ntp"]), forms: ["inspection"])],
    countries: [], ambiguousCountries: [], organisations: [], ranks: [], settings: Settings(),
    baselines: Baselines(), reasons: ["late": Bilingual(zh: "在截止日之後", en: "late")],
    home: Country(iso2: "TW", name: "中華民國"), fingerprint: Sample.hash("f"))

  struct Ledger: LedgerReading, EvidenceSource {
    var personalNames: [String] { [] }
    var submissions: [SubmissionEntry] = []
    var errorRows: [ErrorRow] = []
    var duplicates: [DuplicateEntry] = []
    var facts: [String: [Fact]] {
      let sheet = SourceSheet(
        submitter: "ntp", month: march, file: "ntp/三月.xlsx", sha256: Sample.hash("a"),
        received: Sample.moment("2018-04-02T09:00:00"), sheet: "稽查", columns: [1, 2, 3, 4, 5])
      return [
        "inspection": [1, 2].map { number in
          Fact(
            id: "inspection-00000000000\(number)", form: "inspection",
            values: [
              .text("第\(number)農場"), .day(Sample.day("2018-03-0\(number)")), .percent(950_000),
              nil, .code("ntp"),
            ], sources: [Source(on: sheet, row: number + 1)])
        }
      ]
    }

    func evidence(of component: Component, asOf day: CalendarDay) throws -> [EvidenceRow] {
      [
        EvidenceRow(fact: "inspection-000000000001", amount: 1),
        EvidenceRow(fact: "inspection-000000000002", amount: 1, notCounted: "late"),
      ]
    }

    func whole(of component: Component, asOf day: CalendarDay) throws -> Int { 0 }
  }

  static var march: PlanMonth {
    guard let month = PlanMonth(year: 107, month: 3) else { preconditionFailure("no month") }
    return month
  }

  static func report() throws -> Report {
    let (ledger, day) = (Ledger(), Sample.day("2018-03-31"))
    let coverage = CoverageStatus.rows(of: plan, submissions: [], asOf: day)
    let measuring = Measuring(plan, from: ledger, asOf: day, coverage: coverage, errorRows: [])
    return Report(
      plan: plan, asOf: day, ledger: ledger,
      measurements: [try measuring.measurement(of: farms)], coverage: coverage,
      program: Program(version: "0.0.0"))
  }
}
