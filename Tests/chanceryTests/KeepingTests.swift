import Foundation
import Testing

/// verify, rebuild, backup and doctor.
@Suite struct KeepingTests {
  /// A file of the archive other than its receipts.
  private func archived(_ ministry: Ministry) throws -> String {
    let names = tree(ministry.ledger + "/archive").keys.filter { $0.hasSuffix(".bin") }.sorted()
    return try #require(names.first)
  }

  @Test func `everything agrees after a night, and the report is made again byte for byte`() throws
  {
    let ministry = try Ministry()
    try ministry.night()
    let result = try ministry.chancery("verify")
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("made again from the archive, byte for byte"))
    #expect(!result.output.contains("WRONG"))
  }

  @Test func `verify, explain and changes know the table of baselines of the publication`() throws {
    let ministry = try Ministry()
    let lines =
      ["indicator,component,month,value", "4.1,1,,1"]
      + (1...6).map { "5.1,3/潮台灣,\($0),10" }
    try ministry.write(lines.joined(separator: "\n"), to: "last.csv")
    try ministry.night("--baselines", ministry.folder + "/last.csv")
    let result = try ministry.chancery("verify")
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("made again from the archive, byte for byte"))
    let shown = try ministry.chancery("explain", "4.1", "--json").output
    let named = try ministry.chancery(
      "explain", "4.1", "--json", "--baselines", ministry.folder + "/last.csv")
    #expect(shown == named.output)
    #expect(shown.contains("\"baseline\": \"1\""), "\(shown.prefix(400))")
    #expect(try ministry.chancery("rebuild").output.contains("differ") == false)
  }

  @Test func `a changed byte of the archive is found`() throws {
    let ministry = try Ministry()
    try ministry.night()
    try ministry.write("changed", to: "ledger/archive/" + archived(ministry))
    let result = try ministry.chancery("verify")
    #expect(result.status == 1)
    #expect(result.output.contains("0 files are missing, 1 have changed"))
  }

  @Test(arguments: ["changed", nil])
  func `what the archive lost is the operator's to mend and never a refusal of the sender's`(
    bytes: String?
  ) throws {
    let ministry = try Ministry()
    try ministry.night()
    let (path, before) = (try "ledger/archive/" + archived(ministry), tree(ministry.outbox))
    let kept = try Data(contentsOf: URL(fileURLWithPath: "\(ministry.folder)/\(path)"))
    try ministry.remove(path)
    if let bytes { try ministry.write(bytes, to: path) }
    let result = try ministry.chancery("rebuild")
    #expect(result.status == 1)
    let sentence =
      bytes == nil ? "no such file or folder" : "no longer holds what was received; put it back"
    #expect(result.errors.contains(sentence), "\(result.errors)")
    #expect(difference(tree(ministry.outbox), before) == [])

    try kept.write(to: URL(fileURLWithPath: "\(ministry.folder)/\(path)"))
    #expect(try ministry.chancery("rebuild").status == 0)
    #expect(try ministry.night().status == 0)
    #expect(difference(tree(ministry.outbox), before) == [])
    #expect(try ministry.chancery("verify").status == 0)
  }

  @Test(arguments: [
    ("indicators.csv", "indicators.csv is missing or has changed"),
    ("manifest.json", "manifest.json cannot be read"), ("stray.csv", "stray.csv does not belong"),
  ])
  func `a changed byte of the outbox is found`(name: String, sentence: String) throws {
    let ministry = try Ministry()
    try ministry.night()
    try ministry.write("changed", to: "outbox/latest/" + name)
    let result = try ministry.chancery("verify")
    #expect(result.status == 1)
    #expect(result.output.contains(sentence), "\(result.output)")
  }

  @Test func `a damaged ledger is found, made again from the archive and gives the same bytes`()
    throws
  {
    let ministry = try Ministry()
    try ministry.night()
    let path = ministry.ledger + "/ledger.sqlite"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for index in stride(from: 8192, to: bytes.count, by: 64) { bytes[index] = 0xA5 }
    try bytes.write(to: URL(fileURLWithPath: path))
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    let found = try ministry.chancery("verify")
    #expect(found.status == 1)
    #expect(found.output.contains("make it again from the archive with `chancery rebuild`"))

    let rebuilt = try ministry.chancery("rebuild")
    #expect(rebuilt.status == 0, "\(rebuilt.errors)")
    #expect(rebuilt.output.contains("the ledger was made again from 17 arrivals"))
    let indicators = try ministry.published("indicators.csv")
    #expect(try ministry.night().status == 0)
    #expect(try ministry.published("indicators.csv") == indicators)
    #expect(try ministry.chancery("verify").status == 0)
  }

  @Test func `a sound ledger is rebuilt with its history, and the next night changes no byte`()
    throws
  {
    let ministry = try Ministry()
    try ministry.night("--as-of", "2017-03-31")
    try ministry.night()
    let before = tree(ministry.outbox)
    let rebuilt = try ministry.chancery("rebuild")
    #expect(rebuilt.output.contains("its figures are those published last"))
    #expect(try ministry.night().status == 0)
    #expect(difference(tree(ministry.outbox), before) == [])
    let kept = try FileManager.default.contentsOfDirectory(atPath: ministry.ledger)
    #expect(kept.contains { $0.hasPrefix("ledger-until-") })
  }

  @Test(arguments: [
    ("ledger", "--ledger"), ("ledger/backup", "--ledger"), ("ledger/../ledger", "--ledger"),
    ("inbox/copy", "--inbox"), ("outbox", "--outbox"),
  ])
  func `a backup into one of the folders is refused before anything is written`(
    place: String, option: String
  ) throws {
    let ministry = try Ministry()
    try ministry.night()
    let before = tree(ministry.folder)
    let result = try ministry.chancery("backup", "\(ministry.folder)/\(place)")
    #expect(result.status == 64)
    #expect(
      result.errors
        == "chancery: the backup must not be the folder of \(option), nor lie in it "
        + "(“\(ministry.folder)/\(place)”): name another, best on another disk; nothing was written\n"
    )
    #expect(difference(tree(ministry.folder), before) == [])
  }

  @Test func `a backup to nowhere is bad usage`() throws {
    let ministry = try Ministry()
    try ministry.night()
    let result = try ministry.chancery("backup", "")
    #expect(result.status == 64)
    #expect(result.errors.contains("is a variable empty?"), "\(result.errors)")
  }

  @Test func `a file that the archive lost is told by every night, by doctor and by backup`() throws
  {
    let ministry = try Ministry()
    try ministry.night()
    #expect(try ministry.chancery("doctor").output.contains("every received file is there"))
    try ministry.remove("ledger/archive/" + archived(ministry))
    let night = try ministry.night()
    #expect(night.status == 0)
    #expect(night.errors.contains("the archive has lost 1 received files"), "\(night.errors)")
    let doctor = try ministry.chancery("doctor")
    #expect(doctor.status == 1)
    #expect(doctor.output.contains("1 received files are missing"), "\(doctor.output)")
    let backup = try ministry.chancery("backup", ministry.folder + "/copy")
    #expect(backup.status == 1)
    #expect(backup.errors.contains("the archive lacks 1 files"), "\(backup.errors)")
    #expect(FileManager.default.fileExists(atPath: ministry.folder + "/copy/ledger.sqlite"))
  }

  @Test func `a backup that still has what the archive lost says so`() throws {
    let ministry = try Ministry()
    try ministry.night()
    #expect(try ministry.chancery("backup", ministry.folder + "/copy").status == 0)
    try ministry.remove("ledger/archive/" + archived(ministry))
    let result = try ministry.chancery("backup", ministry.folder + "/copy")
    #expect(result.status == 1)
    #expect(result.errors.contains("this backup still has them"), "\(result.errors)")
  }

  @Test func `a receipt of bytes that came twice comes back, one without its bytes is told`() throws
  {
    let ministry = try Ministry()
    let samples = ["駐巴拉圭大使館-106.06.xlsx", "106年1月份填報.xlsx"].map {
      Program.project + "/inbox/py/" + $0
    }
    for (night, sample) in [samples[0], samples[1], samples[0]].enumerated() {
      try? ministry.remove("inbox/py/x.xlsx")
      try ministry.copy(sample, to: "inbox/py/x.xlsx")
      ministry.now = "2017-07-0\(night + 2)T03:00:00+08:00"
      try ministry.night()
    }
    let path = "\(ministry.ledger)/archive/receipts.csv"
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    let lines = whole.split(separator: "\r\n")
    let last = try #require(lines.last { $0.hasPrefix("py/x.xlsx,") })
    let kept = lines.filter { $0 != last }.map { $0 + "\r\n" }.joined()
    try ministry.write(kept, to: "ledger/archive/receipts.csv")
    #expect(
      try ministry.chancery("rebuild").output.contains("1 lines that receipts.csv lacked"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == whole)

    ministry.now = "2017-07-05T03:00:00+08:00"
    let sha256 = last.split(separator: ",")[1]
    let others = lines.filter { !$0.contains(sha256) }.map { $0 + "\r\n" }.joined()
    try ministry.write(others, to: "ledger/archive/receipts.csv")
    try ministry.remove("ledger/archive/\(sha256.prefix(2))/\(sha256).bin")
    let result = try ministry.chancery("rebuild")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("have lost their bytes"), "\(result.output)")
  }

  @Test func `without its archive the ledger is still there for verify`() throws {
    let ministry = try Ministry()
    try ministry.night()
    try ministry.remove("ledger/archive")
    let result = try ministry.chancery("verify")
    #expect(result.status == 1)
    #expect(result.output.contains("17 files are missing"), "\(result.output)")
    #expect(result.output.contains("17 arrivals of the ledger are not in receipts.csv"))
  }

  @Test(arguments: [8, nil])
  func `receipts that were lost come back from the old ledger`(kept: Int?) throws {
    let ministry = try Ministry()
    try ministry.night()
    let path = "ledger/archive/receipts.csv"
    let whole = try String(contentsOfFile: "\(ministry.folder)/\(path)", encoding: .utf8)
    let before = tree(ministry.outbox)
    try ministry.remove(path)
    if let kept {
      let lines = whole.split(separator: "\r\n").prefix(kept + 1)
      try ministry.write(lines.map { $0 + "\r\n" }.joined(), to: path)
    }
    let result = try ministry.chancery("rebuild")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output.contains("\(17 - (kept ?? 0)) lines that receipts.csv lacked were put back"))
    #expect(try String(contentsOfFile: "\(ministry.folder)/\(path)", encoding: .utf8) == whole)
    try ministry.night()
    #expect(difference(tree(ministry.outbox), before) == [])
  }

  @Test func `a database that is gone is not called new where its archive is there`() throws {
    let ministry = try Ministry()
    try ministry.night()
    try ministry.remove("ledger/ledger.sqlite")
    let result = try ministry.chancery("doctor")
    #expect(result.status == 1)
    #expect(result.output.contains("ledger.sqlite is gone, its archive is there"))
  }

  @Test func `a lost database is taken up from the archive by the next night`() throws {
    let ministry = try Ministry()
    try ministry.night()
    let indicators = try ministry.published("indicators.csv")
    for name in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"] {
      try? ministry.remove("ledger/" + name)
    }
    #expect(try ministry.night().status == 0)
    #expect(try ministry.published("indicators.csv") == indicators)
    #expect(try ministry.chancery("verify").status == 0)
  }

  @Test func `a backup put back in place verifies and publishes the same bytes`() throws {
    let ministry = try Ministry()
    try ministry.night()
    let before = tree(ministry.outbox)
    let backup = try ministry.chancery("backup", ministry.folder + "/copy")
    #expect(backup.status == 0, "\(backup.errors)")
    #expect(backup.output.contains("the ledger and 17 new files"))
    #expect(
      try ministry.chancery("backup", ministry.folder + "/copy").output.contains("and 0 new files"))
    try ministry.remove("ledger")
    try FileManager.default.moveItem(atPath: ministry.folder + "/copy", toPath: ministry.ledger)
    #expect(try ministry.chancery("verify").status == 0)
    #expect(try ministry.night().output.contains("the same as before"))
    #expect(difference(tree(ministry.outbox), before) == [])
  }

  @Test func `a backup keeps what was closed, and good bytes from damaged ones`() throws {
    let ministry = try Ministry()
    try ministry.night()
    try ministry.chancery("close", "106-Q2", "--by", "王科長")
    let copy = ministry.folder + "/copy"
    try ministry.chancery("backup", copy)
    let closings = try String(contentsOfFile: copy + "/archive/closings.csv", encoding: .utf8)
    #expect(closings.contains("王科長"))

    let before = tree(copy + "/archive")
    let name = try #require(before.keys.sorted().first { $0.hasSuffix(".bin") })
    try ministry.write("damaged", to: "ledger/archive/" + name)
    let result = try ministry.chancery("backup", copy)
    #expect(result.status == 1)
    #expect(result.errors.contains("1 archived files are damaged"), "\(result.errors)")
    #expect(difference(tree(copy + "/archive"), before) == [])
  }

  @Test func `the doctor tells a damaged ledger from one that is not there yet`() throws {
    let ministry = try Ministry()
    #expect(try ministry.chancery("doctor").output.contains("the first run makes it"))
    try ministry.night()
    try ministry.write("no database", to: "ledger/ledger.sqlite")
    let result = try ministry.chancery("doctor")
    #expect(result.status == 1)
    #expect(!result.output.contains("the first run makes it"), "\(result.output)")
  }

  @Test func `the doctor names every check and ends with 0 where all is well`() throws {
    let ministry = try Ministry()
    try ministry.night()
    let result = try ministry.chancery("doctor")
    #expect(result.status == 0, "\(result.output)")
    for check in [
      "plan", "inbox", "outbox", "ledger folder", "ledger disk", "lock", "clock", "SQLite",
    ] {
      #expect(result.output.contains(check))
    }
  }

  @Test func `the doctor sees a clock that was set back`() throws {
    let ministry = try Ministry()
    try ministry.night()
    ministry.now = "2017-01-01T00:00:00+08:00"
    let result = try ministry.chancery("doctor")
    #expect(result.status == 1)
    #expect(result.output.contains("is before the newest arrival, 2017-07-02T03:00:00+08:00"))
  }
}
