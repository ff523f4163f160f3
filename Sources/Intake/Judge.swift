package import Planning
package import Spreadsheet

/// Judges workbooks against a plan: cells become submissions.
///
/// One judge serves all workbooks, in parallel: it is made once and never changes.
package struct Judge: Sendable {
  private let index: PlanIndex

  package init(_ plan: Plan) {
    index = PlanIndex(plan)
  }

  /// Judges the sheets of a workbook that could be read.
  ///
  /// Our own list of findings, in a workbook that was sent back, is none of its sheets.
  ///
  /// - Parameters:
  ///   - sheets: every worksheet in the order of the tabs.
  ///   - problems: what is wrong with the workbook as a whole, sheets apart.
  ///   - file: the path below the inbox.
  ///   - folder: the folder directly below the inbox; blank where the cover alone decides.
  package func submission(
    of sheets: [SheetContents], problems: [ReadingProblem] = [], file: String, folder: String,
    sha256: String, received: Moment
  ) -> Submission {
    var judge = WorkbookJudge(
      index: index,
      submission: Submission(file: file, folder: folder, sha256: sha256, received: received))
    judge.judge(sheets.filter { !$0.isAnnotationList }, problems: problems)
    return judge.submission
  }

  /// The refusal of a workbook that cannot be read at all.
  package func refusal(
    for failure: ReadingFailure, file: String, folder: String, sha256: String, received: Moment
  ) -> Submission {
    Submission(
      file: file, folder: folder, sha256: sha256, received: received,
      submitter: index.submitters.submitter(code: folder)?.code, isRefused: true,
      findings: [Finding(failure.problem, .error)])
  }

  /// Reads and judges an opened workbook; sheets that cannot be read are findings.
  package func submission(
    of workbook: borrowing Workbook, file: String, folder: String, sha256: String,
    received: Moment
  ) -> Submission {
    var sheets: [SheetContents] = []
    var problems = workbook.problems
    for (place, sheet) in workbook.sheets.enumerated() where sheet.kind == .worksheet {
      do throws(ReadingFailure) {
        sheets.append(try workbook.contents(ofSheet: place))
      } catch {
        var problem = error.problem
        if problem.sheet == nil { problem.sheet = sheet.name }
        problems.append(problem)
      }
    }
    return submission(
      of: sheets, problems: problems, file: file, folder: folder, sha256: sha256,
      received: received)
  }
}

extension Finding {
  /// What the reader found, in the words of the catalogue: facts are numbered from 0.
  init(_ problem: ReadingProblem, _ severity: Severity) {
    var arguments: [String: String] = [:]
    for (place, fact) in problem.facts.enumerated() { arguments[String(place)] = fact }
    self.init(
      problem.code, severity, sheet: problem.sheet, cell: problem.cell, value: problem.value,
      arguments: arguments)
  }
}
