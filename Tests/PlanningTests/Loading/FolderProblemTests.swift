import Testing

@testable import Planning

@Suite struct `A plan folder as a whole` {
  @Test(arguments: [
    "plan.yaml", "departments.csv", "missions.csv", "countries.csv", "reasons.yaml", "ranks.csv",
    "items.yaml", "country_groups.csv",
  ])
  func `a missing file is one line, without complaints about what it would define`(file: String) {
    var files = Folder.small
    files[file] = nil
    #expect(Plan.problems(in: files) == ["\(file): the file is missing"])
  }

  @Test(arguments: ["forms", "indicators"])
  func `a folder without a file is told`(folder: String) {
    let files = Folder.small.filter { !$0.key.hasPrefix("\(folder)/") }
    #expect(
      Plan.problems(in: files).contains(
        "\(folder)/*.yaml: the folder holds no such file; it needs at least one"))
  }

  @Test func `a byte order mark before a YAML file is passed over`() {
    var files = Folder.small
    for (path, text) in files where path.hasSuffix(".yaml") { files[path] = "\u{FEFF}" + text }
    #expect(Plan.problems(in: files) == [])
  }

  @Test func `a list that is written as a text is one line`() {
    Typo(
      "indicators/a1.yaml", "reads: [survey]", "reads: survey",
      "indicators/a1.yaml:14: “reads” must be a list: [a, b], or lines that begin with “- ”"
    ).expectOneLine()
  }

  @Test func `a file of no known name is told`() {
    var files = Folder.small
    files["setings.yaml"] = "[]"
    files["forms/notes.txt"] = ""
    #expect(
      Plan.problems(in: files) == [
        "forms/notes.txt: no such file belongs to a plan folder",
        "setings.yaml: no such file belongs to a plan folder; did you mean settings.yaml?",
      ])
  }

  @Test(arguments: ["indicators/a1.yaml", "forms/01-survey.yaml", "settings.yaml"])
  func `text that is no YAML is one line with its place`(file: String) {
    var files = Folder.small
    files[file] = "code: [a, b\nsheet: x\n"
    #expect(
      Plan.problems(in: files) == [
        "\(file):2: not well-formed YAML; check indentation, colons and quotes"
      ])
  }

  @Test func `a key that stands twice is told`() {
    let problems = Plan.problems(in: Folder.small("reasons.yaml", "not_ally:", "after_as_of:"))
    #expect(problems.first == "reasons.yaml:1: the same key twice: after_as_of")
  }

  @Test func `all problems are told at once, in the order of files and lines`() {
    var files = Folder.small("allies.csv", "CC,1999", "XX,1999")
    files["plan.yaml"] = files["plan.yaml"]?.replacing("year: 107", with: "year: 0")
    files["items.yaml"] = files["items.yaml"]?.replacing("\"b1\"", with: "\"b2\"")
    #expect(
      Plan.problems(in: files) == [
        "allies.csv:3: the plan has no country “XX”",
        "items.yaml:7: the plan has no indicator “b2”; did you mean a2?",
        "plan.yaml:1: “0” is no year of the ROC calendar (80 to 199, such as 107)",
      ])
  }

  @Test func `sentences are there in Chinese too`() throws {
    let files = Folder.small("forms/01-survey.yaml", "type: rank", "type: rnak")
    let error = #expect(throws: PlanError.self) { try Plan(files: files) }
    #expect(
      error?.problems.map { $0.line(.zh) } == [
        "forms/01-survey.yaml:42: 不認得的類型「rnak」；可用：text、integer、money、percent、date、month、year、"
          + "flag、country、code、organisation、rank、submitter；是否為「rank」？"
      ])
  }
}
