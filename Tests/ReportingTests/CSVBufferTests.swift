import Planning
import Testing

@testable import Reporting

struct CSVBufferTests {
  private func fields(_ write: (inout CSVBuffer) -> Void) -> String {
    var csv = CSVBuffer(header: [])
    let empty = csv.bytes.count
    write(&csv)
    return String(decoding: csv.bytes[empty...], as: UTF8.self)
  }

  @Test func `a file begins with the byte order mark and its header row`() {
    let csv = CSVBuffer(header: ["a", "b"])
    #expect(csv.bytes == [0xEF, 0xBB, 0xBF] + Array("a,b\r\n".utf8))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+886", "'+886"), ("-3", "'-3"), ("@home", "'@home"), ("\tx", "'\tx"),
    ("\rx", "\"'\rx\""), ("=\"a\"", "\"'=\"\"a\"\"\""), ("a=b", "a=b"), ("'x", "'x"), ("", ""),
    ("－3", "－3"),
  ])
  func `a text that a spreadsheet might take for a formula gets a leading apostrophe`(
    text: String, written: String
  ) {
    #expect(fields { $0.text(text) } == written)
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("two\nlines", "\"two\nlines\""),
    ("平常", "平常"),
  ])
  func `fields are quoted only where they must be`(text: String, written: String) {
    #expect(fields { $0.text(text) } == written)
  }

  @Test func `numbers and dates are never guarded`() {
    let row = fields {
      $0.integer(-3)
      $0.plain("-1/20")
      $0.day(Sample.day("2017-05-03"))
      $0.value(.money(-5_093))
      $0.value(.integer(-2))
    }
    #expect(row == "-3,-1/20,2017-05-03,-5.093,-2")
  }

  @Test(arguments: [
    (52_329_000, 1000, "52329"), (5_093, 1000, "5.093"), (-500, 1000, "-0.5"), (7, 1, "7"),
  ])
  func `money is published exactly, in thousands`(yuan: Int, scale: Int, written: String) {
    #expect(fields { $0.amount(yuan, scale: scale) } == written)
  }
}
