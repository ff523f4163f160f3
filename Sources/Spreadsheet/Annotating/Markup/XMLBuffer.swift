/// The bytes of a part in the making: markup of our own, and texts of others so spelled that they come back as they were.
struct XMLBuffer {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Markup of the program's own, or put together from names of the part.
  mutating func markup(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func number(_ value: Int) { markup(String(value)) }

  /// A cell's place in A1 notation.
  mutating func place(column: Int, row: Int) {
    var rest = column
    let start = bytes.count
    while rest > 0 {
      rest -= 1
      bytes.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest /= 26
    }
    bytes[start...].reverse()
    number(row)
  }

  /// Text of a cell or a note: what XML cannot hold, and what reads as an escape, is written `_xHHHH_`.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { text in
      var plain = 0
      for (place, byte) in text.enumerated() where Self.mayNeedSpelling[Int(byte)] {
        let rest = Bytes(rebasing: text[place...])
        guard let (spelling, length) = Self.spelling(rest) else { continue }
        bytes.append(contentsOf: Bytes(rebasing: text[plain..<place]))
        markup(spelling)
        plain = place + length
      }
      bytes.append(contentsOf: Bytes(rebasing: text[plain...]))
    }
  }

  /// Bytes that some character which is not spelled by itself begins with.
  private static let mayNeedSpelling: [Bool] = (0..<256).map { (byte: Int) -> Bool in
    switch UInt8(byte) {
    case 0x09, 0x0a: false
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "_"), 0xef:
      true
    default: false
    }
  }

  /// How the first character is spelled, and its length in bytes; nil where it stands for itself.
  private static func spelling(_ text: Bytes) -> (spelling: String, length: Int)? {
    switch text[0] {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "_"): return looksLikeEscape(text) ? ("_x005F_", 1) : nil
    case 0xef:
      // U+FFFE and U+FFFF.
      guard text[1] == 0xbf, text[2] >= 0xbe else { return nil }
      return (text[2] == 0xbe ? "_xFFFE_" : "_xFFFF_", 3)
    default:
      let digits = String(text[0], radix: 16, uppercase: true)
      return ((text[0] < 0x10 ? "_x000" : "_x00") + digits + "_", 1)
    }
  }

  private static func looksLikeEscape(_ text: Bytes) -> Bool {
    text.count >= 7 && text[1] == UInt8(ascii: "x") && text[6] == UInt8(ascii: "_")
      && (2..<6).allSatisfy { hexDigit(text[$0]) != nil }
  }
}
