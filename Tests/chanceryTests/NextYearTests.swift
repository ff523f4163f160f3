import Foundation
import Testing

/// The walk of docs/next-year.md: a second ministry with its own plan, forms and missions, and not a
/// word of code about it.
@Suite struct NextYearTests {
  private let ministry: Ministry

  init() throws {
    ministry = try Ministry(folders: [])
    ministry.plan = "Tests/Fixtures/plan-small"
    ministry.now = "2018-07-02T03:00:00+08:00"
    try ministry.remove("inbox")
    try ministry.copy(Program.project + "/Tests/Fixtures/inbox-small", to: "inbox")
  }

  @discardableResult
  private func night() throws -> Program.Result {
    try ministry.chancery(
      "run", "--as-of", "2018-06-30", "--baselines", "Tests/Fixtures/inbox-small-baselines.csv")
  }

  /// Asks for templates beside no ledger, whatever lies in the project's own folder.
  private func templates(into folder: String) -> [String] {
    [
      "template", "107-05", "cc", "lab", "--plan", ministry.plan, "-o", folder, "--ledger",
      ministry.folder + "/none",
    ]
  }

  @Test func `its folder is sound and hands out its own templates`() throws {
    let check = try Program.run(["plan", "check", "--plan", ministry.plan, "--lang", "en"])
    #expect(check.status == 0)
    #expect(
      check.output.hasPrefix(
        "Annual plan 107: 1 goals, 3 indicators, 1 items, 2 forms, 4 submitters, 3 countries; sound"
      ))
    let folder = ministry.folder + "/templates"
    let made = try Program.run(templates(into: folder))
    #expect(made.status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        == ["cc_107-05.xlsx", "lab_107-05.xlsx"])
  }

  @Test func `its workbooks become the figures that were reckoned by hand`() throws {
    let result = try night()
    #expect(result.status == 0)
    // The plan's table of decisions still speaks of facts of an earlier inbox.
    #expect(
      result.errors
        == "chancery: decisions/duplicates.csv decides about survey-0123456789ab and "
        + "survey-ba9876543210 (北灘), which are no longer both there; it is not applied: name facts "
        + "that are, or delete the line\n")
    #expect(
      try ministry.published("indicators.csv").split(separator: "\r\n").dropFirst() == [
        "a1,海灘調查次數,2,1,2,次,12,higher,not_met,16.666667,16.67,red,yes,5.95,33.61,2,2",
        "a2,每次調查的公斤數,3,1,3.00,公斤,2.5,higher,met,120,100.00,green,yes,,,,",
        "b1,巡護成長,1,3,33.33%,%,3%,higher,met,100,100.00,green,yes,,,,",
      ])
    #expect(
      try ministry.published("submissions.csv").split(separator: "\r\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false)[5...8].joined(separator: ",")
      } == ["partly_accepted,0,1,0", "accepted,6,0,0", "accepted,2,0,0"])
  }

  @Test func `docs/next-year.md shows what the run prints`() throws {
    let guide = try String(
      contentsOfFile: Program.project + "/docs/next-year.md", encoding: .utf8)
    var lines = try night().output.components(separatedBy: "\n").dropLast(2).map {
      $0.isEmpty ? "" : "    " + $0
    }
    #expect(lines.count == 7)
    lines.append("    published: /tmp/outbox/.store/2018-06-30-…")
    // The whole block between the command and the next paragraph.
    let command = "--ledger /tmp/ledger --outbox /tmp/outbox --as-of 2018-06-30 --lang en\n"
    let rest = try #require(guide.components(separatedBy: command).dropFirst().first)
    let block = rest.components(separatedBy: "\n").prefix { $0.isEmpty || $0.hasPrefix("    ") }
    #expect(Array(block) == lines + [""])
  }

  @Test func `each figure names the cells it is made of`() throws {
    try night()
    let explanation = try ministry.chancery("explain", "a1", "--as-of", "2018-06-30")
    #expect(explanation.status == 0)
    #expect(explanation.output.contains("cc/107-05.xlsx"))
    #expect(
      try ministry.published("not_counted.csv").split(separator: "\r\n").map(String.init).filter {
        $0.hasPrefix("a1,1,")
      }.map { $0.split(separator: ",").suffix(3).joined(separator: " ") }
        == ["cc/107-05.xlsx 海灘調查 11", "cc/107-05.xlsx 海灘調查 10"])
  }

  @Test func `its missions are answered with the year and the units of their plan`() throws {
    try night()
    let receipts = ministry.outbox + "/feedback/bb/107-05/20180612T090000-"
    let receipt = try #require(
      tree(ministry.outbox + "/feedback/bb/107-05").first { $0.key.hasSuffix("receipt.json") })
    #expect((ministry.outbox + "/feedback/bb/107-05/" + receipt.key).hasPrefix(receipts))
    let text = String(decoding: receipt.value, as: UTF8.self)
    #expect(text.contains("「日期」的「107/13/1」不是可辨識的日期，曆法上沒有這一天。請改填如 107/5/3 的日期。"))
    // 「5公斤」 is read because the plan says that the field counts in 公斤.
    #expect(try ministry.published("records/survey.csv").contains("白沙灘,DD,2018-05-03,,5,head,"))
  }

  @Test func `no form can take the name of a sheet that the program makes itself`() throws {
    try night()
    let folder = ministry.folder + "/templates"
    #expect(try Program.run(templates(into: folder)).status == 0)
    let own = try sheets(of: ministry.outbox + "/latest/consolidated.xlsx")
      .union(sheets(of: folder + "/lab_107-05.xlsx"))
      .subtracting(["海灘調查", "巡護紀錄"])
    #expect(own.isSuperset(of: ["總表", "目標一", "封面"]))
    #expect(own.count >= 19)
    try ministry.copy(Program.project + "/" + ministry.plan, to: "plan")
    let form = "plan/forms/01-survey.yaml"
    let text = try String(contentsOfFile: ministry.folder + "/" + form, encoding: .utf8)
    for name in own {
      try ministry.write(text.replacing("sheet: 海灘調查", with: "sheet: \(name)"), to: form)
      let check = try Program.run(
        ["plan", "check", "--plan", ministry.folder + "/plan", "--lang", "en"])
      #expect(
        check.errors.contains("forms/01-survey.yaml:2: the sheet “\(name)” would meet"), "\(name)")
    }
  }

  /// Names of the sheets in which anything stands.
  private func sheets(of workbook: String) throws -> Set<String> {
    let cells = try Program.run(["cells", workbook]).output
    return Set(
      cells.split(separator: "\n").compactMap { line in
        line.split(separator: "\"").dropFirst(3).first.map(String.init)
      })
  }

  @Test func `nothing that is published speaks of the ministry of 106`() throws {
    try night()
    let templates = ministry.folder + "/templates"
    let handed = try Program.run(self.templates(into: templates))
    #expect(handed.status == 0)
    // A marked copy keeps what its sender's workbook says.
    let sent = try tree(ministry.folder + "/inbox").keys.filter { $0.hasSuffix(".xlsx") }
      .map { try parts(of: ministry.folder + "/inbox/" + $0) }.joined()
    var (texts, workbooks) = (0, 0)
    for folder in [ministry.outbox + "/.store", ministry.outbox + "/feedback", templates] {
      for (name, bytes) in tree(folder) {
        if [".html", ".csv", ".json", ".txt"].contains(where: name.hasSuffix) {
          texts += 1
          Self.expectNoWord(of: String(decoding: bytes, as: UTF8.self), in: name)
        } else if name.hasSuffix(".xlsx") {
          workbooks += 1
          let file = folder + "/" + name
          let senders = folder.hasSuffix("/feedback") ? sent : ""
          Self.expectNoWord(of: try Program.run(["cells", file]).output, in: name, but: senders)
          // Help beside cells and notes are no cells.
          Self.expectNoWord(of: try parts(of: file), in: name, but: senders)
        }
      }
    }
    #expect(texts >= 15)
    #expect(workbooks >= 4)
  }

  private static let words = [
    "外交", "友邦", "邦交", "館舍", "館處", "駐館", " 則中有", "則數", "Foreign Affairs", "Taiwan's", "106-",
    "106年", "106/",
  ]

  private static func expectNoWord(of text: String, in name: String, but sent: String = "") {
    #expect(!text.isEmpty)
    for word in words where !sent.contains(word) {
      #expect(!text.contains(word), "\(name) says \(word)")
    }
  }

  /// The XML of a workbook's sheets, texts and notes; blank strings where nothing unpacks it.
  private func parts(of workbook: String) throws -> String {
    let tool = "/usr/bin/unzip"
    guard FileManager.default.isExecutableFile(atPath: tool) else { return " " }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = ["-p", workbook, "xl/*.xml"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
