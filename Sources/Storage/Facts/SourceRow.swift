internal import Planning

/// A workbook whose rows count for its month, as the consolidation orders them.
struct StandingWorkbook: Sendable {
  let submission: Int64
  let submitter: String
  let month: PlanMonth
  let file: String
  let sha256: String
  let received: Moment
  /// Place in the order of receipt.
  let receipt: Int
  /// Place in the order of news: by cover month, then by receipt.
  let newness: Int
}

/// A part of a standing workbook.
struct StandingPart: Sendable {
  let id: Int64
  /// Place among the standing workbooks.
  let workbook: Int
  let form: String
  let sheet: String
  let columns: [Int?]
  let isNil: Bool
  /// Rows without error.
  let recordCount: Int
}

/// A row without error of a standing workbook.
struct SourceRow: Sendable {
  /// Its id in the form's table.
  let record: Int64
  /// Place among the standing parts.
  let part: Int
  let row: Int
  let isRepetition: Bool
  let key: IdentityKey
  /// The id of the fact that the row would be alone.
  let fact: String
  /// The submitter has confirmed what looks odd in it.
  let isConfirmed: Bool
}

/// All rows of one form that count, with their values and where they come from.
///
/// A class, so that the many steps that read it share it without counting its parts.
final class FormRows: Sendable {
  let form: Form
  let workbooks: [StandingWorkbook]
  let parts: [StandingPart]
  let rows: [SourceRow]
  /// The values of all rows, one row after the other.
  let values: [FieldValue?]
  /// What the sources of each part share; nil for parts of other forms.
  private let sheets: [SourceSheet?]

  init(
    form: Form, workbooks: [StandingWorkbook], parts: [StandingPart], rows: [SourceRow],
    values: [FieldValue?]
  ) {
    self.form = form
    self.workbooks = workbooks
    self.parts = parts
    self.rows = rows
    self.values = values
    sheets = parts.map { part in
      guard part.form == form.code else { return nil }
      let workbook = workbooks[part.workbook]
      return SourceSheet(
        submitter: workbook.submitter, month: workbook.month, file: workbook.file,
        sha256: workbook.sha256, received: workbook.received, sheet: part.sheet,
        columns: part.columns)
    }
  }

  /// Place of a row's workbook among the standing ones.
  func workbook(of row: Int) -> Int { parts[rows[row].part].workbook }

  func submitter(of row: Int) -> String { workbooks[workbook(of: row)].submitter }

  func newness(of row: Int) -> Int { workbooks[workbook(of: row)].newness }

  func value(of row: Int, at field: Int) -> FieldValue? {
    values[row * form.fields.count + field]
  }

  func values(of row: Int) -> [FieldValue?] {
    Array(values[row * form.fields.count..<(row + 1) * form.fields.count])
  }

  func source(_ row: Int) -> Source {
    guard let sheet = sheets[rows[row].part] else {
      preconditionFailure("a form's rows lie in its own parts")
    }
    return Source(on: sheet, row: rows[row].row)
  }
}
