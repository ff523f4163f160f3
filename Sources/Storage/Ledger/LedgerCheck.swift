internal import GRDB
package import Planning

/// Something that the ledger or its archive holds otherwise than it was written.
package enum LedgerFault: Hashable, Sendable {
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

  /// What is amiss, in a sentence.
  package var message: Bilingual {
    switch self {
    case .damaged(let words):
      Bilingual(zh: "帳冊資料庫受損：\(words)", en: "the ledger's database is damaged: \(words)")
    case .dangling(let table):
      Bilingual(
        zh: "帳冊資料表 \(table) 有指向不存在資料的列",
        en: "a row of the ledger's table \(table) points at nothing")
    case .missing(let file, let sha256):
      Bilingual(
        zh: "封存檔缺少 \(file)（\(sha256)）", en: "the archive lacks \(file) (\(sha256))")
    case .altered(let file, let sha256):
      Bilingual(
        zh: "封存檔中 \(file) 的內容已變更（\(sha256)）",
        en: "the archived bytes of \(file) have changed (\(sha256))")
    case .unlisted(let file):
      Bilingual(
        zh: "receipts.csv 沒有列出 \(file)", en: "receipts.csv does not list \(file)")
    }
  }
}

extension Ledger {
  /// Reads everything again and says what is not as it was written; empty where all is well.
  package func check() throws -> [LedgerFault] {
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
