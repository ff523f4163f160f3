import Foundation
import Testing

/// The submitter's own workbook, marked and sent again as it is.
@Suite struct SentBackTests {
  @Test(
    arguments: [
      "py/106年1月份填報.xlsx", "lac/拉丁美洲及加勒比海司-106.01.xlsx", "pa/106年1月份填報_v2.xlsx",
      "pa/106年1月份填報.xlsx",
    ])
  func `a marked workbook is judged as the one that was marked`(file: String) throws {
    let ministry = try Ministry()
    let original = ministry.inbox + "/" + file
    let before = try judgement(of: original, ministry, marking: ministry.folder + "/marked")
    let name = try #require(file.split(separator: "/").last)
    let copy = ministry.folder + "/marked/" + name
    try #require(FileManager.default.fileExists(atPath: copy), "\(file) was not marked")
    try ministry.remove("inbox/" + file)
    try ministry.copy(copy, to: "inbox/" + file)
    #expect(try judgement(of: original, ministry) == before)
  }

  /// What `check` says of a workbook as JSON, its hash left out.
  private func judgement(
    of path: String, _ ministry: Ministry, marking folder: String? = nil
  ) throws -> String {
    let marking = folder.map { ["--annotate", $0] } ?? []
    let result = try Program.run(["check", "--json"] + marking + [path])
    let line = try #require(result.output.split(separator: "\n").first)
    return String(line).replacing(/"sha256":"[0-9a-f]*"/, with: "")
  }
}
