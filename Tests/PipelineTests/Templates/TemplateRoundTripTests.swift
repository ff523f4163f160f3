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
    "icdf", "acc", "int_info", "rpb",
  ])
  func `a filled template reads back without a finding, and again from what was read`(
    _ code: String
  ) throws {
    let submitter = try #require(plan.submitter(code))
    let month = try #require(PlanMonth(year: 106, month: 5))
    var rows: [String: [TemplateMemory.Row]] = [:]
    for form in plan.expectedForms(of: submitter, in: month).compactMap(plan.form) {
      rows[form.code] = exampleRows(of: form, in: month)
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

  @Test func `every form is in one of these templates`() throws {
    let month = try #require(PlanMonth(year: 106, month: 5))
    let codes = ["jp", "in", "tla", "boca", "acc", "int_info", "rpb", "pdcc", "ngo", "sec"]
    let forms = codes.flatMap { code in
      plan.submitter(code).map { plan.expectedForms(of: $0, in: month) } ?? []
    }
    #expect(Set(forms) == Set(plan.forms.map(\.code)))
  }

  @Test func `what a month takes over from the month before is filled in`() throws {
    let form = try #require(plan.form("capital_budget"))
    let acc = try #require(plan.submitter("acc"))
    let april = try #require(PlanMonth(year: 106, month: 4))
    let may = try #require(PlanMonth(year: 106, month: 5))
    let typed = try judged(["capital_budget": exampleRows(of: form, in: april)], acc, april)
    let memory = TemplateMemory(of: "acc", before: may, in: plan, last: typed)
    let rows = try #require(memory.rows["capital_budget"])
    let told = rows.map { row in
      zip(form.fields, row.values).compactMap { field, value in
        value.map { "\(field.code)=\($0.published)" }
      }.joined(separator: " ")
    }
    #expect(
      told
        == ["外交部", "領事事務局", "外交及國際事務學院"].map {
          "agency=\($0) month=5 original=245093 supplementary=0 carried_over=100000"
        })
    #expect(TemplateMemory(of: "acc", before: april, in: plan, last: typed).rows.isEmpty)
  }

  /// A row of examples; for forms of months one for each thing to report on.
  private func exampleRows(of form: Form, in month: PlanMonth) -> [TemplateMemory.Row] {
    let row = exampleRow(of: form)
    guard case .month(let field) = form.dating, let place = form.index(of: field),
      let subject = form.identity.keys.first(where: { $0 != field }).flatMap(form.index),
      case .code(let list) = form.fields[subject].kind
    else { return [row] }
    return list.labels.map { label in
      var row = row
      row.values[place] = .integer(month.month)
      row.values[subject] = .code(label)
      row.typed[place] = nil
      row.typed[subject] = nil
      return row
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
