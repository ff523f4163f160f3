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
    guard let start = bytes.place(of: "<?xml", before: 200),
      let end = bytes.place(of: "?>", before: 200),
      let label = bytes.place(of: "encoding", before: 200), start + 5 < label, label + 8 < end
    else { return nil }
    let parts = bytes[(label + 8)..<end].split {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
    }
    return parts.count > 1 ? String(decoding: parts[1], as: UTF8.self).lowercased() : nil
  }
}
