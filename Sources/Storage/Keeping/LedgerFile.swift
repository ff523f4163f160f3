internal import GRDB
package import Planning

/// A ledger as it lies on the disk, opened to read only: for checks and copies that change nothing.
package struct LedgerFile: Sendable {
  package let folder: String
  let database: DatabaseQueue

  /// Throws where no ledger lies there or it cannot be opened.
  package init(folder: String) throws(LedgerError) {
    let path = folder + "/ledger.sqlite"
    guard FileCalls.size(of: path) != nil else { throw .file(path: path, problem: .missing) }
    self.folder = folder
    do {
      database = try Self.opened(path)
    } catch {
      throw LedgerError(of: error, ledgerAt: path)
    }
  }

  private static func opened(_ path: String) throws -> DatabaseQueue {
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    configuration.label = "ledger, read only"
    func look(_ configuration: GRDB.Configuration) throws -> DatabaseQueue {
      let database = try DatabaseQueue(path: path, configuration: configuration)
      _ = try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
      return database
    }
    do {
      return try look(configuration)
    } catch let error as DatabaseError
      where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK
    {
      // A run that was stopped left a change half made, which SQLite takes back for one who may write.
      _ = try look(GRDB.Configuration())
      return try look(configuration)
    }
  }

  /// What SQLite finds broken in the file, each in its own words; empty where all is well.
  package func problems() throws(LedgerError) -> [String] {
    try reading { db in
      let broken = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
      let dangling = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(20)
      return broken.filter { $0 != "ok" }
        + dangling.map { "a row of \($0[0] as String) belongs to no row of \($0[2] as String)" }
    }
  }

  /// Every arrival that the database holds.
  package func arrivals() throws(LedgerError) -> [Arrival] {
    try reading { db in
      // A run that was killed at the very first left an empty file.
      guard try db.tableExists("arrival") else { return [] }
      return try ArrivalRecord.order(Column("id")).fetchAll(db).map(\.arrival)
    }
  }

  /// What counts as received by a moment and was seen for the first time after it.
  package func arrivals(receivedBy moment: Moment) throws(LedgerError) -> [Arrival] {
    try arrivals().filter { $0.received <= moment && $0.firstSeen > moment }
  }

  /// What came and has no bytes in the archive beside the database any more.
  package func lostArrivals() throws(LedgerError) -> [Arrival] {
    var known: [String: Bool] = [:]
    return try arrivals().filter { arrival in
      let sha256 = arrival.sha256
      if known[sha256] == nil {
        let path = "\(folder)/archive/\(sha256.prefix(2))/\(sha256).bin"
        known[sha256] = FileCalls.size(of: path) != nil
      }
      return known[sha256] == false
    }
  }

  /// What the database knows and `receipts.csv` lacks. A file that came as often there with other
  /// times is not missing: somebody may have set them right.
  private func missingReceipts() throws(LedgerError) -> [Arrival] {
    struct Content: Hashable {
      let file: String
      let sha256: String

      init(_ arrival: Arrival) { (file, sha256) = (arrival.file, arrival.sha256) }
    }
    let listed = try Receipts(archiveAt: folder + "/archive").read()
    let exact = Set(listed)
    let counts = Dictionary(listed.map { (Content($0), 1) }, uniquingKeysWith: +)
    let known = Dictionary(grouping: try arrivals(), by: Content.init)
    return known.flatMap { content, arrivals in
      let lacking = max(0, arrivals.count - counts[content, default: 0])
      return arrivals.filter { !exact.contains($0) }.suffix(lacking)
    }.sorted { ($0.received, $0.file, $0.sha256) < ($1.received, $1.file, $1.sha256) }
  }

  /// Puts into `receipts.csv` what it lacks and of which the archive holds the bytes; what it does not
  /// hold cannot be judged again.
  package func completeReceipts() throws(LedgerError) -> (restored: [Arrival], lost: [Arrival]) {
    let missing = try missingReceipts()
    let gone = Set(try lostArrivals().map(\.sha256))
    let restored = missing.filter { !gone.contains($0.sha256) }
    if !restored.isEmpty {
      let receipts = Receipts(archiveAt: folder + "/archive")
      try receipts.write(receipts.read() + restored)
    }
    return (restored, missing.filter { gone.contains($0.sha256) })
  }

  /// How many files of the inbox the database knows.
  package func knownFileCount() throws(LedgerError) -> Int {
    try reading { db in
      guard try db.tableExists("inboxFile") else { return 0 }
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM inboxFile") ?? 0
    }
  }

  /// Writes the database, as it reads at one moment, to a new file.
  package func copy(to path: String) throws(LedgerError) {
    do {
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM INTO ?", arguments: [path])
      }
    } catch {
      throw LedgerError(of: error, ledgerAt: path)
    }
  }

  /// What the receipts in a ledger's archive list; none where they are not there.
  package static func receipts(of folder: String) throws(LedgerError) -> [Arrival] {
    try Receipts(archiveAt: folder + "/archive").read()
  }

  /// SHA-256 of the bytes that lie under a hash in an archive's folder, read from the disk again;
  /// nil where they cannot be read.
  package static func hashOnDisk(of sha256: String, in archive: String) -> String? {
    try? Archive.hashOnDisk("\(archive)/\(sha256.prefix(2))/\(sha256).bin")
  }

  /// The version of SQLite at work.
  package static var engineVersion: String {
    let database = try? DatabaseQueue()
    return (try? database?.read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }) ?? "?"
  }

  private func reading<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw LedgerError(of: error, ledgerAt: folder + "/ledger.sqlite")
    }
  }
}

extension LedgerError {
  /// What an error of the database means, without its SQL, which might quote a cell.
  package init(of error: any Error, ledgerAt path: String) {
    self =
      switch error {
      case let error as LedgerError: error
      case let error as DatabaseError:
        switch error.resultCode {
        case .SQLITE_FULL: .file(path: path, problem: .noSpace)
        case .SQLITE_READONLY:
          .file(path: path, problem: FileCalls.isReadOnlyDisk(path) ? .readOnly : .notPermitted)
        case .SQLITE_PERM, .SQLITE_CANTOPEN: .file(path: path, problem: .notPermitted)
        case .SQLITE_IOERR: .file(path: path, problem: .unreliable)
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: .damaged(path: path)
        default: .database(path: path, reason: "SQLite \(error.extendedResultCode.rawValue)")
        }
      default: .database(path: path, reason: "\(error)")
      }
  }
}
