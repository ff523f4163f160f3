import Foundation
import Intake
import Planning
import Reporting
import Spreadsheet
import Testing

/// What a template holds is what the judge reads from it, cell for cell and without a complaint.
struct TemplateRoundTripTests {
  private let plan: Plan

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "plans/106")
    var files: [String: String] = [:]
    let names = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
    for name in names where name.hasSuffix(".yaml") || name.hasSuffix(".csv") {
      files[name] = try String(contentsOf: root.appending(path: name), encoding: .utf8)
    }
    plan = try Plan(files: files)
  }

  @Test(arguments: [
    "py", "in", "jp", "wto", "eap", "tla", "io", "ice", "ngo", "pdcc", "boca", "sec", "prot",
    "icdf",
  ])
  func `a filled template reads back without a finding, and again from what was read`(
    _ code: String
  ) throws {
    let submitter = try #require(plan.submitter(code))
    let month = try #require(PlanMonth(year: 106, month: 5))
    var rows: [String: [TemplateMemory.Row]] = [:]
    for form in plan.expectedForms(of: submitter, in: month).compactMap(plan.form) {
      rows[form.code] = [exampleRow(of: form)]
    }
    let typed = try judged(rows, submitter, month)
    #expect(typed.findings.filter { $0.code != "cover.author" } == [])
    #expect(typed.submitter == code)
    #expect(typed.month == month)
    #expect(Set(typed.parts.map(\.form)) == Set(rows.keys))

    for part in typed.parts {
      rows[part.form] = part.records.map { TemplateMemory.Row(values: $0.values) }
    }
    let again = try judged(rows, submitter, month)
    #expect(again.findings.filter { $0.code != "cover.author" } == [])
    for (one, other) in zip(typed.parts, again.parts) {
      #expect(one.records.map(\.values) == other.records.map(\.values), "\(one.sheet)")
    }
  }

  /// The examples of the definition, as a person would type them.
  private func exampleRow(of form: Form) -> TemplateMemory.Row {
    var typed: [Int: String] = [:]
    for (place, field) in form.fields.enumerated() where !field.example.isEmpty {
      typed[place] = field.example
    }
    return TemplateMemory.Row(
      values: [FieldValue?](repeating: nil, count: form.fields.count), typed: typed)
  }

  private func judged(
    _ rows: [String: [TemplateMemory.Row]], _ submitter: Submitter, _ month: PlanMonth
  ) throws -> Submission {
    let template = TemplateWorkbook(
      plan: plan, month: month, submitter: submitter,
      memory: TemplateMemory(rows: rows, findings: []))
    let path = NSTemporaryDirectory() + "\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try template.save(to: path)
    return Judge(plan).submission(
      of: try Workbook(path: path), file: "\(submitter.code)/a.xlsx", folder: submitter.code,
      sha256: "", received: Moment(secondsSinceEpoch: 0))
  }
}
