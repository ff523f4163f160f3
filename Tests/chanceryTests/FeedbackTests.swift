import Foundation
import Testing

/// What each unit finds in its own folder of the outbox.
@Suite struct FeedbackTests {
  @Test func `what a unit sends is answered in its folder alone, whatever its cover claims`() throws
  {
    let ministry = try Ministry()
    try ministry.night()
    let before = tree(ministry.outbox + "/feedback")
    // The embassy in Panama sends a workbook whose cover is that of the one in Paraguay.
    try ministry.copy(
      Program.project + "/inbox/py/駐巴拉圭大使館-106.06.xlsx", to: "inbox/pa/other.xlsx")
    ministry.now = "2017-07-03T03:00:00+08:00"
    #expect(try ministry.night().output.contains("; 1 new)"))
    let after = tree(ministry.outbox + "/feedback")
    #expect(Set(difference(after, before).map { $0.prefix { $0 != "/" } }) == ["pa"])
    var receipts = 0
    for (path, bytes) in after where path.hasSuffix("/receipt.json") && !path.hasPrefix("_") {
      receipts += 1
      let receipt = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
      let file = try #require(receipt?["file"] as? String)
      let unit = path.prefix { $0 != "/" }
      #expect(
        file.hasPrefix(unit + "/") || !file.contains("/") && file.hasPrefix(unit),
        "\(path) answers \(file)")
    }
    #expect(receipts >= 18)
  }
}
