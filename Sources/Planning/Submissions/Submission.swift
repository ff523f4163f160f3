/// One received workbook after it was judged on its own, without looking at any other.
///
/// It depends on the bytes, the folder and the plan only, so that it can be made again at any time.
package struct Submission: Sendable {
  /// Path below the inbox, such as `py/106年5月.xlsx`.
  package var file: String
  /// The folder directly below the inbox; blank for a workbook that lies in the inbox itself.
  package var folder: String
  /// SHA-256 of the bytes, 64 hex digits.
  package var sha256: String
  package var received: Moment
  /// Code of the submitter by folder and cover; nil where it could not be told.
  package var submitter: String?
  package var month: PlanMonth?
  /// Refused, whatever else is in it; the findings say why.
  package var isRefused: Bool
  /// 確認取代 on the cover.
  package var confirmsReplacement: Bool
  /// 作廢 on the cover: the month is withdrawn.
  package var withdraws: Bool
  package var parts: [FormPart]
  package var findings: [Finding]

  package init(
    file: String, folder: String, sha256: String, received: Moment, submitter: String? = nil,
    month: PlanMonth? = nil, isRefused: Bool = false, confirmsReplacement: Bool = false,
    withdraws: Bool = false, parts: [FormPart] = [], findings: [Finding] = []
  ) {
    self.file = file
    self.folder = folder
    self.sha256 = sha256
    self.received = received
    self.submitter = submitter
    self.month = month
    self.isRefused = isRefused
    self.confirmsReplacement = confirmsReplacement
    self.withdraws = withdraws
    self.parts = parts
    self.findings = findings
  }
}

extension Submission {
  /// What becomes of the workbook on its own, before it is held against any other.
  package var ownOutcome: SubmissionOutcome {
    SubmissionOutcome(of: findings, isRefused: isRefused)
  }
}

/// One block of a form on one sheet of a workbook.
package struct FormPart: Sendable {
  /// Code of the form.
  package var form: String
  package var sheet: String
  /// Row number of the header; nil where a nil return stands without one.
  package var headerRow: Int?
  /// The sheet's column (from 1) of each field, in the order of the form's fields; nil: no such column.
  package var columns: [Int?]
  /// 「本月無資料」 stands in the block and nothing else.
  package var isNil: Bool
  /// Data rows from top to bottom, rows with errors among them.
  package var records: [Record]

  package init(
    form: String, sheet: String, headerRow: Int?, columns: [Int?], isNil: Bool = false,
    records: [Record] = []
  ) {
    self.form = form
    self.sheet = sheet
    self.headerRow = headerRow
    self.columns = columns
    self.isNil = isNil
    self.records = records
  }
}

/// One data row of a form.
package struct Record: Sendable {
  /// Row number on its sheet.
  package var row: Int
  /// In the order of the form's fields; nil where blank, missing or unreadable. Defaults are filled in.
  package var values: [FieldValue?]
  /// What was typed, by the field's place, where it differs from how the value is published.
  package var typed: [Int: String]
  /// Codes of the row's errors, in the order of the columns; empty where the row counts.
  package var errors: [String]
  /// A later row of the same workbook that repeats a fact: a source of it, but the first row stands.
  package var isRepetition: Bool
  /// The reason in the column 「確認」, with which the submitter confirms warnings of this row.
  package var confirmation: String?
  /// The identity of its values, once it was looked for; nil for rows with errors.
  package private(set) var identity: IdentityKey?

  package init(
    row: Int, values: [FieldValue?], typed: [Int: String] = [:], errors: [String] = [],
    isRepetition: Bool = false, confirmation: String? = nil
  ) {
    self.row = row
    self.values = values
    self.typed = typed
    self.errors = errors
    self.isRepetition = isRepetition
    self.confirmation = confirmation
  }

  /// Keeps the identity of its values, which must not change any more.
  package mutating func identify(in form: Form) -> IdentityKey {
    let key = identity ?? form.identityKey(of: values)
    identity = key
    return key
  }
}
