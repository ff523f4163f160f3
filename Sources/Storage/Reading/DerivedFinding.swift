internal import GRDB
internal import Planning

/// A warning that comes from comparing a standing workbook with others.
struct DerivedFinding {
  let submission: Int64
  /// Orders the findings of a workbook: by sheet, row and column.
  let part: Int
  let row: Int
  let field: Int
  /// The id of its row in the form's table; nil where it is about a sheet.
  let record: Int64?
  var finding: Finding

  static func bySubmission(_ findings: [DerivedFinding]) -> [Int64: [Finding]] {
    let sorted = findings.sorted {
      ($0.part, $0.row, $0.field, $0.finding.code) < ($1.part, $1.row, $1.field, $1.finding.code)
    }
    return Dictionary(grouping: sorted, by: \.submission).mapValues { $0.map(\.finding) }
  }
}

extension FormTable {
  /// The finding with what was typed in its cell, where that differs from the value as published.
  func quotingAsTyped(_ found: DerivedFinding, _ db: Database) throws -> DerivedFinding {
    guard let record = found.record, let typed = try typed(found.field, record: record, db)
    else { return found }
    var found = found
    found.finding.value = typed
    return found
  }
}
