import Testing

@testable import Intake

/// How much of a long text is compared as a header.
@Suite struct HeaderKeyTests {
  @Test(arguments: [
    String(repeating: "國", count: 5_000), "e" + String(repeating: "\u{301}", count: 5_000),
    "國家" + String(repeating: "\u{FE0F}", count: 5_000), String(repeating: "👨‍👩‍👧‍👦", count: 500),
  ])
  func `of a long text the beginning is compared, whatever its characters are made of`(
    text: String
  ) {
    let key = HeaderKey(text).key
    #expect(key.utf8.count <= 100 * 4 + 3)
    #expect(key != HeaderKey("國家").key)
  }
}
