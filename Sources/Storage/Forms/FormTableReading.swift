internal import GRDB
internal import Planning

extension FormTable {
  /// The rows without error of the standing parts, in the order in which they were entered; only some
  /// of them where their ids are given.
  func rows(
    of parts: [StandingPart], in workbooks: [StandingWorkbook], only ids: Set<Int64>? = nil,
    _ db: Database
  ) throws -> FormRows {
    let places = Self.places(of: parts)
    let fields = columns.map { ", \($0.name)" }.joined()
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, part, row, isRepetition, identity, otherwise, spanStart, spanEnd, fact,
          confirmation IS NOT NULL\(fields)
        FROM "\(name)" WHERE errors IS NULL
          \(ids == nil ? "" : "AND id IN (SELECT value FROM json_each(?))")
        ORDER BY id
        """, arguments: ids.map { [FlatJSON.array($0.map { Int($0) })] } ?? [])
    var rows: [SourceRow] = []
    var values: [FieldValue?] = []
    var last: (id: Int64, place: Int?) = (-1, nil)
    while let row = try cursor.next() {
      let part: Int64 = row[1]
      if part != last.id { last = (part, places[part]) }
      guard let place = last.place else { continue }
      rows.append(
        SourceRow(
          record: row[0], part: place, row: row[2], isRepetition: row[3],
          key: IdentityKey(stored: row, at: 4), fact: row[8], isConfirmed: row[9]))
      for (index, column) in columns.enumerated() {
        values.append(column.value(in: row, at: index + 10))
      }
    }
    return FormRows(form: form, workbooks: workbooks, parts: parts, rows: rows, values: values)
  }

  /// Rows of standing parts that do not count.
  func errorRows(
    of parts: [StandingPart], in workbooks: [StandingWorkbook], _ db: Database
  ) throws -> [ErrorRow] {
    let places = Self.places(of: parts)
    let rows = try Row.fetchAll(
      db, sql: "SELECT part, row, errors FROM \"\(name)\" WHERE errors IS NOT NULL ORDER BY id")
    return rows.compactMap { row in
      guard let place = places[row[0]] else { return nil }
      let part = parts[place]
      let workbook = workbooks[part.workbook]
      let codes: String = row[2]
      return ErrorRow(
        form: form.code, submitter: workbook.submitter, month: workbook.month,
        file: workbook.file, sheet: part.sheet, row: row[1],
        codes: codes.split(separator: " ").map(String.init))
    }
  }

  /// What was typed in a field, where it differs from the value as published.
  func typed(_ field: Int, record: Int64, _ db: Database) throws -> String? {
    let typed = try String.fetchOne(
      db, sql: "SELECT typed FROM \"\(name)\" WHERE id = ?", arguments: [record])
    return FlatJSON.pairs(typed)[columns[field].code]
  }

  private static func places(of parts: [StandingPart]) -> [Int64: Int] {
    Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($0.element.id, $0.offset) })
  }
}
