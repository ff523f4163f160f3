import Foundation
import Testing

/// Files that are still being written when the night looks at them.
@Suite struct SettlingTests {
  private static let workbook = Program.project + "/inbox/acc_10604.xlsx"

  /// A process that goes on changing a file until its owner lets go of it.
  private final class Writer {
    private let process = Process()

    init(_ script: String, on file: String) throws {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", script, "sh", file]
      try process.run()
    }

    func end() {
      process.terminate()
      process.waitUntilExit()
    }

    deinit { end() }
  }

  /// A night that waits a second for what is young.
  @discardableResult
  private func night(_ ministry: Ministry, _ language: String = "en") throws -> Program.Result {
    try ministry.write("quiet_seconds: 1\n", to: "chancery.yaml")
    return try ministry.night("--lang", language, configuration: "chancery.yaml")
  }

  private func summary(of ministry: Ministry) throws -> String {
    try String(contentsOfFile: ministry.ledger + "/summary.txt", encoding: .utf8)
  }

  @Test func `a file that grows waits, is told as waiting, and is taken whole the next night`()
    throws
  {
    let ministry = try Ministry(folders: ["acc"])
    let file = ministry.inbox + "/acc/a.xlsx"
    let whole = try Data(contentsOf: URL(fileURLWithPath: Self.workbook))
    try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: file))
    let writer = try Writer("while sleep 0.1; do printf x >>\"$1\"; done", on: file)
    let first = try night(ministry)
    #expect(first.status == 0)
    #expect(
      first.errors
        == "chancery: “acc/a.xlsx” is still being written; it waits for the next run\n")
    #expect(first.output.contains("(0 new)"))
    #expect(try ministry.submission("a.xlsx") == [])
    #expect(try summary(of: ministry).contains("files       0 new, 0 known, 1 not read\n"))
    #expect(
      try summary(of: ministry)
        .contains("attention   “acc/a.xlsx” is still being written; it waits for the next run\n"))
    #expect(try night(ministry, "zh").errors == "chancery: 「acc/a.xlsx」仍在寫入中，留待下次處理\n")

    writer.end()
    try whole.write(to: URL(fileURLWithPath: file))
    ministry.now = "2017-07-03T03:00:00+08:00"
    let next = try night(ministry)
    #expect(next.status == 0)
    #expect(next.errors == "")
    #expect(next.output.contains("1 workbooks (accepted 1; 1 new)"), "\(next.output)")
    #expect(try ministry.submission("acc/a.xlsx").count == 1)
  }

  @Test func `a line of the drop service says nothing of what its path brings later`() throws {
    let ministry = try Ministry(folders: ["acc"])
    let path = ministry.inbox + "/acc/a.xlsx"
    try ministry.copy(Self.workbook, to: "inbox/acc/a.xlsx")
    try ministry.write(
      "file,received\nacc/a.xlsx,2017-05-03T08:47:51+08:00\n", to: "inbox/received.csv")
    try night(ministry)
    // The same workbook with a comment behind its zip: other bytes, sent again.
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes.replaceSubrange((bytes.count - 2)..., with: [1, 0, 0x21])
    try bytes.write(to: URL(fileURLWithPath: path))
    ministry.now = "2017-07-03T03:00:00+08:00"
    try night(ministry)
    let rows = try ministry.submission("acc/a.xlsx")
    #expect(rows.count == 2)
    #expect(rows.filter { $0.contains("2017-05-03T08:47:51+08:00") }.count == 1)
    #expect(rows.filter { $0.contains("2017-07-03T03:00:00+08:00") }.count == 1)
  }

  @Test(arguments: [
    (["acc/a.xlsx.done": ""], 1),
    (["received.csv": "file,received\nacc/a.xlsx,2017-05-03T08:47:51+08:00\n"], 1),
    (["received.csv": "file,received\nacc/b.xlsx,2017-05-03T08:47:51+08:00\n"], 0),
  ])
  func `what its sender or the drop service calls complete is taken although it is touched`(
    markers: [String: String], taken: Int
  ) throws {
    let ministry = try Ministry(folders: ["acc"])
    try ministry.copy(Self.workbook, to: "inbox/acc/a.xlsx")
    for (name, text) in markers { try ministry.write(text, to: "inbox/" + name) }
    let writer = try Writer(
      "while sleep 0.1; do touch \"$1\"; done", on: ministry.inbox + "/acc/a.xlsx")
    defer { writer.end() }
    let result = try night(ministry)
    #expect(result.status == 0)
    #expect(result.errors.contains("is still being written") == (taken == 0))
    #expect(result.output.contains("\(taken) new)"), "\(result.output)")
    #expect(try ministry.submission("acc/a.xlsx").count == taken)
    if markers["received.csv"] != nil, taken == 1 {
      #expect(try ministry.submission("acc/a.xlsx")[0].contains("2017-05-03T08:47:51+08:00"))
    }
  }
}
