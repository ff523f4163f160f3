import Foundation
import Testing

/// What a submitter may do on purpose costs a refusal of its own and touches nothing else.
@Suite struct HostileInboxTests {
  @Test func `a workbook under the name of a page is never given back under it`() throws {
    let ministry = try Ministry()
    try FileManager.default.createDirectory(
      atPath: ministry.inbox + "/py", withIntermediateDirectories: true)
    for name in ["note.html", "receipt.html", "receipt.json"] {
      try ministry.copy(ministry.inbox + "/acc_10604.xlsx", to: "inbox/py/" + name)
    }
    #expect(try ministry.night().status == 0)
    let given = tree(ministry.outbox + "/feedback")
    #expect(!given.keys.contains { $0.hasSuffix("note.html") })
    let workbook = try Data(contentsOf: URL(fileURLWithPath: ministry.inbox + "/acc_10604.xlsx"))
    #expect(!given.values.contains(workbook))
    let receipts = given.filter { $0.key.hasSuffix("/receipt.html") }.values
    #expect(
      receipts.allSatisfy {
        $0.starts(with: Data("<!DOCTYPE html>".utf8))
          || $0.starts(with: Data("<!doctype html>".utf8))
      })
  }

  @Test func `links, pipes, devices, strange names and huge files are refused, never followed`()
    throws
  {
    let ministry = try Ministry()
    try ministry.write("secret of another mission", to: "secret.xlsx")
    try FileManager.default.createDirectory(
      atPath: ministry.folder + "/elsewhere", withIntermediateDirectories: true)
    try ministry.copy(Program.project + "/inbox/acc_10604.xlsx", to: "elsewhere/a.xlsx")
    let py = ministry.inbox + "/py/"
    try FileManager.default.createSymbolicLink(
      atPath: py + "link.xlsx", withDestinationPath: "../../secret.xlsx")
    try FileManager.default.createSymbolicLink(
      atPath: py + "folder", withDestinationPath: "../../elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: py + "zero.xlsx", withDestinationPath: "/dev/zero")
    #expect(mkfifo(py + "pipe.xlsx", 0o644) == 0)
    for name in ["line\nbreak.xlsx", "\u{202E}xslx.exe", "=cmd|' C calc'!A0.xlsx", "..xlsx"] {
      try ministry.write("no workbook: \(name)", to: "inbox/py/" + name)
    }
    let huge = open(py + "huge.xlsx", O_WRONLY | O_CREAT, 0o644)
    #expect(ftruncate(huge, 3 << 30) == 0)
    close(huge)
    var deep = "inbox/py"
    for _ in 0..<12 { deep += "/d" }
    try FileManager.default.createDirectory(
      atPath: ministry.folder + "/" + deep, withIntermediateDirectories: true)
    let undisturbed = try Ministry()
    try undisturbed.night()

    let result = try ministry.night()
    #expect(result.status == 0)
    #expect(try ministry.published("indicators.csv") == undisturbed.published("indicators.csv"))
    let submissions = try ministry.published("submissions.csv")
    #expect(!submissions.contains("py/folder/a.xlsx"))
    for name in ["link.xlsx", "folder", "zero.xlsx", "pipe.xlsx", "huge.xlsx", "..xlsx"] {
      let line = submissions.split(separator: "\r\n").first { $0.contains("py/\(name),") }
      #expect(line?.contains(",refused,") == true, "\(name)")
    }
    let findings = try ministry.published("findings.csv")
    #expect(findings.contains("py/huge.xlsx,,,workbook.too_large,error"))
    #expect(findings.contains("py/link.xlsx,,,workbook.not_a_file,error,link"))
    #expect(findings.contains("py/pipe.xlsx,,,workbook.not_a_file,error,device"))
    #expect(!findings.contains("secret of another"))
    // No line break, no mark that turns the direction of writing reaches the terminal.
    #expect(!result.errors.contains("\u{202E}"))
    #expect(result.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("chancery: ") })
    let archived = tree(ministry.ledger + "/archive").values.map(\.count).max() ?? 0
    #expect(archived < 1 << 20)
    #expect(try ministry.chancery("verify").status == 0)
    #expect(try ministry.night("--quiet").status == 0)
  }

  @Test func `the inbox and everything beside ledger and outbox are left as they were`() throws {
    let ministry = try Ministry()
    try FileManager.default.createDirectory(
      atPath: ministry.folder + "/beside", withIntermediateDirectories: true)
    try ministry.write("target", to: "beside/target")
    try FileManager.default.createSymbolicLink(
      atPath: ministry.inbox + "/py/a.xlsx", withDestinationPath: "../../beside/target")
    func others() -> [String: Data] {
      tree(ministry.folder).filter { name, _ in
        !name.hasPrefix("ledger") && !name.hasPrefix("outbox")
      }
    }
    let before = others()
    try ministry.night()
    try ministry.night("--dry-run")
    try ministry.chancery("doctor")
    #expect(difference(others(), before) == [])
  }

  @Test func `two spellings of one name are not mixed up`() throws {
    let ministry = try Ministry(folders: ["py"])
    try ministry.write("one", to: "inbox/py/caf\u{E9}.xlsx")
    try ministry.write("two", to: "inbox/py/cafe\u{301}.xlsx")
    let result = try ministry.night()
    #expect(result.status == 0)
    #expect(result.errors.contains("it waits for the next run"))
    #expect(try ministry.submission("py/caf").count == 1)
    #expect(try ministry.night().status == 0)
  }

  @Test func `two spellings of one folder are not mixed up`() throws {
    let ministry = try Ministry(folders: ["caf\u{E9}", "cafe\u{301}"])
    try ministry.write("one", to: "inbox/caf\u{E9}/a.xlsx")
    try ministry.write("one", to: "inbox/cafe\u{301}/b.xlsx")
    for _ in 1...2 {
      let result = try ministry.night()
      #expect(result.status == 0)
      #expect(result.errors.contains("it waits for the next run"))
    }
    #expect(try ministry.submission("caf").count == 1)
  }

  @Test(.enabled(if: geteuid() == 0))
  func `a file that may not be read waits, and the rest counts`()
    throws
  {
    // Rights stop everyone but root; a folder that another process holds closed stops root too.
    let ministry = try Ministry()
    let undisturbed = try Ministry()
    try undisturbed.night()
    let name = [UInt8]("\(ministry.inbox)/py/".utf8) + [0xFF, 0xFE] + [UInt8](".xlsx\0".utf8)
    let file = name.withUnsafeBytes {
      open($0.baseAddress!.assumingMemoryBound(to: CChar.self), O_WRONLY | O_CREAT, 0o644)
    }
    close(file)
    let result = try ministry.night()
    #expect(result.status == 0)
    #expect(result.errors.contains("it waits for the next run"))
    #expect(try ministry.published("indicators.csv") == undisturbed.published("indicators.csv"))
  }

  @Test func `a file that keeps its size and its date but not its bytes is read again`() throws {
    let ministry = try Ministry(folders: ["py"])
    try ministry.write("first!", to: "inbox/py/a.xlsx")
    let date = Date(timeIntervalSince1970: 1_490_000_000)
    let path = ministry.inbox + "/py/a.xlsx"
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    try ministry.night()
    try ministry.write("second", to: "inbox/py/a.xlsx")
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    try ministry.night()
    #expect(try ministry.submission("py/a.xlsx").count == 2)
  }
}
