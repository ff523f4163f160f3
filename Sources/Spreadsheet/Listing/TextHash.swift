/// A 64-bit hash of a text's UTF-8 that any language can work out again.
///
/// FNV-1a over words of eight bytes, little end first, the last one filled up with zeros, and at last the length.
enum TextHash {
  @inline(__always)
  static func of(_ text: Bytes) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var place = 0
    while place < text.count {
      hash = (hash ^ word(of: text, at: place)) &* prime
      place += 8
    }
    return (hash ^ UInt64(text.count)) &* prime
  }

  static let prime: UInt64 = 0x0000_0100_0000_01b3

  @inline(__always)
  private static func word(of text: Bytes, at place: Int) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    if place + 8 <= text.count {
      return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    return (place..<text.count).reversed().reduce(0) { word, place in
      word << 8 | UInt64(text[place])
    }
  }
}
