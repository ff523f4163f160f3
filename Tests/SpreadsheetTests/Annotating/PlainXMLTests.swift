import Testing

@testable import Spreadsheet

/// The quick judge of edited parts accepts what we write, and nothing that libxml2 refuses.
@Suite struct PlainXMLTests {
  private static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#

  private static func accepts(_ text: String) -> Bool { accepts(Array(text.utf8)) }

  private static func accepts(_ bytes: [UInt8]) -> Bool {
    PlainXML.accepts(bytes, limits: ReadingLimits())
  }

  /// What libxml2 says of it, within the limits.
  private static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    do {
      let parser = try XMLParser(part: .root, handler: Listener(), limits: ReadingLimits())
      try bytes.withUnsafeBytes { try parser.feed($0) }
      try parser.finish()
      return true
    } catch {
      return false
    }
  }

  private final class Listener: XMLPartHandler {
    func start(_ element: XMLElement, depth: Int) {}
  }

  /// Plain parts with something of all that is accepted.
  private static let plain = [
    declaration + "\r\n<a/>", "<a></a>\n", #"<?xml version='1.0' encoding='utf-8'?><a b="1"/>"#,
    #"<x:a xmlns:x="urn:x" x:b="中&#x4e2d;&amp;" c='"'><_d.e-f>文字 &lt;&#9; 𠀀</_d.e-f ></x:a>"#,
    declaration + #"<a b="&#20013;" c=">"><b>]] ></b><b/>  <c d=""/></a>"#,
  ]

  @Test(arguments: plain) func `plain parts are accepted`(text: String) {
    #expect(Self.accepts(text))
    #expect(Self.isWellFormed(Array(text.utf8)))
  }

  @Test(arguments: [
    "", " ", "<a>", "</a>", "<a/><b/>", "<a></b>", "<a></ab>", "<ab></a>", "<a/>x", "x<a/>",
    "<a b/>",
    "<a b=1/>", "<a b=\"<\"/>", "<a b=\"1\"c=\"2\"/>", "<a b=\"1\" b=\"2\"/>", "<a>&b;</a>",
    "<a>&#0;</a>", "<a>&#xd800;</a>", "<a>&#x110000;</a>", "<a>&#xfffe;</a>", "<a>&amp</a>",
    "<a>&#;</a>", "<a>&#x;</a>", "<a>]]></a>", "<a>\u{1}</a>", "<a b=\"\u{c}\"/>",
    "<a>\u{ffff}</a>",
    "<1a/>", "<a:/>", "<:a/>", "< a/>", "<a / >", "<a", "<a b=\"", "<a>x", "<a></a", "<a>&",
    "<a b=\"&lt\"/>", #"<?xml version="1.0"encoding="UTF-8"?><a/>"#,
    #"<?xml encoding="UTF-8"?><a/>"#,
    #"<?xml version="1.0" standalone="yes" encoding="UTF-8"?><a/>"#, " <?xml version=\"1.0\"?><a/>",
    #"<?xml version="1.0" encoding="big5"?><a/>"#, #"<?xml version="2.0"?><a/>"#,
    #"<?xml version="1.0" standalone="YES"?><a/>"#,
    #"<?xml version="1.0" a="b"?><a/>"#, "<?xml version=\"1.0\"><a/>", "<?xml ?><a/>",
  ]) func `what is no XML, or another's to judge, is not accepted`(text: String) {
    #expect(!Self.accepts(text))
  }

  @Test(arguments: [
    "<!--x--><a/>", "<a><![CDATA[x]]></a>", "<a><?x y?></a>", "<國/>", "<a><!-- --></a>",
  ])
  func `what is well formed but not plain is left to libxml2`(text: String) {
    #expect(!Self.accepts(text))
    #expect(Self.isWellFormed(Array(text.utf8)))
  }

  @Test func `elements may nest as deep as the limit and no deeper`() {
    let limit = ReadingLimits().xmlDepth
    for (depth, isAccepted) in [(limit, true), (limit + 1, false)] {
      let text =
        String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
      #expect(Self.accepts(text) == isAccepted)
      #expect(Self.isWellFormed(Array(text.utf8)) == isAccepted)
    }
  }

  @Test(arguments: [
    [0x80], [0xc0, 0x80], [0xe4, 0xb8], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff],
  ])
  func `bytes that are no UTF-8 are not accepted`(bytes: [UInt8]) {
    #expect(!Self.accepts(Array("<a>".utf8) + bytes + Array("</a>".utf8)))
    #expect(!Self.accepts(Array("<a b=\"".utf8) + bytes + Array("\"/>".utf8)))
  }

  @Test(arguments: plain.indices)
  func `nothing that libxml2 refuses is accepted, whatever bytes are changed`(index: Int) {
    let bytes = Array(Self.plain[index].utf8)
    let alphabet = Array(#"<>/="'&;#x: a1?!-[]"#.utf8) + [0, 0x0a, 0x80, 0xe4, 0xbf, 0xef]
    var chance = Chance(seed: UInt64(index))
    var accepted = 0
    for _ in 0..<20_000 {
      var changed = bytes
      for _ in 0...chance.next(upTo: 2) {
        let place = chance.next(upTo: changed.count)
        switch chance.next(upTo: 3) {
        case 0: changed[place] = alphabet[chance.next(upTo: alphabet.count)]
        case 1: changed.remove(at: place)
        default: changed.insert(alphabet[chance.next(upTo: alphabet.count)], at: place)
        }
      }
      guard Self.accepts(changed) else { continue }
      accepted += 1
      if !Self.isWellFormed(changed) {
        Issue.record("accepted: \(String(decoding: changed, as: UTF8.self))")
      }
    }
    #expect(accepted > 100)
  }
}

/// Numbers that look like chance and are the same in every run.
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next(upTo limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
