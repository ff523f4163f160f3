/// A text as JSON writes it.
package enum JSONString {
  /// Between quotation marks, with control characters escaped.
  package static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the quoted text.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { content in
      var start = 0
      for (place, byte) in content.enumerated() where isSpecial(byte) {
        bytes.append(contentsOf: content[start..<place])
        start = place + 1
        bytes.append(UInt8(ascii: "\\"))
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          bytes.append(byte)
        } else {
          bytes.append(contentsOf: "u00".utf8)
          bytes.append(contentsOf: hexadecimal(CollectionOfOne(byte)).utf8)
        }
      }
      bytes.append(contentsOf: content[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }
}
