import GRDB

@testable import Storage

/// Something that the ledger or its archive holds otherwise than it was written.
enum LedgerFault: Hashable, Sendable {
  /// SQLite's own words about a damaged file.
  case damaged(String)
  /// A row that points at a row which is not there.
  case dangling(table: String)
  /// Bytes that came and are not in the archive.
  case missing(file: String, sha256: String)
  /// Bytes in the archive that no longer have the hash under which they lie.
  case altered(file: String, sha256: String)
  /// An arrival that the receipts do not list.
  case unlisted(file: String)
}

extension Ledger {
  /// Reads everything again and says what is not as it was written; empty where all is well.
  func check() throws -> [LedgerFault] {
    var faults: [LedgerFault] = []
    try database.inDatabase { db in
      let words = try String.fetchAll(db, sql: "PRAGMA integrity_check")
      faults += words.filter { $0 != "ok" }.map(LedgerFault.damaged)
      let tables = try String.fetchAll(
        db, sql: "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")
      faults += tables.sorted().map(LedgerFault.dangling)
    }
    let listed = Set(try Receipts(of: archive).read())
    var seen: Set<String> = []
    for arrival in try arrivals() {
      if !listed.contains(arrival) { faults.append(.unlisted(file: arrival.file)) }
      guard seen.insert(arrival.sha256).inserted else { continue }
      if !archive.holds(arrival.sha256) {
        faults.append(.missing(file: arrival.file, sha256: arrival.sha256))
      } else if try archive.hashOnDisk(of: arrival.sha256) != arrival.sha256 {
        faults.append(.altered(file: arrival.file, sha256: arrival.sha256))
      }
    }
    return faults
  }
}
