import Foundation
import Testing

/// What the documents show is what the program does.
@Suite struct DocumentationTests {
  private static func document(_ path: String) throws -> String {
    try String(contentsOfFile: Program.project + "/" + path, encoding: .utf8)
  }

  /// The lines of the fenced block that holds a text.
  private static func block(holding text: String, of path: String) throws -> [String] {
    let parts = try document(path).components(separatedBy: "\n```")
    let blocks = parts.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    let found = blocks.filter { $0.contains(text) }
    #expect(found.count == 1, "\(path)")
    let lines = try #require(found.first).components(separatedBy: "\n")
    return Array(lines[1...])
  }

  @Test func `README shows what a run over the sample inbox prints`() throws {
    let ministry = try Ministry()
    let result = try ministry.night("--lang", "zh")
    var lines = result.output.components(separatedBy: "\n")
    #expect(lines.popLast() == "")
    #expect(lines.count > 10)
    // The last line names the folder, which is called by its contents.
    let last = lines.removeLast()
    #expect(last.hasPrefix("已發布：\(ministry.outbox)/.store/2017-06-30-"))
    #expect(
      try Self.block(holding: "截至", of: "README.md")
        == lines + ["已發布：outbox/.store/2017-06-30-…"])
    // The Chinese page leaves out what … stands for, from one indicator on to the empty line.
    #expect(
      try Self.block(holding: "截至", of: "README.zh-TW.md")
        == lines.prefix(4) + ["…"] + lines.suffix(1))
  }

  @Test(arguments: ["indicators", "forms", "findings"])
  func `chancery plan page prints the page that is committed`(subject: String) throws {
    let page = try Program.run(["plan", "page", subject])
    #expect(page.status == 0)
    #expect(try page.output == Self.document("docs/\(subject).md"))
  }

  @Test func `the newest entry of CHANGELOG is the version that the program tells`() throws {
    let told = try Program.run(["--version"]).output
    let version = try #require(told.split(whereSeparator: { " \n".contains($0) }).first)
    let newest = try #require(
      Self.document("CHANGELOG.md").split(separator: "\n").first { $0.hasPrefix("## ") })
    #expect(newest.hasPrefix("## \(version),"))
  }

  @Test func `the indicator and the form of docs/small-changes.md need no code`() throws {
    let blocks = try Self.document("docs/small-changes.md").components(separatedBy: "```yaml\n")
      .dropFirst().map { String($0.prefix(while: { $0 != "`" })) }
    #expect(blocks.count == 3)
    let ministry = try Ministry()
    try ministry.copy(Program.project + "/plans/106", to: "plan")
    ministry.plan = ministry.folder + "/plan"
    try ministry.write(blocks[0], to: "plan/indicators/2.6.yaml")
    try ministry.write(blocks[1], to: "plan/forms/16-training.yaml")
    let expectations = try String(
      contentsOfFile: ministry.plan + "/expectations.yaml", encoding: .utf8)
    let changed = expectations.replacingOccurrences(
      of: "- submitters: [\"sec\"]\n  forms: [property]\n", with: blocks[2])
    #expect(changed != expectations)
    try ministry.write(changed, to: "plan/expectations.yaml")
    let result = try ministry.night()
    #expect(result.status == 0)
    let shown = try #require(result.output.split(separator: "\n").first { $0.hasPrefix("2.6") })
    #expect(try Self.document("docs/small-changes.md").contains("    \(shown)\n"))
    #expect(try ministry.published("records/training.csv").contains("course,held,people,fact,"))
  }
}
