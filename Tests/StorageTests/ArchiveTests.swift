import Foundation
import Planning
import Storage
import Testing

@Suite struct `The archive` {
  let ledger: TemporaryLedger
  let inbox: String

  init() throws {
    ledger = try TemporaryLedger()
    inbox = ledger.folder + "/inbox"
    try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
  }

  func write(_ text: String, to name: String) throws -> String {
    let path = "\(inbox)/\(name)"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  var incoming: [String] {
    (try? FileManager.default.contentsOfDirectory(
      atPath: ledger.ledger.archive.folder + "/incoming"))
      ?? []
  }

  @Test func `keeps bytes under their hash once the batch is committed`() throws {
    let path = try write("abc", to: "a.xlsx")
    let batch = try ledger.ledger.batch()
    let copy = try batch.add(fileAt: path)
    let sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(copy.sha256 == sha256)
    #expect(copy.size == 3)
    #expect(!ledger.ledger.archive.holds(sha256))
    try batch.commit()
    #expect(ledger.ledger.archive.path(of: sha256).hasSuffix("/archive/ba/\(sha256).bin"))
    #expect(try ledger.ledger.archive.bytes(of: sha256) == Array("abc".utf8))
    #expect(incoming.isEmpty)
  }

  @Test func `keeps the same bytes once`() throws {
    for _ in 1...2 {
      let batch = try ledger.ledger.batch()
      _ = try batch.add(fileAt: try write("abc", to: "a.xlsx"))
      _ = try batch.add(fileAt: try write("abc", to: "b.xlsx"))
      try batch.commit()
    }
    #expect(incoming.isEmpty)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: ledger.ledger.archive.folder + "/ba")
        .count
        == 1)
  }

  @Test func `takes many files, larger than its buffer, at a time`() async throws {
    let batch = try ledger.ledger.batch()
    let paths = try (0..<80).map { number in
      try write(String(repeating: "\(number) ", count: 40_000), to: "\(number).xlsx")
    }
    let copies = try await withThrowingTaskGroup(of: ArchiveBatch.Copy.self) { group in
      for path in paths { group.addTask { try batch.add(fileAt: path) } }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    try batch.commit()
    #expect(copies.count == 80)
    for copy in copies {
      #expect(try ledger.ledger.archive.bytes(of: copy.sha256).count == copy.size)
    }
  }

  @Test func `leaves a folder that somebody put among its copies`() throws {
    let folder = ledger.ledger.archive.folder + "/incoming/1"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let batch = try ledger.ledger.batch()
    let copy = try batch.add(fileAt: try write("abc", to: "a.xlsx"))
    try batch.commit()
    #expect(ledger.ledger.archive.holds(copy.sha256))
    #expect(incoming == ["1"])
  }

  @Test func `forgets what a killed run left behind`() throws {
    let left = try ledger.ledger.batch()
    _ = try left.add(fileAt: try write("abc", to: "a.xlsx"))
    #expect(incoming.count == 1)
    let next = try ledger.ledger.batch()
    #expect(incoming.isEmpty)
    _ = try next.add(fileAt: try write("abc", to: "a.xlsx"))
    try next.commit()
    #expect(try ledger.ledger.check().isEmpty)
  }

  @Test func `follows no link and waits for no pipe`() throws {
    let target = try write("abc", to: "a.xlsx")
    let link = inbox + "/link.xlsx"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    let pipe = inbox + "/pipe.xlsx"
    #expect(mkfifo(pipe, 0o600) == 0)
    let batch = try ledger.ledger.batch()
    for path in [link, pipe, inbox] {
      #expect(throws: LedgerError.file(path: path, problem: .notAFile)) {
        try batch.add(fileAt: path)
      }
    }
    #expect(throws: LedgerError.file(path: inbox + "/none", problem: .missing)) {
      try batch.add(fileAt: inbox + "/none")
    }
  }

  @Test func `lists its receipts as a table that can stand beside a copied inbox`() throws {
    try ledger.send([
      Workbook("py", "106-05", "2017-06-02T09:00", file: "py/a \"b\", c.xlsx", content: "b"),
      Workbook("jp", "106-05", "2017-06-01T09:00", file: "jp/=a.xlsx", content: "a"),
    ])
    let path = ledger.ledger.archive.folder + "/receipts.csv"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let a = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
    let b = "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"
    #expect(
      text == """
        file,sha256,received,first_seen\r
        jp/=a.xlsx,\(a),2017-06-01T09:00:00+08:00,2018-01-01T00:00:00+08:00\r
        "py/a ""b"", c.xlsx",\(b),2017-06-02T09:00:00+08:00,2018-01-01T00:00:00+08:00\r

        """)
  }

  @Test func `is checked byte for byte`() throws {
    let batch = try ledger.ledger.batch()
    let whole = try batch.add(fileAt: try write("abc", to: "a.xlsx"))
    try batch.commit()
    let received = moment("2017-06-01")
    try ledger.ledger.receive([
      Arrival(file: "py/a.xlsx", sha256: whole.sha256, received: received, firstSeen: received)
    ])
    #expect(try ledger.ledger.check() == [])
    let path = ledger.ledger.archive.path(of: whole.sha256)
    try Data("abd".utf8).write(to: URL(filePath: path))
    #expect(try ledger.ledger.check() == [.altered(file: "py/a.xlsx", sha256: whole.sha256)])
    try FileManager.default.removeItem(atPath: path)
    #expect(try ledger.ledger.check() == [.missing(file: "py/a.xlsx", sha256: whole.sha256)])
  }
}
