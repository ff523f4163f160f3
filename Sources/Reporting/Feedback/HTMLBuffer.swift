import Planning

/// The bytes of a page in the making: markup of the program's own, and texts of people, escaped.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 16_384) {
    bytes.reserveCapacity(capacity)
  }

  /// Markup that the program wrote; never anything that came from a workbook, a file name or a plan.
  mutating func markup(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Any text: what could be taken for markup is escaped, characters that HTML forbids are left out.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { content in
      var start = 0
      for (place, byte) in content.enumerated() where Self.isSpecial(byte) {
        bytes.append(contentsOf: content[start..<place])
        append(byte)
        start = place + 1
      }
      bytes.append(contentsOf: content[start...])
    }
  }

  mutating func number(_ value: Int) { text(String(value)) }

  /// A text of somebody else, kept from turning the direction of what stands around it.
  mutating func quoted(_ text: String) {
    markup("<bdi>")
    self.text(text)
    markup("</bdi>")
  }

  /// Chinese with the English below it in smaller letters.
  mutating func both(_ words: Bilingual) {
    text(words.zh)
    guard !words.en.isEmpty else { return }
    markup("<span class=\"en\" lang=\"en\">")
    text(words.en)
    markup("</span>")
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), 0..<0x20, 0x7F:
      true
    default: false
    }
  }

  private mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): markup("&amp;")
    case UInt8(ascii: "<"): markup("&lt;")
    case UInt8(ascii: ">"): markup("&gt;")
    case UInt8(ascii: "\""): markup("&quot;")
    case UInt8(ascii: "'"): markup("&#39;")
    case 0x09, 0x0A: bytes.append(byte)
    case 0..<0x20, 0x7F: break
    default: bytes.append(byte)
    }
  }
}
