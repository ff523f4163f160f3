/// The 64-bit FNV-1a hash of a text's UTF-8, which any language can work out again.
enum TextHash {
  @inline(__always)
  static func of(_ text: Bytes) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }

  static let prime: UInt64 = 0x0000_0100_0000_01b3
}
