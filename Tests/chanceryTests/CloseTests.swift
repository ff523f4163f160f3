import Foundation
import Testing

@Suite struct CloseTests {
  @Test func `close says what it froze, and a second time who did it first`() throws {
    let ministry = try Ministry()
    let early = try ministry.chancery("close", "106-Q2", "--by", "Wang")
    #expect(early.status == 1)
    #expect(early.errors.hasPrefix("chancery: there is no ledger in "))
    try ministry.night()
    let result = try ministry.chancery("close", "106-Q2", "--by", "Wang")
    #expect(result.status == 0)
    #expect(
      result.output.hasPrefix(
        "106-Q2 is closed: 16 indicators as of 2017-06-30, 2017-07-02T03:00:00+08:00, by Wang\n"))
    let again = try ministry.chancery("close", "106-Q2", "--by", "Li")
    #expect(again.status == 1)
    #expect(
      again.errors
        == "chancery: 106-Q2 was closed at 2017-07-02T03:00:00+08:00 by Wang; what came later is a "
        + "revision\n")
    try ministry.night()
    let lines = try ministry.published("closings.csv").split(separator: "\r\n")
    #expect(lines.count > 16)
    #expect(lines.dropFirst().allSatisfy { $0.contains(",Wang,") && $0.contains(",no,") })
    #expect(try ministry.chancery("verify").status == 0)
  }

  @Test func `close knows the plan's periods only`() throws {
    let ministry = try Ministry()
    let result = try ministry.chancery("close", "107-Q2")
    #expect(result.status == 64)
    #expect(
      result.errors
        == "chancery: the plan has no “107-Q2”; known: 106-Q1, 106-Q2, 106-Q3, 106-Q4, 106\n")
  }
}
