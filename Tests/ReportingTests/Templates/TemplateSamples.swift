import Foundation
import Planning

@testable import Reporting

/// Templates with and without rows brought along, saved for other programs to open.
enum TemplateSamples {
  /// A last workbook of Paraguay: a running project, a finished one, a visit in error.
  static var last: Submission {
    let plan = PlanOf106.plan
    let project = form("project")
    let visit = form("visit")
    let running = values(
      of: project,
      [
        "project_id": .text("PY-104-03"), "name": .text("巴拉圭醫療資訊管理效能提升計畫"), "country": .code("PY"),
        "sector": .code("健康醫療"), "start": .day(PlanOf106.day("2015-01-01")),
        "end": .day(PlanOf106.day("2017-12-31")), "status": .code("執行中"),
        "executor": .text("國合會"), "budget": .money(12_500_500),
      ])
    var finished = running
    finished[0] = .text("PY-103-01")
    finished[6] = .code("已完成")
    let wrong = values(
      of: visit,
      [
        "direction": .code("來訪"), "person": .text("羅培茲"), "title": .text("外交部長"),
        "country": .code("PY"),
      ])
    _ = plan
    return Submission(
      file: "py/4.xlsx", folder: "py", sha256: String(repeating: "a", count: 64),
      received: PlanOf106.moment("2017-05-03T08:00:00"), submitter: "py",
      month: PlanOf106.month(4),
      parts: [
        FormPart(
          form: "project", sheet: "合作計畫", headerRow: 7, columns: Array(1...9),
          records: [Record(row: 8, values: running), Record(row: 9, values: finished)]),
        FormPart(
          form: "visit", sheet: "政要互訪", headerRow: 7, columns: Array(1...11),
          records: [
            Record(row: 8, values: wrong, typed: [7: "5/3/2017"], errors: ["date.ambiguous"])
          ]),
      ],
      findings: [
        Finding(
          "date.ambiguous", .error, sheet: "政要互訪", cell: "H8", value: "5/3/2017",
          arguments: ["field": "起始日期"]),
        Finding("rank.unknown", .warning, sheet: "政要互訪", cell: "C9", value: "特使"),
        Finding("row.hidden", .note, sheet: "政要互訪", cell: "A9:K9"),
      ])
  }

  static func form(_ code: String) -> Form {
    PlanOf106.plan.form(code) ?? { preconditionFailure("no form \(code)") }()
  }

  static func values(of form: Form, _ named: [String: FieldValue]) -> [FieldValue?] {
    form.fields.map { named[$0.code] }
  }

  static func template(_ code: String, month: Int = 5, last: Submission? = nil) -> TemplateWorkbook
  {
    let month = PlanOf106.month(month)
    return TemplateWorkbook(
      plan: PlanOf106.plan, month: month, submitter: PlanOf106.submitter(code),
      memory: last.map {
        TemplateMemory(of: code, before: month, in: PlanOf106.plan, last: $0)
      } ?? .empty)
  }

  /// A folder that is removed with everything in it when the closure ends.
  static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = NSTemporaryDirectory() + "chancery-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }
}
