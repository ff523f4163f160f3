package import Planning

/// The workbook that one submitter fills in for one month, made from the form definitions.
package struct TemplateWorkbook {
  let plan: Plan
  let month: PlanMonth
  let submitter: Submitter
  let memory: TemplateMemory
  /// 範本版本 on the cover: the plan's setting, else the year's first.
  let version: String

  package init(
    plan: Plan, month: PlanMonth, submitter: Submitter, memory: TemplateMemory = .empty
  ) {
    self.plan = plan
    self.month = month
    self.submitter = submitter
    self.memory = memory
    version = plan.settings[.templateVersion] ?? "\(plan.year)-1"
  }

  /// The name under which it is handed out, such as `py_106-05.xlsx`.
  package var fileName: String { "\(submitter.code)_\(month.code).xlsx" }

  /// Expected forms, then those that still have rows to correct or to continue.
  var forms: [Form] {
    let expected = plan.expectedForms(of: submitter, in: month)
    return plan.forms.filter { expected.contains($0.code) }
      + plan.forms.filter { !expected.contains($0.code) && memory.rows[$0.code] != nil }
  }

  /// Writes the file; its bytes depend on the plan, the month and what is brought along only.
  package func save(to path: String) throws(PublishingFailure) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    var file = try XLSXFile(path: path, temporaryFolder: folder)
    file.setProperties(
      title: "\(submitter.name) \(CalendarWords.chinese(month)) 填報", author: plan.ministry.zh,
      day: month.firstDay)
    let look = TemplateLook(in: &file)
    let lists = TemplateLists(plan: plan, submitter: submitter, forms: forms)
    let sheets = forms.map { form in
      FormSheet(
        form: form, plan: plan, submitter: submitter, month: month,
        rows: StartingRows(form: form, month: month).rows(with: memory.rows[form.code] ?? []),
        lists: lists)
    }
    CoverSheet(plan: plan, submitter: submitter, month: month, version: version)
      .write(to: file, look)
    InstructionsSheet(
      plan: plan, submitter: submitter, month: month, forms: sheets, findings: memory.findings
    ).write(to: file, look)
    for sheet in sheets { sheet.write(to: &file, look) }
    lists.write(to: file, look)
    try file.save()
  }
}
