internal import Foundation
internal import Pipeline
internal import Planning

/// A judged workbook as one JSON object on a line.
enum CheckJSON {
  private struct Workbook: Encodable {
    let file: String
    let sha256: String
    let submitter: String?
    let month: String?
    let outcome: String
    let records: Int
    let rowsInError: Int
    let findings: [Entry]
  }

  private struct Entry: Encodable {
    let code: String
    let severity: String
    let sheet: String?
    let cell: String?
    let value: String?
    let expected: String?
    let zh: String
    let en: String
  }

  static func line(of check: WorkbookCheck) -> String {
    let submission = check.submission
    let workbook = Workbook(
      file: check.path, sha256: submission.sha256, submitter: submission.submitter,
      month: submission.month?.code, outcome: check.outcome.rawValue, records: check.recordCount,
      rowsInError: check.errorRowCount,
      findings: submission.findings.map { finding in
        Entry(
          code: finding.code, severity: finding.severity.rawValue, sheet: finding.sheet,
          cell: finding.cell, value: finding.value, expected: finding.expected,
          zh: finding.message(.zh), en: finding.message(.en))
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(workbook) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
