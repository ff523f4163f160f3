import Foundation
import Planning
import Testing

@testable import Intake

@Suite("The help page is what the catalogue says")
struct FindingsPageTests {
  private static let page = "docs/findings.md"

  /// Writes the page where CHANCERY_WRITE_DOCS is set; else holds the committed page to it.
  @Test func `docs/findings.md is the catalogue's page`() throws {
    if ProcessInfo.processInfo.environment["CHANCERY_WRITE_DOCS"] != nil {
      let url = Fixture.root.appending(path: Self.page)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(FindingCatalogue.markdown.utf8).write(to: url)
    }
    #expect(Fixture.text(project: Self.page) == FindingCatalogue.markdown)
  }
}
