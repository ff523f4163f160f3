internal import Planning

/// What comes of laying one form's rows side by side: facts, and warnings to their submitters, which
/// quote values as they are published.
struct FormComparison {
  let consolidation: FormConsolidation
  let findings: [DerivedFinding]

  init(_ rows: FormRows, plan: Plan, decisions: DecisionsInForce) {
    let form = rows.form
    consolidation = FormConsolidation(rows, plan: plan, decisions: decisions)
    let conflicts = zip(consolidation.disagreements, consolidation.conflicts).map { place, entry in
      var arguments = ["field": form.fields[place.field].header]
      if entry.standingValue == nil { arguments["leftBlank"] = arguments["field"] }
      return rows.finding("fact.conflict", row: place.row, field: place.field, arguments)
    }
    let numbers = SharedNumbers(form)
    let strangers = consolidation.strangers.compactMap { row in
      numbers.map { numbers in
        rows.finding(
          "fact.same_number", row: row, field: numbers.name,
          ["field": form.fields[numbers.name].header, "number": form.fields[numbers.number].header])
      }
    }
    let odd =
      UnusualNumbers(form).found(in: rows) + LateDates(form: form).found(in: rows)
      + Silence().found(in: rows)
    findings = conflicts + strangers + odd.map(rows.finding(of:))
  }
}

extension FormRows {
  fileprivate func finding(of oddity: Implausibility) -> DerivedFinding {
    switch oddity.place {
    case .cell(let row, let field):
      finding(oddity.code, row: row, field: field, oddity.arguments)
    case .part(let place):
      finding(oddity.code, part: place, oddity.arguments)
    }
  }

  /// A warning at a cell, which quotes what stands in it.
  fileprivate func finding(
    _ code: String, row index: Int, field: Int, _ arguments: [String: String]
  ) -> DerivedFinding {
    let row = rows[index]
    let part = parts[row.part]
    let finding = Finding(
      code, .warning, sheet: part.sheet, cell: part.cell(part.columns[field], row: row.row),
      value: value(of: index, at: field)?.published, arguments: arguments)
    return DerivedFinding(
      submission: workbooks[part.workbook].submission, part: row.part, row: row.row,
      field: field, record: row.record, finding: finding)
  }

  /// A warning about a sheet.
  private func finding(
    _ code: String, part place: Int, _ arguments: [String: String]
  ) -> DerivedFinding {
    let part = parts[place]
    return DerivedFinding(
      submission: workbooks[part.workbook].submission, part: place, row: 0, field: 0,
      record: nil, finding: Finding(code, .warning, sheet: part.sheet, arguments: arguments))
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
