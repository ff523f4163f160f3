internal import GRDB
internal import Planning

/// A row of `submission`.
struct SubmissionRecord: FetchableRecord, TableRecord {
  static let databaseTableName = "submission"

  var id: Int64?
  var folder: String
  var sha256: String
  var judgedBy: String
  var submitter: String?
  var month: String?
  var isRefused: Bool
  var confirmsReplacement: Bool
  var withdraws: Bool

  static let insertedColumns = [
    "folder", "sha256", "judgedBy", "submitter", "month", "isRefused", "confirmsReplacement",
    "withdraws",
  ]

  init(row: Row) {
    id = row["id"]
    folder = row["folder"]
    sha256 = row["sha256"]
    judgedBy = row["judgedBy"]
    submitter = row["submitter"]
    month = row["month"]
    isRefused = row["isRefused"]
    confirmsReplacement = row["confirmsReplacement"]
    withdraws = row["withdraws"]
  }

  var planMonth: PlanMonth? { month.flatMap { PlanMonth(code: $0) } }
}

/// A row of `part`.
struct PartRecord: FetchableRecord, TableRecord {
  static let databaseTableName = "part"

  var id: Int64?
  var submission: Int64
  var form: String
  var sheet: String
  var headerRow: Int?
  var fieldColumn: String
  var isNil: Bool
  var recordCount: Int
  var errorRowCount: Int

  static let insertedColumns = [
    "submission", "form", "sheet", "headerRow", "fieldColumn", "isNil", "recordCount",
    "errorRowCount",
  ]

  init(row: Row) {
    id = row["id"]
    submission = row["submission"]
    form = row["form"]
    sheet = row["sheet"]
    headerRow = row["headerRow"]
    fieldColumn = row["fieldColumn"]
    isNil = row["isNil"]
    recordCount = row["recordCount"]
    errorRowCount = row["errorRowCount"]
  }

  var columns: [Int?] { FlatJSON.numbers(fieldColumn) }

  var entry: SubmissionEntry.PartEntry {
    SubmissionEntry.PartEntry(
      form: form, sheet: sheet, isNil: isNil, recordCount: recordCount,
      errorRowCount: errorRowCount)
  }
}

/// A row of `finding`.
struct FindingRecord: FetchableRecord {
  var submission: Int64
  var finding: Finding

  static let insertedColumns = [
    "submission", "code", "severity", "sheet", "cell", "value", "expected", "argument",
  ]

  static let all = """
    SELECT submission, code, severity, sheet, cell, value, expected, argument
    FROM finding ORDER BY id
    """

  init(row: Row) {
    submission = row[0]
    finding = Finding(
      row[1], Finding.Severity(rawValue: row[2]) ?? .error, sheet: row[3], cell: row[4],
      value: row[5], expected: row[6], arguments: FlatJSON.pairs(row[7]))
  }
}
