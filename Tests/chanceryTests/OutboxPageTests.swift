import Foundation
import Testing

/// docs/outbox.md, which others write programs by.
@Suite struct OutboxPageTests {
  @Test func `the page names every file and its columns, and no other`() throws {
    let page = try String(contentsOfFile: Program.project + "/docs/outbox.md", encoding: .utf8)
    let explained = page.components(separatedBy: "\n```\n").enumerated()
      .filter { $0.offset % 2 == 1 }.map(\.element)
    let ministry = try Ministry()
    try ministry.night()
    var published: [String] = []
    for path in tree(ministry.outbox + "/latest/").keys.sorted() where path.hasSuffix(".csv") {
      let header = try #require(try ministry.published(path).split(separator: "\r\n").first)
      let columns = header.drop { $0 == "\u{FEFF}" }
      if path.hasPrefix("public/") {
        // The same columns, or fewer that the page names.
        #expect(
          explained.contains(String(columns)) || page.contains("`\(columns)`")
            || path.hasPrefix("public/records/"), "\(path): \(columns)")
      } else if path.hasPrefix("records/") {
        let common = "fact,submitter,file,sheet,row,counted_in"
        #expect(columns.hasSuffix("," + common), "\(path)")
        published.append(common)
      } else {
        #expect(page.contains("`\(path)`"), "\(path)")
        published.append(String(columns))
      }
    }
    #expect(Set(explained) == Set(published))
    #expect(published.count > 20)
  }
}
