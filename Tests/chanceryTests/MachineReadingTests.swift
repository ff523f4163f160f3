import Foundation
import Testing

/// What commands print for other programs.
@Suite struct MachineReadingTests {
  private let ministry: Ministry

  init() throws {
    ministry = try Ministry()
  }

  private func document(_ result: Program.Result) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(object as? [String: Any])
  }

  /// Lines of a published table without its header, split at commas.
  private func lines(of table: String) throws -> [[String]] {
    try ministry.published(table).split(separator: "\r\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `run tells what its tables hold`() throws {
    let run = try document(try ministry.night("--json"))
    #expect(run["as_of"] as? String == Ministry.asOf)
    #expect(run["new"] as? Bool == true)
    let workbooks = try #require(run["workbooks"] as? [String: Int])
    let submissions = try ministry.published("submissions.csv")
    for (outcome, count) in workbooks {
      #expect(submissions.components(separatedBy: ",\(outcome),").count - 1 == count)
    }
    #expect(workbooks.values.reduce(0, +) > 0)
    let lights = try #require(run["lights"] as? [String: Int])
    #expect(try lights.values.reduce(0, +) == lines(of: "indicators.csv").count)
    #expect(
      try run["missing_forms"] as? Int == lines(of: "coverage.csv").count { $0[3] == "missing" })
    let rehearsal = try document(try ministry.night("--json", "--dry-run"))
    #expect(rehearsal["published"] is NSNull)
    #expect((rehearsal["moves"] as? [Any])?.isEmpty == true)
  }

  @Test func `status gives the rows of coverage.csv`() throws {
    try ministry.night()
    let status = try document(try ministry.chancery("status", "--as-of", Ministry.asOf, "--json"))
    let forms = try #require(status["forms"] as? [[String: Any]])
    let told = forms.map { form in
      ["submitter", "month", "form", "state"].map { form[$0] as? String ?? "" }
        + [form["nil"] as? Bool == true ? "yes" : "no"]
        + ["due", "received"].map { form[$0] as? String ?? "" }
        + [(form["records"] as? Int).map(String.init) ?? ""]
    }
    #expect(Set(told) == Set(try lines(of: "coverage.csv")))
    let month = try document(
      try ministry.chancery("status", "--as-of", Ministry.asOf, "--month", "106-02", "--json"))
    let some = try #require(month["forms"] as? [[String: Any]])
    #expect(!some.isEmpty && some.allSatisfy { $0["month"] as? String == "106-02" })
  }

  @Test func `verify and doctor say how each check stands`() throws {
    try ministry.night()
    func states(_ result: Program.Result) throws -> Set<String> {
      let checks = try #require(try document(result)["checks"] as? [[String: Any]])
      return Set(checks.compactMap { $0["state"] as? String })
    }
    let sound = try ministry.chancery("verify", "--json")
    #expect(sound.status == 0)
    #expect(try states(sound) == ["fine"])
    #expect(try !states(ministry.chancery("doctor", "--json")).isEmpty)
    try ministry.write("altered", to: "outbox/latest/findings.csv")
    let altered = try ministry.chancery("verify", "--json")
    #expect(altered.status == 1)
    #expect(try states(altered).contains("wrong"))
  }

  @Test func `what keeps, closes and makes says what it did`() throws {
    try ministry.night()
    let plan = try document(try Program.run(["plan", "check", "--plan", ministry.plan, "--json"]))
    #expect(try plan["indicators"] as? Int == lines(of: "indicators.csv").count)
    let templates = try document(
      try ministry.chancery("template", "106-05", "py", "-o", ministry.folder + "/t", "--json"))
    for file in try #require(templates["files"] as? [String]) {
      #expect(FileManager.default.fileExists(atPath: file))
    }
    let backup = try document(
      try ministry.chancery("backup", ministry.folder + "/copy", "--json"))
    #expect((backup["new_files"] as? Int ?? 0) > 0)
    let rebuilt = try document(
      try ministry.chancery("rebuild", "--as-of", Ministry.asOf, "--json"))
    #expect((rebuilt["moves"] as? [Any])?.isEmpty == true)
    #expect(rebuilt["kept_history"] as? Bool == true)
  }
}
