internal import GRDB
package import Planning

extension Ledger {
  /// The files of the inbox as they were last looked at, by path: whatever has the same size and
  /// time of change need not be read again.
  package func inboxFiles() throws -> [String: InboxFile] {
    try database.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT file, size, modified, sha256 FROM inboxFile")
      let files = rows.map {
        InboxFile(file: $0[0], size: $0[1], modified: $0[2], sha256: $0[3])
      }
      // Two spellings of one name (é as one character or as two) are equal to Swift, not to SQLite.
      return Dictionary(files.map { ($0.file, $0) }, uniquingKeysWith: { _, last in last })
    }
  }

  /// Takes files towards the archive; commit the batch before telling the ledger of their arrival.
  package func batch() throws(LedgerError) -> ArchiveBatch {
    try ArchiveBatch(archive)
  }

  /// Enters what came, first in the archive's receipts and then in the database.
  ///
  /// An arrival with the bytes that its path had already is none; `seen` is how each file looked.
  package func receive(_ arrivals: [Arrival], seen: [InboxFile] = []) throws {
    let known = try self.arrivals()
    let newest = Dictionary(known.map { ($0.file, $0.sha256) }, uniquingKeysWith: { $1 })
    let new = arrivals.filter { newest[$0.file] != $0.sha256 }
    // The receipts are written ahead: a line that the database lacks is taken up at its next opening.
    if !new.isEmpty { try Receipts(of: archive).write(known + new) }
    try database.write { db in
      try enter(new, in: db)
      let statement = try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO inboxFile (file, size, modified, sha256) VALUES (?, ?, ?, ?)")
      for file in seen {
        try statement.execute(arguments: [file.file, file.size, file.modified, file.sha256])
      }
    }
  }

  /// Everything that ever came, in the order in which the ledger learned of it.
  package func arrivals() throws -> [Arrival] {
    try database.read { db in try ArrivalRecord.order(Column("id")).fetchAll(db).map(\.arrival) }
  }

  /// When the newest arrival was first seen; nil where nothing came yet.
  package func lastLook() throws -> Moment? {
    try database.read { db in
      try String.fetchOne(db, sql: "SELECT max(firstSeen) FROM arrival").map(Moment.init(stored:))
    }
  }

  /// Enters the lines of the receipts that the database does not hold.
  func takeUpReceipts() throws {
    try takeUp(Receipts(of: archive).read())
  }

  func takeUp(_ listed: [Arrival]) throws {
    guard !listed.isEmpty else { return }
    let known = Set(try arrivals())
    let missing = listed.filter { !known.contains($0) }
    guard !missing.isEmpty else { return }
    try database.write { db in try enter(missing, in: db) }
  }

  private func enter(_ arrivals: [Arrival], in db: Database) throws {
    // Night by night, so that a ledger made again numbers what came as the first one did.
    let sorted = arrivals.sorted { left, right in
      (left.firstSeen, left.received, left.file, left.sha256)
        < (right.firstSeen, right.received, right.file, right.sha256)
    }
    for arrival in sorted {
      try ArrivalRecord(arrival).insert(db, onConflict: .ignore)
    }
  }
}

/// A row of `arrival`.
struct ArrivalRecord: Encodable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "arrival"

  var id: Int64?
  var file: String
  var folder: String
  var sha256: String
  var received: String
  var firstSeen: String

  init(_ arrival: Arrival) {
    file = arrival.file
    folder = arrival.folder
    sha256 = arrival.sha256
    received = arrival.received.iso
    firstSeen = arrival.firstSeen.iso
  }

  init(row: Row) {
    id = row["id"]
    file = row["file"]
    folder = row["folder"]
    sha256 = row["sha256"]
    received = row["received"]
    firstSeen = row["firstSeen"]
  }

  var arrival: Arrival {
    Arrival(
      file: file, sha256: sha256, received: Moment(stored: received),
      firstSeen: Moment(stored: firstSeen))
  }
}

extension Moment {
  /// Reads what the ledger wrote with `iso`; the column's CHECK and this program keep it readable.
  init(stored text: String) {
    guard let moment = Moment(iso: text) else {
      preconditionFailure("the ledger holds a moment that was never written: \(text)")
    }
    self = moment
  }
}
