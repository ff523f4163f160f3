/// The `_xHHHH_` escapes of SpreadsheetML's texts (ECMA-376 part 1, 22.9.2.19), by which producers spell control characters.
enum TextEscapes {
  /// The text with its escapes undone; an escape that is half a surrogate pair stays as it is spelled.
  static func undone(in text: String) -> String {
    var text = text
    let decoded = text.withUTF8 { bytes in mayHold(bytes) ? undone(in: bytes) : nil }
    return decoded.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Whether there may be an escape.
  static func mayHold(_ bytes: Bytes) -> Bool {
    guard bytes.count >= 7 else { return false }
    for place in 0...(bytes.count - 7)
    where bytes[place] == UInt8(ascii: "_") && bytes[place + 1] == UInt8(ascii: "x") {
      return true
    }
    return false
  }

  /// The bytes with escapes undone, as UTF-8.
  static func undone(in bytes: Bytes) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      guard let unit = unit(in: bytes, at: place) else {
        result.append(bytes[place])
        place += 1
        continue
      }
      if let scalar = Unicode.Scalar(unit) {
        result += Array(String(scalar).utf8)
        place += 7
      } else if let low = Self.unit(in: bytes, at: place + 7), unit < 0xdc00,
        (0xdc00...0xdfff).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xd800) << 10 + UInt32(low) - 0xdc00)
      {
        result += Array(String(scalar).utf8)
        place += 14
      } else {
        result.append(contentsOf: bytes[place..<(place + 7)])
        place += 7
      }
    }
    return result
  }

  /// The UTF-16 unit that `_xHHHH_` at a place stands for.
  private static func unit(in bytes: Bytes, at place: Int) -> UInt16? {
    guard place + 7 <= bytes.count, bytes[place] == UInt8(ascii: "_"),
      bytes[place + 1] == UInt8(ascii: "x"), bytes[place + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for digit in bytes[(place + 2)..<(place + 6)] {
      guard let value = hexDigit(digit) else { return nil }
      unit = unit << 4 | UInt16(value)
    }
    return unit
  }
}
