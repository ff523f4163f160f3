import Foundation
import Testing

/// Commands that say what the ledger knows, or make workbooks of it.
@Suite struct SurveyCommandTests {
  private let ministry: Ministry

  init() throws {
    ministry = try Ministry()
    try ministry.night()
  }

  private func words(of unit: String, in status: Program.Result) -> [String] {
    let lines = status.output.split(separator: "\n").filter { $0.hasPrefix(unit + " ") }
    return lines.flatMap { $0.split(separator: " ").map(String.init) }
  }

  @Test func `status shows the year of the sample inbox, month by month`() throws {
    let status = try ministry.chancery("status", "--as-of", Ministry.asOf)
    #expect(status.status == 0)
    #expect(status.errors == "")
    let lines = status.output.split(separator: "\n").map(String.init)
    let months = (1...12).map { "106-" + ($0 < 10 ? "0" : "") + String($0) }
    #expect(lines[0].split(separator: " ").map(String.init) == months)
    #expect(
      words(of: "lac", in: status) == ["lac", "拉丁美洲及加勒比海司", "ok", "XX", "XX", "XX", "XX", ".."])
    #expect(words(of: "sec", in: status) == ["sec", "秘書處", "late", "XX", "XX", "XX", "XX", ".."])
    #expect(words(of: "acc", in: status) == ["acc", "會計處", "XX", "XX", "XX", "ok", "XX", ".."])
    #expect(words(of: "py", in: status) == ["py", "駐巴拉圭大使館", "XX", "XX", "XX", "XX", "XX", "ok"])
    #expect(
      Array(lines.suffix(2)) == [
        "XX missing 4534  late late 1  .. not due yet 909  ok on time 37  "
          + "nil declared nothing 9  + not expected, and came 0",
        "4581 forms due, 47 received.",
      ])
    // 4534 is what the run itself calls due and missing.
    #expect(try ministry.night().output.contains("\n4534 forms are due and missing"))
  }

  @Test(arguments: ["status", "changes", "explain", "template"])
  func `a command that reads forgets nothing under forms that changed`(command: String) throws {
    let before = try ministry.chancery("status", "--as-of", Ministry.asOf).output
    let plan = ministry.plan
    try ministry.copy(Program.project + "/plans/106", to: "plan")
    let form = ministry.folder + "/plan/forms/09-op_ed.yaml"
    let text = try String(contentsOfFile: form, encoding: .utf8)
    try ministry.write(
      text.replacingOccurrences(of: "code: author", with: "code: writer"),
      to: "plan/forms/09-op_ed.yaml")
    ministry.plan = ministry.folder + "/plan"
    let more = ["explain": ["1.1"], "template": ["106-06", "py"]][command] ?? []
    let result = try ministry.chancery(command, more)
    #expect(result.status == 1)
    #expect(
      result.errors
        == "chancery: 17 workbooks wait to be judged under this plan by this program; run `chancery run` first.\n"
    )
    ministry.plan = plan
    #expect(try ministry.chancery("status", "--as-of", Ministry.asOf).output == before)
  }

  @Test func `status of a month shows its forms, and names the months where there is no such one`()
    throws
  {
    let january = try ministry.chancery("status", "--as-of", Ministry.asOf, "--month", "106-01")
    #expect(january.status == 0)
    let forms = try #require(january.output.split(separator: "\n").first).split(separator: " ")
    #expect(forms.prefix(3) == ["visit", "project", "agreement"])
    #expect(words(of: "sec", in: january) == ["sec", "秘書處", "late"])
    #expect(words(of: "boca", in: january) == ["boca", "領事事務局", "nil", "ok"])
    let other = try ministry.chancery("status", "--month", "107-01")
    #expect(other.status == 64)
    #expect(other.errors.hasPrefix("chancery: the plan has no “107-01”; known: 106-01, 106-02,"))
  }

  @Test(arguments: [("sec", 5), ("icdf", 15)])
  func `a template of plan 106 brings the unit's rows along and lacks nothing but a name`(
    unit: String, rows: Int
  ) throws {
    let folder = ministry.folder + "/templates"
    let made = try ministry.chancery("template", "106-06", unit, "--output", folder)
    #expect(made.status == 0)
    #expect(made.output == "\(folder)/\(unit)_106-06.xlsx\n")
    let check = try ministry.chancery("check", "--json", "\(folder)/\(unit)_106-06.xlsx")
    #expect(check.status == 0)
    let told = try #require(
      try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any])
    #expect(told["submitter"] as? String == unit)
    #expect(told["month"] as? String == "106-06")
    #expect(told["outcome"] as? String == "accepted_with_warnings")
    let findings = told["findings"] as? [[String: Any]]
    #expect(findings?.map { $0["code"] as? String } == ["cover.author"])
    #expect(told["rowsInError"] as? Int == 0)
    #expect(told["records"] as? Int == rows)

    // Sent as it is, it says again what is known, and moves no figure.
    let indicators = try ministry.published("indicators.csv")
    try FileManager.default.copyItem(
      atPath: "\(folder)/\(unit)_106-06.xlsx", toPath: "\(ministry.inbox)/\(unit)/new.xlsx")
    try ministry.write(
      String(contentsOfFile: ministry.inbox + "/received.csv", encoding: .utf8)
        + "\(unit)/new.xlsx,2017-06-30T10:00:00+08:00\n", to: "inbox/received.csv")
    #expect(try ministry.night().output.contains("; 1 new)"))
    #expect(try ministry.published("indicators.csv") == indicators)
  }
}
