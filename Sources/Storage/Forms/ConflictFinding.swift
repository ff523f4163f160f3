internal import GRDB
internal import Planning

extension FormTable {
  /// The warning for a submitter whose row says something else than what stands.
  func conflict(
    _ disagreement: (row: Int, field: Int), in rows: FormRows, _ db: Database
  ) throws -> Finding {
    let row = rows.rows[disagreement.row]
    let part = rows.parts[row.part]
    let value = rows.value(of: disagreement.row, at: disagreement.field)
    let typed = try typed(disagreement.field, record: row.record, db)
    let column = part.columns[disagreement.field]
    return Finding(
      "fact.conflict", .warning, sheet: part.sheet, cell: cell(column, row: row.row, in: part),
      value: typed ?? value?.published,
      arguments: ["field": form.fields[disagreement.field].header])
  }

  /// A cell's address; the row's cells of the table where the sheet has no such column.
  func cell(_ column: Int?, row: Int, in part: StandingPart) -> String? {
    if let column { return cellAddress(column: column, row: row) }
    let known = part.columns.compactMap { $0 }
    guard let first = known.min(), let last = known.max() else { return nil }
    return "\(cellAddress(column: first, row: row)):\(cellAddress(column: last, row: row))"
  }
}
