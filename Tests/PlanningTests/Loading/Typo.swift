import Testing

@testable import Planning

/// One mistake in the small plan and the one line that tells it.
struct Typo: Sendable, CustomTestStringConvertible {
  let file: String
  let old: String
  let new: String
  let line: String

  init(_ file: String, _ old: String, _ new: String, _ line: String) {
    self.file = file
    self.old = old
    self.new = new
    self.line = line
  }

  var testDescription: String { line }

  func expectOneLine(_ location: SourceLocation = #_sourceLocation) {
    #expect(
      Folder.small[file]?.contains(old) == true, "the fixture has changed", sourceLocation: location
    )
    #expect(Plan.problems(in: Folder.small(file, old, new)) == [line], sourceLocation: location)
  }
}
