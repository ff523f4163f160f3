import Testing

@testable import Planning

@Suite struct `A text made scalar by scalar` {
  @Test(arguments: [
    "", "abc", "é ß", "中文、臺", "𠮷👨‍👩‍👧", "\u{0}\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}",
  ])
  func `is the text`(text: String) {
    var bytes = TextBytes(capacity: 0)
    bytes.append(contentsOf: text.unicodeScalars)
    #expect(Array(bytes.text.unicodeScalars) == Array(text.unicodeScalars))
  }
}
