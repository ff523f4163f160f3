/// Brings a part to UTF-8, the only encoding that is edited; parts in UTF-16 are rewritten in UTF-8.
enum XMLEncoding {
  static func utf8(_ bytes: [UInt8], of part: PartName) throws(ReadingFailure) -> [UInt8] {
    if bytes.starts(with: [0xff, 0xfe]) { return redeclared(units(bytes) { $0 | $1 << 8 }) }
    if bytes.starts(with: [0xfe, 0xff]) { return redeclared(units(bytes) { $0 << 8 | $1 }) }
    guard let declared = declaredEncoding(bytes), !["utf-8", "us-ascii"].contains(declared) else {
      return bytes
    }
    // What is plain ASCII reads the same in every encoding that a declaration without a BOM can name.
    guard bytes.allSatisfy({ $0 < 0x80 && $0 != 0 }) else {
      throw ReadingFailure(.unusualPart, value: part.text)
    }
    return bytes
  }

  private static func units(_ bytes: [UInt8], _ join: (UInt16, UInt16) -> UInt16) -> [UInt16] {
    stride(from: 2, to: bytes.count - 1, by: 2).map {
      join(UInt16(bytes[$0]), UInt16(bytes[$0 + 1]))
    }
  }

  /// UTF-16 as UTF-8, with a declaration that says so.
  private static func redeclared(_ units: [UInt16]) -> [UInt8] {
    var text = String(decoding: units, as: UTF16.self)
    if text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") {
      text.replaceSubrange(
        ..<end.upperBound, with: #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#)
    }
    return Array(text.utf8)
  }

  /// The encoding that the XML declaration names, in lower case.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard let start = head.firstRange(of: "<?xml"), let end = head.firstRange(of: "?>"),
      let label = head.firstRange(of: "encoding"), start.upperBound < label.lowerBound,
      label.upperBound < end.lowerBound
    else { return nil }
    let parts = head[label.upperBound..<end.lowerBound].split { $0 == "\"" || $0 == "'" }
    return parts.count > 1 ? parts[1].lowercased() : nil
  }
}
