internal import GRDB
package import Planning

extension Ledger {
  /// A copy of a ledger in a scratch folder, on which anything may be tried: its archive reads the
  /// other's and keeps what is new to itself. Where there is no ledger yet the copy is empty.
  ///
  /// - Parameter place: the folder of the database, where it does not lie beside the archive.
  package init(
    copyOf folder: String, databaseIn place: String? = nil, in scratch: String, plan: Plan,
    program: String
  ) throws {
    let source = place ?? folder
    if FileCalls.size(of: source + "/ledger.sqlite") != nil {
      try LedgerFile(folder: source).copy(to: scratch + "/ledger.sqlite")
    }
    try self.init(
      folder: scratch, plan: plan, program: program, archiveBehind: folder + "/archive")
    try takeUp(Receipts(archiveAt: folder + "/archive").read())
    try takeUp(ClosingsFile(archiveAt: folder + "/archive").read())
  }

  /// A ledger made anew in a scratch folder from nothing but another's archive; its workbooks wait
  /// to be judged.
  package init(
    fromArchiveOf folder: String, in scratch: String, plan: Plan, program: String
  ) throws {
    try self.init(
      folder: scratch, plan: plan, program: program, archiveBehind: folder + "/archive")
    try takeUp(Receipts(archiveAt: folder + "/archive").read())
    try takeUp(ClosingsFile(archiveAt: folder + "/archive").read())
  }

  /// Forgets what came, what was closed and what was published after a publication; for copies only.
  package func forget(after manifest: String) throws {
    try database.write { db in
      let row = try Row.fetchOne(
        db,
        sql: "SELECT id, lastArrival FROM publication WHERE manifest = ? ORDER BY id DESC",
        arguments: [manifest])
      guard let row, let id = row["id"] as Int64?, let last = row["lastArrival"] as Int64? else {
        return
      }
      try db.execute(sql: "DELETE FROM publication WHERE id > ?", arguments: [id])
      try db.execute(sql: "DELETE FROM arrival WHERE id > ?", arguments: [last])
      try db.execute(sql: "DELETE FROM closing WHERE afterPublication >= ?", arguments: [id])
    }
  }

  /// Takes over what an archive does not hold, the history of publications, from a ledger that
  /// can still be read.
  package func takeOverPublications(from folder: String) throws {
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "ATTACH ? AS old", arguments: [folder + "/ledger.sqlite"])
      defer { try? db.execute(sql: "DETACH old") }
      guard try db.tableExists("publication", in: "old") else { return }
      // Columns that older ledgers lack.
      let known = Set(try db.columns(in: "publication", in: "old").map(\.name))
      let later = ["decision", "program", "published"]
      let values = later.map { known.contains($0) ? $0 : "NULL" }
      try db.inTransaction {
        try db.execute(
          sql: """
            INSERT INTO publication
              (id, asOf, knownBy, manifest, planFingerprint, lastArrival, baseline, setting,
                \(later.joined(separator: ", ")))
            SELECT id, asOf, knownBy, manifest, planFingerprint,
              coalesce((
                SELECT new.id FROM old.arrival AS was
                JOIN arrival AS new USING (file, sha256, received)
                WHERE was.id = publication.lastArrival), (
                -- Its time of receipt was corrected by hand.
                SELECT max(new.id) FROM old.arrival AS was
                JOIN arrival AS new USING (file, sha256)
                WHERE was.id = publication.lastArrival), 0),
              baseline, setting, \(values.joined(separator: ", "))
            FROM old.publication;
            INSERT INTO publishedValue SELECT * FROM old.publishedValue;
            """)
        if try db.tableExists("closing", in: "old") {
          try db.execute(
            sql: "DELETE FROM closing; INSERT INTO closing SELECT * FROM old.closing")
        }
        return .commit
      }
    }
  }

  /// Puts this ledger's database in the place of another's in one step and keeps the old one
  /// under a name of its own; this ledger is closed.
  package func replace(ledgerIn folder: String, keepingOldAs name: String) throws {
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try database.close()
    let (target, old) = (folder + "/ledger.sqlite", folder + "/" + name)
    try FileCalls.Descriptor(reading: path).flush()
    if FileCalls.size(of: target) != nil {
      // What the old database still has in its log comes into its file, as far as it can be read.
      try? DatabaseQueue(path: target).writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
      try FileCalls.link(target, to: old)
      // A log that is left beside the new database would be replayed into it.
      for ending in ["-wal", "-shm"] where FileCalls.size(of: target + ending) != nil {
        try FileCalls.move(target + ending, to: old + ending)
      }
      try FileCalls.flushFolder(folder)
    }
    try FileCalls.move(path, to: target)
    try FileCalls.flushFolder(folder)
  }
}
