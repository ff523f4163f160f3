import Indicators
import Planning

@testable import Reporting

/// Paraguay's April and May, with another unit whose every word is `SECRET`.
struct FeedbackLedger: LedgerReading {
  var personalNames: [String] { [] }
  var submissions: [SubmissionEntry] = FeedbackSample.entries
  var facts: [String: [Fact]] = FeedbackSample.facts
  var errorRows: [ErrorRow] = []
  var duplicates: [DuplicateEntry] = []
}

enum FeedbackSample {
  static let hostileFile = "py/<script>alert('x')</script> & \"5\".xlsx"

  static func hash(_ digit: Character) -> String { String(repeating: digit, count: 64) }

  static let april = entry("py/4.xlsx", "a", 4, "2017-05-03T08:47:51", forms: [("visit", 2, 0)])

  static let may = entry(
    "py/5.xlsx", "b", 5, "2017-06-07T09:00:00", outcome: .partlyAccepted,
    forms: [("visit", 1, 1), ("project", 1, 0)],
    findings: [
      Finding(
        "date.ambiguous", .error, sheet: "政要互訪", cell: "H9", value: "5/3/2017",
        arguments: ["field": "起始日期"]),
      Finding(
        "fact.conflict", .warning, sheet: "合作計畫", cell: "G8", value: "執行中",
        expected: "SECRET", arguments: ["field": "狀態", "other": "SECRET"]),
    ])

  static let refused = entry(
    hostileFile, "c", 6, "2017-06-20T10:00:00", outcome: .refused, forms: [],
    findings: [Finding("workbook.encrypted", .error)])

  static let other = entry(
    "icdf/SECRET.xlsx", "d", 5, "2017-06-01T10:00:00", submitter: "icdf",
    forms: [("project", 1, 0)])

  /// Lies in Japan's folder and claims to be Paraguay's.
  static let impostor = entry(
    "jp/py.xlsx", "e", 5, "2017-06-21T10:00:00", submitter: "py", outcome: .refused, forms: [],
    findings: [Finding("cover.submitter", .error, sheet: "封面", cell: "B1", value: "py")])

  static var entries: [SubmissionEntry] { [april, may, refused, other, impostor] }

  static var facts: [String: [Fact]] {
    let visit = TemplateSamples.form("visit")
    let project = TemplateSamples.form("project")
    func guest(_ name: String, _ day: String) -> [FieldValue?] {
      TemplateSamples.values(
        of: visit,
        [
          "direction": .code("來訪"), "person": .text(name), "country": .code("PY"),
          "start": .day(PlanOf106.day(day)), "persons": .integer(2),
        ])
    }
    let shared = TemplateSamples.values(
      of: project,
      [
        "project_id": .text("SECRET-1"), "name": .text("SECRET計畫"), "country": .code("PY"),
        "status": .code("暫停"),
      ])
    return [
      "visit": [
        Fact(
          id: "visit-1", form: "visit", values: guest("羅培茲", "2017-04-03"),
          sources: [source(april, "政要互訪", 8)]),
        Fact(
          id: "visit-2", form: "visit", values: guest("岡薩雷斯", "2017-04-09"),
          sources: [source(april, "政要互訪", 9)]),
        Fact(
          id: "visit-3", form: "visit", values: guest("卡提斯", "2017-05-09"),
          sources: [source(may, "政要互訪", 8)]),
      ],
      "project": [
        Fact(
          id: "project-1", form: "project", values: shared,
          sources: [source(other, "合作計畫", 8), source(may, "合作計畫", 8)])
      ],
    ]
  }

  /// A project of the other unit that goes on.
  static var running: Fact {
    let values = TemplateSamples.values(
      of: TemplateSamples.form("project"),
      ["name": .text("計畫"), "country": .code("PY"), "status": .code("執行中")])
    return Fact(
      id: "project-2", form: "project", values: values, sources: [source(other, "合作計畫", 9)])
  }

  static func report(
    asOf: String = "2017-06-30", ledger: FeedbackLedger = .init(), amount: Int = 2
  ) throws -> Report {
    let plan = PlanOf106.plan
    let day = PlanOf106.day(asOf)
    let coverage = CoverageStatus.rows(of: plan, submissions: ledger.submissions, asOf: day)
    let measuring = Measuring(
      plan, from: FeedbackEvidence(amount: amount), asOf: day, coverage: coverage, errorRows: [])
    return Report(
      plan: plan, asOf: day, ledger: ledger,
      measurements: try plan.indicators.map { try measuring.measurement(of: $0) },
      coverage: coverage, program: Program(version: "0.0.0"))
  }

  static func source(_ entry: SubmissionEntry, _ sheet: String, _ row: Int) -> Source {
    Source(
      on: SourceSheet(
        submitter: entry.submitter ?? "", month: entry.month ?? PlanOf106.month(1),
        file: entry.file, sha256: entry.sha256, received: entry.received, sheet: sheet,
        columns: Array(1...11)),
      row: row)
  }

  static func entry(
    _ file: String, _ digit: Character, _ month: Int, _ received: String,
    submitter: String = "py", outcome: SubmissionOutcome = .accepted,
    forms: [(code: String, good: Int, bad: Int)], findings: [Finding] = [],
    replacedBy: String? = nil
  ) -> SubmissionEntry {
    SubmissionEntry(
      file: file, folder: String(file.prefix { $0 != "/" }), sha256: hash(digit),
      received: PlanOf106.moment(received), submitter: submitter, month: PlanOf106.month(month),
      outcome: outcome, recordCount: forms.reduce(0) { $0 + $1.good }, replacedBy: replacedBy,
      stands: outcome != .refused && outcome != .held && replacedBy == nil,
      parts: forms.map {
        SubmissionEntry.PartEntry(
          form: $0.code, sheet: PlanOf106.plan.form($0.code)?.sheet ?? "", isNil: false,
          recordCount: $0.good, errorRowCount: $0.bad)
      },
      findings: findings)
  }
}

/// Counts visits in 1.1 and passes the project over in 1.2; nothing else is known.
struct FeedbackEvidence: EvidenceSource {
  /// Of each visit.
  var amount = 2

  func evidence(of component: Component, asOf day: CalendarDay) throws -> [EvidenceRow] {
    switch component.nameEnglish {
    case "Person-visits of incumbents of ministerial rank or higher":
      [
        EvidenceRow(fact: "visit-1", amount: amount),
        EvidenceRow(fact: "visit-2", amount: amount),
        EvidenceRow(fact: "visit-3", amount: amount, notCounted: "rank_too_low"),
      ]
    case _ where component.sql.contains("FROM project\nWHERE is_ally"):
      [EvidenceRow(fact: "project-1", amount: 1, notCounted: "status_not_counted")]
    default: []
    }
  }

  func whole(of component: Component, asOf day: CalendarDay) throws -> Int { 20 }
}

extension PublishedFile {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
