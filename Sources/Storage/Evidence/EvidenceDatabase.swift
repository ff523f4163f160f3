internal import GRDB
package import Planning

/// Runs the SELECTs of components over one reading of the ledger.
///
/// The connection can only read, and a SELECT sees nothing but the views that are made here: one a
/// form with its facts (`visit`), one with every row that reports them (`visit_reading`), and
/// `baseline`.
package struct EvidenceDatabase: EvidenceSource, Sendable {
  private let database: DatabaseQueue
  private var plan: Plan
  private var functions: PlanFunctions

  /// Opens the ledger anew and lays the reading over it.
  init(_ ledger: Ledger, snapshot: LedgerSnapshot, baselines: Baselines) throws {
    plan = ledger.plan
    functions = PlanFunctions(plan)
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(30)
    configuration.label = "evidence"
    database = try DatabaseQueue(path: ledger.path, configuration: configuration)
    let tables = ledger.tables
    try prepare(tables) { db in
      try FactViews(plan: plan, tables: tables).fill(with: snapshot, in: db)
      try BaselineTable.fill(with: baselines, in: db)
    }
  }

  /// Lays the views over an empty ledger in memory.
  init(emptyFor plan: Plan) throws {
    try self.init(inMemoryFor: plan) { _, _ in }
  }

  /// Lays the views over a ledger in memory that `fill` makes.
  init(
    inMemoryFor plan: Plan, fill: (Database, [String: FormTable]) throws -> Void
  ) throws {
    self.plan = plan
    functions = PlanFunctions(plan)
    _ = SQLiteMemory.isUncounted
    database = try DatabaseQueue()
    let tables = try Ledger.tables(of: plan)
    try Migrations.all.migrate(database)
    try database.write { db in try FormTable.makeAll(tables, in: db) }
    try prepare(tables) { db in
      try db.inTransaction {
        try fill(db, tables)
        return .commit
      }
    }
  }

  private func prepare(
    _ tables: [String: FormTable], fill: (Database) throws -> Void
  ) throws {
    try database.inDatabase { db in
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      try db.execute(sql: "PRAGMA cache_size = \(Ledger.cacheSize)")
      try FactViews(plan: plan, tables: tables).make(in: db)
      try BaselineTable.make(in: db)
      try fill(db)
      for function in functions.all { db.add(function: function) }
      try db.execute(sql: "PRAGMA query_only = ON")
      Authorizer.restrict(db)
    }
  }

  /// The same facts, on the same connection, under a plan that differs in nothing but settings.
  package func under(_ plan: Plan) -> EvidenceDatabase {
    var other = self
    other.plan = plan
    other.functions = PlanFunctions(plan)
    return other
  }

  /// What a component's SELECT returns, by fact and source; throws where a row has no fact or no
  /// whole amount.
  package func evidence(of component: Component, asOf day: CalendarDay) throws -> [EvidenceRow] {
    try run(component.sql, of: component, asOf: day) { cursor, statement in
      let columns = try EvidenceColumns(statement)
      var rows: [EvidenceRow] = []
      while let row = try cursor.next() { rows.append(try columns.evidence(in: row)) }
      return rows.orderedByFact
    }
  }

  /// What a component's `partition` gives for every fact of a form; empty where it has none.
  func partitionKeys(of component: Component, form: String) throws -> [String: String?] {
    guard let expression = component.partition else { return [:] }
    let sql = "SELECT fact, CAST((\n\(expression)\n) AS TEXT) FROM \"\(form)\""
    return try run(sql, of: component, asOf: plan.lastDay) { cursor, _ in
      var keys: [String: String?] = [:]
      while let row = try cursor.next() { keys[row[0]] = .some(row[1]) }
      return keys
    }
  }

  /// The one whole number of a component's second SELECT; throws `noWhole` where there is none.
  package func whole(of component: Component, asOf day: CalendarDay) throws -> Int {
    guard let sql = component.whole else { throw error(.noWhole, component) }
    return try run(sql, of: component, asOf: day) { cursor, _ in
      guard let row = try cursor.next(), let number = Int.fromDatabaseValue(row[0]),
        try cursor.next() == nil
      else { throw ComponentFailure(.noWhole) }
      return number
    }
  }

  /// A remark for each row of a component's `caveats`; throws `noCaveat` where a row has no two texts.
  package func caveats(of component: Component, asOf day: CalendarDay) throws -> [Bilingual] {
    guard let sql = component.caveats else { return [] }
    return try run(sql, of: component, asOf: day) { cursor, statement in
      guard statement.columnCount == 2 else { throw ComponentFailure(.noCaveat) }
      var caveats: [Bilingual] = []
      while let row = try cursor.next() {
        guard let zh = String.fromDatabaseValue(row[0]), let en = String.fromDatabaseValue(row[1])
        else { throw ComponentFailure(.noCaveat) }
        caveats.append(Bilingual(zh: zh, en: en))
      }
      return caveats
    }
  }

  private func run<Result>(
    _ sql: String, of component: Component, asOf day: CalendarDay,
    _ body: (RowCursor, Statement) throws -> Result
  ) throws -> Result {
    do {
      return try database.inDatabase { db in
        guard Self.isSelect(sql) else { throw ComponentFailure(.notASelect) }
        // Plans that differ in settings share the connection.
        db.add(function: functions.setting)
        let statement = try db.makeStatement(sql: sql)
        guard statement.columnCount > 0 else { throw ComponentFailure(.notASelect) }
        statement.setUncheckedArguments(arguments(of: statement, asOf: day))
        return try body(try Row.fetchCursor(statement), statement)
      }
    } catch let failure as ComponentFailure {
      throw error(failure.problem, component)
    } catch let failure as DatabaseError where failure.resultCode == .SQLITE_MISUSE {
      // A second statement, for which the library's own words speak to programmers.
      throw error(.notASelect, component)
    } catch let failure as DatabaseError {
      throw error(.doesNotCompile(reason: failure.message ?? "\(failure.resultCode)"), component)
    }
  }

  private func arguments(of statement: Statement, asOf day: CalendarDay) -> StatementArguments {
    StatementArguments([
      "asOf": day.iso, "yearStart": plan.firstDay.iso, "yearEnd": plan.lastDay.iso,
    ])
  }

  /// The authorizer forbids everything else; this gives the clearer error.
  private static func isSelect(_ sql: String) -> Bool {
    let words = sql.split(separator: "\n").filter { !$0.trimmedOfSpaces.hasPrefix("--") }
    let first = words.joined(separator: " ").trimmedOfSpaces.prefix(6).uppercased()
    return first == "SELECT" || first.hasPrefix("WITH")
  }

  private func error(
    _ problem: LedgerError.ComponentProblem, _ component: Component
  ) -> LedgerError {
    let indicator = plan.indicators.first { $0.components.contains(component) }?.id ?? ""
    return .component(indicator: indicator, component: component.id, problem: problem)
  }
}

extension Ledger {
  /// A source of evidence for one reading; `baselines` take the place of the plan's own.
  package func evidenceSource(
    for snapshot: LedgerSnapshot, baselines: Baselines? = nil
  ) throws -> EvidenceDatabase {
    try EvidenceDatabase(self, snapshot: snapshot, baselines: baselines ?? plan.baselines)
  }
}

/// A component's failure on its way to where the indicator is known.
struct ComponentFailure: Error {
  let problem: LedgerError.ComponentProblem

  init(_ problem: LedgerError.ComponentProblem) { self.problem = problem }
}

extension StringProtocol {
  fileprivate var trimmedOfSpaces: SubSequence {
    drop { $0.isWhitespace }
  }
}
