internal import Planning
internal import Spreadsheet

/// Judges one workbook: cover first, then its sheets, then rows that repeat each other.
struct WorkbookJudge {
  let index: PlanIndex
  private(set) var submission: Submission

  mutating func judge(_ sheets: [SheetContents], problems: [ReadingProblem]) {
    let cover = Self.cover(of: sheets)
    var judge = CoverJudge(index: index, cover: cover, folder: submission.folder)
    judge.judge()
    submission.findings += judge.findings
    submission.submitter = judge.submitter?.code
    submission.month = judge.month
    submission.confirmsReplacement = judge.confirmsReplacement
    submission.withdraws = judge.withdraws
    submission.findings += problems.map { Finding($0, Self.severity(of: $0)) }
    guard !judge.isRefused, let submitter = judge.submitter, let month = judge.month else {
      refuseWhereNothingIsOurs(sheets, cover: cover)
      return
    }
    let isReadable = judgeForms(
      sheets.filter { $0.description.name != cover?.sheet }, submitter, month)
    guard isReadable || judge.withdraws else {
      submission.isRefused = true
      submission.parts = []
      submission.findings.insert(Finding("workbook.no_form", .error), at: 0)
      return
    }
    // Of a form split over sheets one may say that there is no more.
    let filled = Set(submission.parts.filter { !$0.records.isEmpty }.map(\.form))
    submission.parts.removeAll { $0.isNil && filled.contains($0.form) }
    submission.findings += Repetitions.mark(in: &submission.parts, forms: index.forms)
    noteUnexpected(submitter, month)
  }

  /// The first sheet that reads as a cover, one titled so before others.
  private static func cover(of sheets: [SheetContents]) -> CoverSheet? {
    let titled = sheets.filter { CoverLabels.isCoverTitle($0.description.name) }
    for sheet in titled + sheets {
      if let cover = CoverSheet(sheet) { return cover }
    }
    return nil
  }

  /// What is told where on a sheet.
  private struct Place: Hashable {
    let code: String
    let cell: String?
  }

  /// Judges every other sheet; whether at least one form could be read.
  private mutating func judgeForms(
    _ sheets: [SheetContents], _ submitter: Submitter, _ month: PlanMonth
  ) -> Bool {
    var isReadable = false
    for sheet in sheets {
      var told: [Finding] = []
      var isForm = false
      let tables = TablesBeside(index: index).tables(of: sheet)
      for table in tables {
        var judge = SheetJudge(table, index: index, month: month, submitter: submitter)
        judge.judge(isOneOfSeveral: tables.count > 1)
        submission.parts += judge.parts
        told += judge.findings
        isForm = isForm || judge.isReadable
      }
      submission.findings += told
      isReadable = isReadable || isForm
      // Of sheets that are no form only the title is told.
      guard isForm else { continue }
      let places = Set(told.map { Place(code: $0.code, cell: $0.cell) })
      for problem in sheet.problems where problem.code != "formula.no_value" {
        if !places.contains(Place(code: problem.code, cell: problem.cell)) {
          submission.findings.append(Finding(problem, Self.severity(of: problem)))
        }
      }
    }
    return isReadable
  }

  private mutating func refuseWhereNothingIsOurs(_ sheets: [SheetContents], cover: CoverSheet?) {
    submission.isRefused = true
    let isOurs = sheets.contains { index.titles.form(titled: $0.description.name) != nil }
    if cover == nil, !isOurs {
      submission.findings = [Finding("workbook.no_form", .error)]
    }
  }

  /// As the catalogue has it: sheets that could not be read are errors, broken cells outside the
  /// tables are warnings.
  private static func severity(of problem: ReadingProblem) -> Finding.Severity {
    FindingCatalogue.definition(of: problem.code)?.severity ?? .warning
  }

  private mutating func noteUnexpected(_ submitter: Submitter, _ month: PlanMonth) {
    let expected = index.plan.expectedForms(of: submitter, in: month)
    var told: Set<String> = []
    for part in submission.parts
    where !expected.contains(part.form) && told.insert(part.form).inserted {
      submission.findings.append(
        Finding(
          "form.not_expected", .note, sheet: part.sheet,
          arguments: ["form": index.plan.form(part.form)?.sheet ?? part.form]))
    }
  }
}
