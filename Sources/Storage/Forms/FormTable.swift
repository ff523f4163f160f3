internal import GRDB
internal import Planning

/// The table of one form's rows, derived from the form's definition: `visitRecord`,
/// `pressReleaseRecord`.
///
/// Rows with errors are kept, marked by their finding codes. What the table holds can always be made
/// again from the archive, so a changed definition replaces the table.
struct FormTable: Sendable {
  let form: Form
  let columns: [FieldColumn]
  let name: String

  /// Columns that every form's table has, in the order in which they are filled; a field may not be
  /// named so.
  static let ownColumns = [
    "id", "part", "row", "fact", "identity", "otherwise", "spanStart", "spanEnd", "datedOn",
    "isRepetition", "confirmation",
    "typed", "errors",
  ]
  /// Columns that every form's view has besides the fields.
  static let viewColumns = [
    "submitter", "reported_month", "received", "file", "sheet", "row", "reading",
  ]

  init(_ form: Form) throws(LedgerError) {
    let reserved = Set((Self.ownColumns + Self.viewColumns).map { $0.lowercased() })
    if let field = form.fields.first(where: { reserved.contains($0.code.lowercased()) }) {
      throw .reservedField(form: form.code, field: field.code)
    }
    self.form = form
    columns = form.fields.map(FieldColumn.init)
    let words = form.code.split(separator: "_")
    name =
      words.dropFirst().reduce(String(words.first ?? "")) {
        $0 + $1.prefix(1).uppercased() + $1.dropFirst()
      }
      + "Record"
  }

  var definition: String {
    let required = columns.filter(\.isRequired).map { "\($0.name) IS NOT NULL" }
    let fields = columns.map { "  \($0.definition),\n" }.joined()
    return """
      CREATE TABLE "\(name)" (
        id INTEGER PRIMARY KEY,
        part INTEGER NOT NULL REFERENCES part ON DELETE CASCADE,
        row INTEGER NOT NULL CHECK (row >= 1),
        -- The fact that the row would be alone; rows of one fact take the earliest's.
        fact TEXT,
        -- Identity in words; NULL where the row is joined by what it otherwise agrees in.
        identity TEXT,
        otherwise TEXT,
        spanStart TEXT CHECK (length(spanStart) = 10),
        spanEnd TEXT CHECK (length(spanEnd) = 10 AND spanEnd >= spanStart),
        -- The day that places the row in time.
        datedOn TEXT CHECK (length(datedOn) = 10),
        isRepetition INTEGER NOT NULL CHECK (isRepetition IN (0, 1)),
        -- The reason with which the submitter confirms what looks odd.
        confirmation TEXT,
      \(fields)\
        -- What was typed where it differs from what is published: a JSON object by field.
        typed TEXT,
        -- Codes of the row's errors, separated by spaces; NULL where the row counts.
        errors TEXT CHECK (errors <> ''),
        CHECK (errors IS NOT NULL OR fact IS NOT NULL),
        CHECK (errors IS NOT NULL OR identity IS NOT NULL OR otherwise IS NOT NULL)\
      \(required.isEmpty ? "" : ",\n  CHECK (errors IS NOT NULL OR (\(required.joined(separator: " AND "))))")
      ) STRICT;
      CREATE INDEX "\(name)OfPart" ON "\(name)" (part);
      """
  }

  /// Makes the tables that are missing; where a form's columns changed, everything is judged again,
  /// or `unjudged` is thrown where what was judged must stay.
  static func makeAll(
    _ tables: [String: FormTable], in db: Database, mayForget: Bool = true
  ) throws {
    let known = try Row.fetchAll(db, sql: "SELECT form, definition FROM formTable")
    let definitions: [String: String] = Dictionary(
      uniqueKeysWithValues: known.map { ($0["form"], $0["definition"]) })
    let changed = tables.values.filter { table in
      definitions[table.form.code].map { $0 != table.definition } ?? false
    }
    if !changed.isEmpty, !mayForget {
      throw LedgerError.unjudged(
        count: try Int.fetchOne(db, sql: "SELECT count(*) FROM submission") ?? 0)
    }
    if !changed.isEmpty { try db.execute(sql: "DELETE FROM submission") }
    for table in changed { try db.execute(sql: "DROP TABLE \"\(table.name)\"") }
    for (code, table) in tables.sorted(by: { $0.key < $1.key })
    where definitions[code] != table.definition {
      try db.execute(sql: table.definition)
      try db.execute(
        sql: "INSERT OR REPLACE INTO formTable (form, definition) VALUES (?, ?)",
        arguments: [code, table.definition])
    }
  }
}
