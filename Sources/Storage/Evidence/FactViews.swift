internal import GRDB
internal import Planning

/// The views over which components are written, as temporary objects of one connection.
///
/// `visit` has one row a fact: `fact`, the form's fields, and `submitter, reported_month, received,
/// file, sheet, row` of the source that stands. `visit_reading` has one row a source, with its own
/// values and its place (`reading`, 0 stands).
struct FactViews {
  let plan: Plan
  let tables: [String: FormTable]

  func make(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE standingWorkbook (
          id INTEGER PRIMARY KEY, submitter TEXT NOT NULL, reportedMonth TEXT NOT NULL,
          received TEXT NOT NULL, file TEXT NOT NULL
        ) STRICT
        """)
    for form in plan.forms {
      guard let table = tables[form.code] else { continue }
      try db.execute(
        sql: """
          CREATE TEMP TABLE "\(table.sources)" (
            record INTEGER PRIMARY KEY, fact TEXT NOT NULL, workbook INTEGER NOT NULL,
            reading INTEGER NOT NULL
          ) STRICT
          """)
      try db.execute(sql: table.view(named: form.code, onlyStanding: true))
      try db.execute(sql: table.view(named: form.code + "_reading", onlyStanding: false))
    }
  }

  private static let sourceColumns = ["record", "fact", "workbook", "reading"]

  func fill(with snapshot: LedgerSnapshot, in db: Database) throws {
    try db.inTransaction {
      let workbook = try db.makeStatement(
        sql: "INSERT INTO temp.standingWorkbook VALUES (?, ?, ?, ?, ?)")
      for (index, standing) in snapshot.workbooks.enumerated() {
        try workbook.execute(arguments: [
          index, standing.submitter, standing.month.code, standing.received.iso, standing.file,
        ])
      }
      for (form, places) in snapshot.places {
        guard let table = tables[form] else { continue }
        let insert = try RowInsertion(into: table.sources, columns: Self.sourceColumns, db)
        // In the table's own order each row is put behind the last.
        for place in places.sorted(by: { $0.record < $1.record }) {
          insert.add(place.record)
          insert.add(place.fact)
          insert.add(place.workbook)
          insert.add(place.source)
          try insert.run()
        }
      }
      return .commit
    }
  }
}

extension FormTable {
  /// The temporary table that says which row reports which fact.
  var sources: String { name.dropLast("Record".count) + "Source" }

  /// SQLite keeps to the order of a CROSS JOIN: the sources say which few rows of all are wanted.
  func view(named view: String, onlyStanding: Bool) -> String {
    let fields = columns.map { "r.\($0.name) AS \($0.name)" }.joined(separator: ", ")
    return """
      CREATE TEMP VIEW "\(view)" AS
      SELECT s.fact AS fact, \(fields), w.submitter AS submitter,
        w.reportedMonth AS reported_month, w.received AS received, w.file AS file,
        p.sheet AS sheet, r.row AS row\(onlyStanding ? "" : ", s.reading AS reading")
      FROM temp."\(sources)" s
      CROSS JOIN main."\(name)" r ON r.id = s.record
      CROSS JOIN temp.standingWorkbook w ON w.id = s.workbook
      CROSS JOIN main.part p ON p.id = r.part\(onlyStanding ? "\nWHERE s.reading = 0" : "")
      """
  }
}

/// `baseline(indicator, component, month, value)`: last year's figures; month NULL is the year.
enum BaselineTable {
  static func make(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE baseline (
          indicator TEXT NOT NULL, component TEXT NOT NULL, month INTEGER, value INTEGER NOT NULL
        ) STRICT
        """)
  }

  /// Figures that are not whole are left out: a SELECT can only give whole numbers.
  static func fill(with baselines: Baselines, in db: Database) throws {
    for (key, value) in baselines.values where value.denominator == 1 {
      try db.execute(
        sql: "INSERT INTO temp.baseline VALUES (?, ?, ?, ?)",
        arguments: [key.indicator, key.component, key.month, Int(clamping: value.numerator)])
    }
  }
}
