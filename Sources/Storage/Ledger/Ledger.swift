internal import GRDB
package import Planning

/// The ledger of one ministry-year: what came, what was judged, what was published.
///
/// It lies in a folder as `ledger.sqlite` beside the archive of the received bytes. Whatever the
/// archive's receipts list and the database lacks is taken up when the ledger is opened, so that an
/// empty folder with an archive becomes the same ledger again.
package struct Ledger: Sendable {
  package let folder: String
  package private(set) var plan: Plan
  package let archive: Archive
  /// Plan and program by which workbooks are judged; what was judged otherwise waits again.
  let judgement: String
  let database: DatabaseQueue
  /// By form code.
  let tables: [String: FormTable]

  var path: String { folder + "/ledger.sqlite" }

  /// The same ledger under a plan that differs in nothing but its baselines.
  package func under(_ plan: Plan) -> Ledger {
    var other = self
    other.plan = plan
    return other
  }

  /// Opens the ledger, making it where there is none; `program` names the version that judges.
  ///
  /// What was judged under forms that have changed since is forgotten, to be judged again by the run
  /// that holds the lock; who may not do so (`mayForget`) gets `unjudged`.
  package init(
    folder: String, plan: Plan, program: String = "", mayForget: Bool = true
  ) throws {
    try self.init(
      folder: folder, plan: plan, program: program, archiveBehind: nil, mayForget: mayForget)
  }

  /// The same with another archive behind its own, for copies on which something is tried.
  init(
    folder: String, plan: Plan, program: String, archiveBehind: String?, mayForget: Bool = true
  ) throws {
    self.folder = folder
    self.plan = plan
    judgement = program.isEmpty ? plan.fingerprint : "\(program) \(plan.fingerprint)"
    tables = try Self.tables(of: plan)
    try FileCalls.makeFolder(folder)
    archive = try Archive(folder: folder + "/archive", behind: archiveBehind)
    database = try Self.open(folder + "/ledger.sqlite")
    try Self.prepare(database, for: plan, tables, mayForget: mayForget)
    try takeUpReceipts()
    try takeUp(ClosingsFile(archiveAt: archive.folder).read())
  }

  /// Makes the folder of a ledger where there is none, so that a lock can be taken in it.
  package static func makeFolder(_ path: String) throws(LedgerError) {
    try FileCalls.makeFolder(path)
  }

  static func tables(of plan: Plan) throws(LedgerError) -> [String: FormTable] {
    var tables: [String: FormTable] = [:]
    for form in plan.forms { tables[form.code] = try FormTable(form) }
    return tables
  }

  /// Pages that a connection keeps, as SQLite counts them: negative, in KiB. SQLite's own 2 MiB would
  /// write a night's rows to the disk several times.
  static let cacheSize = -32_768

  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = GRDB.Configuration()
    configuration.journalMode = .wal
    configuration.foreignKeysEnabled = true
    // Another command may be reading while a run writes, and the other way round.
    configuration.busyMode = .timeout(30)
    configuration.label = "ledger"
    _ = SQLiteMemory.isUncounted
    do {
      let database = try DatabaseQueue(path: path, configuration: configuration)
      let (application, isEmpty) = try database.inDatabase { db in
        // GRDB leaves WAL with NORMAL, which may lose the last commits in a power cut.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try db.execute(sql: "PRAGMA cache_size = \(cacheSize)")
        return (
          try Int.fetchOne(db, sql: "PRAGMA application_id"),
          try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
        )
      }
      guard isEmpty || application == Migrations.applicationID else {
        throw LedgerError.notALedger(path: path)
      }
      return database
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw LedgerError.notALedger(path: path)
    } catch let error as DatabaseError {
      throw LedgerError(of: error, ledgerAt: path)
    }
  }

  private static func prepare(
    _ database: DatabaseQueue, for plan: Plan, _ tables: [String: FormTable], mayForget: Bool
  ) throws {
    let migrations = Migrations.all
    if try database.read(migrations.hasBeenSuperseded) {
      throw LedgerError.laterLedger(path: database.path)
    }
    try database.inDatabase { db in
      try db.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
    }
    try migrations.migrate(database)
    try database.write { db in
      if let year = try Int.fetchOne(db, sql: "SELECT year FROM planYear") {
        guard year == plan.year else {
          throw LedgerError.otherYear(path: database.path, year: year, planYear: plan.year)
        }
      } else if mayForget {
        try db.execute(sql: "INSERT INTO planYear VALUES (?)", arguments: [plan.year])
      }
      try FormTable.makeAll(tables, in: db, mayForget: mayForget)
    }
  }
}
