internal import GRDB
package import Planning

/// A row in error with what could be read of it.
package struct UnreadRow: Hashable, Sendable {
  package var form: String
  package var submitter: String
  /// In the order of the form's fields; nil where blank or unreadable.
  package var values: [FieldValue?]
  /// Places of the fields whose value might be anything.
  package var unknown: [Int]
}

extension Ledger {
  /// The rows in error of a reading's standing workbooks, form by form.
  package func unreadRows(
    of reading: LedgerSnapshot, forms: Set<String>
  ) throws -> [UnreadRow] {
    let concerned = Set(reading.errorRows.map(\.form)).intersection(forms)
    guard !concerned.isEmpty else { return [] }
    let submitters = Dictionary(
      reading.workbooks.map { ($0.submission, $0.submitter) }, uniquingKeysWith: { $1 })
    return try database.read { db in
      try plan.forms.filter { concerned.contains($0.code) }.flatMap { form in
        try tables[form.code]?.unreadRows(of: submitters, db) ?? []
      }
    }
  }
}

extension FormTable {
  fileprivate func unreadRows(of submitters: [Int64: String], _ db: Database) throws -> [UnreadRow]
  {
    let fields = columns.map { ", r.\($0.name)" }.joined()
    let faults = try Self.faults(db)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT p.submission, p.sheet, p.fieldColumn, r.row\(fields) FROM "\(name)" r JOIN part p ON p.id = r.part
        WHERE r.errors IS NOT NULL ORDER BY r.id
        """)
    return rows.compactMap { row in
      guard let submitter = submitters[row[0]] else { return nil }
      let values = columns.enumerated().map { $0.element.value(in: row, at: $0.offset + 4) }
      let number: Int = row[3]
      let isFaulty = FlatJSON.numbers(row[2]).map { column in
        column.map { column in
          let cell = cellAddress(column: column, row: number)
          return faults.contains(Place(submission: row[0], sheet: row[1], cell: cell))
        } ?? false
      }
      return UnreadRow(
        form: form.code, submitter: submitter, values: values,
        unknown: unknown(in: values, isFaulty: isFaulty))
    }
  }

  private struct Place: Hashable {
    let submission: Int64
    let sheet: String
    let cell: String
  }

  /// Every cell with an error.
  private static func faults(_ db: Database) throws -> Set<Place> {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT submission, sheet, cell FROM finding
        WHERE severity = 'error' AND sheet IS NOT NULL AND cell IS NOT NULL
        """)
    return Set(rows.map { Place(submission: $0[0], sheet: $0[1], cell: $0[2]) })
  }

  /// Fields without a value that are required or have an error at their cell, numbers that no row
  /// may hold, and a rank that would have been told from a title which is not there.
  private func unknown(in values: [FieldValue?], isFaulty: [Bool]) -> [Int] {
    let missing = form.fields.indices.filter { place in
      let field = form.fields[place]
      if case .integer(let minimum, _) = field.kind, let number = values[place]?.integer {
        return number < minimum
      }
      guard values[place] == nil else { return false }
      return field.isRequired || field.requiredWhen != nil || isFaulty[place]
    }
    let lacksText = missing.contains { form.fields[$0].kind == .text }
    guard lacksText else { return missing }
    let ranks = form.fields.indices.filter { form.fields[$0].kind == .rank && values[$0] == nil }
    return Set(missing + ranks).sorted()
  }
}
