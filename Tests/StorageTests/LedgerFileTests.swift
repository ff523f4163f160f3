import Foundation
import GRDB
import Storage
import Testing

@Suite struct `A ledger that is only looked at` {
  @Test func `is what it was before a change that a stopped run left half made`() throws {
    let folder = NSTemporaryDirectory() + "half-made-" + UUID().uuidString
    let files = FileManager.default
    try files.createDirectory(atPath: folder + "/stopped", withIntermediateDirectories: true)
    defer { try? files.removeItem(atPath: folder) }
    let database = try DatabaseQueue(path: folder + "/ledger.sqlite")
    try database.inDatabase { db in
      try db.execute(sql: "CREATE TABLE arrival (id INTEGER PRIMARY KEY, text TEXT)")
      // So that half of a change is on the disk before it is whole.
      try db.execute(sql: "PRAGMA cache_size = 1")
      try db.execute(sql: "BEGIN IMMEDIATE")
      for _ in 0..<2000 {
        try db.execute(
          sql: "INSERT INTO arrival (text) VALUES (?)",
          arguments: [String(repeating: "x", count: 90)])
      }
      for name in ["ledger.sqlite", "ledger.sqlite-journal"] {
        try files.copyItem(atPath: "\(folder)/\(name)", toPath: "\(folder)/stopped/\(name)")
      }
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try LedgerFile(folder: folder + "/stopped").problems() == [])
    #expect(!files.fileExists(atPath: folder + "/stopped/ledger.sqlite-journal"))
  }
}
