/// Bytes owned by a parser or a buffer; they live until the call that handed them over returns.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes spell the word.
  @inline(__always)
  func spells(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount
      && (count == 0 || baseAddress.map { memoryEqual($0, word.utf8Start, count) } == true)
  }

  /// The bytes without white space of XML at either end.
  var trimmed: Bytes {
    var start = 0
    var end = count
    while start < end, self[start].isXMLSpace { start += 1 }
    while end > start, self[end - 1].isXMLSpace { end -= 1 }
    return Bytes(rebasing: self[start..<end])
  }

  /// The bytes as text; what is not UTF-8 becomes U+FFFD.
  var string: String { String(decoding: self, as: UTF8.self) }

  /// A count or an index in decimal; nil where it is anything else or above `limit`.
  @inline(__always)
  func integer(upTo limit: Int) -> Int? {
    guard count > 0, count <= 18 else { return nil }
    var value = 0
    for place in 0..<count {
      let digit = self[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      // At most 18 digits: no overflow.
      value = value &* 10 &+ Int(digit)
    }
    return value <= limit ? value : nil
  }

  /// A boolean of XML Schema, white space around it left out, or the words that older producers write.
  var boolean: Bool? {
    let word = trimmed
    if word.spells("1") || word.spells("true") || word.spells("on") || word.spells("TRUE") {
      return true
    }
    if word.spells("0") || word.spells("false") || word.spells("off") || word.spells("FALSE") {
      return false
    }
    return nil
  }
}

extension UInt8 {
  /// Space, tab, line feed or carriage return.
  @inline(__always)
  var isXMLSpace: Bool {
    self <= 0x20 && (self == 0x20 || self == 0x0a || self == 0x09 || self == 0x0d)
  }
}

@inline(__always)
private func memoryEqual(
  _ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int
) -> Bool {
  var place = 0
  while place < count {
    if a[place] != b[place] { return false }
    place += 1
  }
  return true
}
