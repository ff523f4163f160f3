import Foundation
import Testing

/// What the documents show is what the program does.
@Suite struct DocumentationTests {
  private static func document(_ path: String) throws -> String {
    try String(contentsOfFile: Program.project + "/" + path, encoding: .utf8)
  }

  @Test func `README shows what a run over the sample inbox prints`() throws {
    let ministry = try Ministry()
    let result = try ministry.night("--lang", "zh")
    // The last line names the folder, which is called by its contents.
    let lines = result.output.split(separator: "\n").dropLast()
    #expect(lines.count > 10)
    let readme = try Self.document("README.md")
    for line in lines { #expect(readme.contains("\n\(line)\n")) }
    let chinese = try Self.document("README.zh-TW.md")
    for line in lines.prefix(3) + lines.suffix(1) {
      #expect(chinese.contains("\n\(line)\n"))
    }
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
