internal import GRDB
internal import Planning

/// A warning that comes from comparing a standing workbook with others.
struct DerivedFinding {
  let submission: Int64
  /// Orders the findings of a workbook: by sheet, row and column.
  let part: Int
  let row: Int
  let field: Int
  let finding: Finding

  static func bySubmission(_ findings: [DerivedFinding]) -> [Int64: [Finding]] {
    let sorted = findings.sorted {
      ($0.part, $0.row, $0.field, $0.finding.code) < ($1.part, $1.row, $1.field, $1.finding.code)
    }
    return Dictionary(grouping: sorted, by: \.submission).mapValues { $0.map(\.finding) }
  }
}

extension FormTable {
  /// What the comparison of one form's rows has to say to their submitters.
  func findings(
    of consolidation: FormConsolidation, in rows: FormRows, _ db: Database
  ) throws -> [DerivedFinding] {
    var findings: [DerivedFinding] = []
    for (row, field) in consolidation.disagreements {
      let arguments = ["field": form.fields[field].header]
      findings.append(
        try finding("fact.conflict", row: row, field: field, arguments, in: rows, db))
    }
    let odd =
      UnusualNumbers(form).found(in: rows) + LateDates(form: form).found(in: rows)
      + Silence().found(in: rows)
    for oddity in odd {
      switch oddity.place {
      case .cell(let row, let field):
        findings.append(
          try finding(oddity.code, row: row, field: field, oddity.arguments, in: rows, db))
      case .part(let place):
        findings.append(finding(oddity.code, part: place, oddity.arguments, in: rows))
      }
    }
    return findings
  }

  /// A warning at a cell, which quotes what stands in it.
  private func finding(
    _ code: String, row index: Int, field: Int, _ arguments: [String: String], in rows: FormRows,
    _ db: Database
  ) throws -> DerivedFinding {
    let row = rows.rows[index]
    let part = rows.parts[row.part]
    let typed = try typed(field, record: row.record, db)
    let finding = Finding(
      code, .warning, sheet: part.sheet, cell: part.cell(part.columns[field], row: row.row),
      value: typed ?? rows.value(of: index, at: field)?.published, arguments: arguments)
    return DerivedFinding(
      submission: rows.workbooks[part.workbook].submission, part: row.part, row: row.row,
      field: field, finding: finding)
  }

  /// A warning about a sheet.
  private func finding(
    _ code: String, part place: Int, _ arguments: [String: String], in rows: FormRows
  ) -> DerivedFinding {
    let part = rows.parts[place]
    return DerivedFinding(
      submission: rows.workbooks[part.workbook].submission, part: place, row: 0, field: 0,
      finding: Finding(code, .warning, sheet: part.sheet, arguments: arguments))
  }
}

extension StandingPart {
  /// A cell's address; the cells of the row where the sheet has no such column.
  fileprivate func cell(_ column: Int?, row: Int) -> String? {
    if let column { return cellAddress(column: column, row: row) }
    let known = columns.compactMap { $0 }
    guard let first = known.min(), let last = known.max() else { return nil }
    return "\(cellAddress(column: first, row: row)):\(cellAddress(column: last, row: row))"
  }
}
