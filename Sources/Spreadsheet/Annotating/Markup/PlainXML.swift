/// Tells whether a part is XML of the plain kind that nearly all producers write, and so well formed beyond doubt.
///
/// Invariant: nothing is accepted that libxml2 refuses. Whatever is not plain, such as comments, CDATA, document
/// types, or names beyond ASCII, is not accepted, and libxml2 must judge it.
struct PlainXML {
  private let bytes: Bytes
  private let depth: Int
  private var place = 0
  /// Names of the elements that are open, and of the attributes of the tag at hand.
  private var open: [Range<Int>] = []
  private var names: [Range<Int>] = []

  private init(_ bytes: Bytes, depth: Int) {
    self.bytes = bytes
    self.depth = depth
  }

  static func accepts(_ bytes: [UInt8], limits: ReadingLimits) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var document = PlainXML(bytes, depth: limits.xmlDepth)
      return document.isPlain()
    }
  }

  private mutating func isPlain() -> Bool {
    guard takeDeclaration() else { return false }
    skipSpace()
    guard takeTag() else { return false }
    while !open.isEmpty {
      guard takeText(), takeTag() else { return false }
    }
    skipSpace()
    return place == bytes.count
  }

  /// `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` or its like, or nothing.
  private mutating func takeDeclaration() -> Bool {
    guard take("<?xml") else { return true }
    guard takeSetting("version", in: ["1.0"]) == true,
      takeSetting("encoding", in: ["UTF-8", "utf-8"]) != false,
      takeSetting("standalone", in: ["yes", "no"]) != false
    else { return false }
    skipSpace()
    return take("?>")
  }

  /// A setting of the declaration, whether it has one of the values; nil where another thing comes next.
  private mutating func takeSetting(_ word: StaticString, in values: [String]) -> Bool? {
    let start = place
    skipSpace()
    guard place > start, take(word), byte == UInt8(ascii: "=") else {
      place = start
      return nil
    }
    guard let value = takeValue() else { return false }
    return values.contains(Bytes(rebasing: bytes[value]).string)
  }

  /// A start tag, an empty one, or the end tag of the innermost open element.
  private mutating func takeTag() -> Bool {
    guard take(UInt8(ascii: "<")) else { return false }
    if byte == UInt8(ascii: "/") {
      place += 1
      guard let name = open.popLast(), takeAgain(name) else { return false }
      skipSpace()
      return take(UInt8(ascii: ">"))
    }
    guard let name = takeName(), open.count < depth else { return false }
    names.removeAll(keepingCapacity: true)
    while true {
      let end = place
      skipSpace()
      switch byte {
      case UInt8(ascii: ">"):
        place += 1
        open.append(name)
        return true
      case UInt8(ascii: "/"): return take("/>")
      default:
        guard place > end, let name = takeName(), isNew(name), takeValue() != nil else {
          return false
        }
        names.append(name)
      }
    }
  }

  /// Text up to the next tag.
  private mutating func takeText() -> Bool {
    let start = place
    var joined: UInt8 = 0
    while true {
      skipPlain(&joined)
      let next = byte
      if next == UInt8(ascii: "<") { break }
      if next == UInt8(ascii: "&") {
        guard takeReference() else { return false }
        continue
      }
      let isBracketed = next == UInt8(ascii: ">") && place - start >= 2
      guard next >= 0x20 || next.isXMLSpace,
        !isBracketed || bytes[place - 1] != UInt8(ascii: "]")
          || bytes[place - 2] != UInt8(ascii: "]")
      else { return false }
      place += 1
    }
    return isText(start..<place, joined)
  }

  /// `="value"`; its range.
  private mutating func takeValue() -> Range<Int>? {
    guard take(UInt8(ascii: "=")) else { return nil }
    let quote = byte
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    place += 1
    let start = place
    var joined: UInt8 = 0
    while true {
      skipPlain(&joined)
      let next = byte
      if next == quote { break }
      if next == UInt8(ascii: "&") {
        guard takeReference() else { return nil }
        continue
      }
      guard next >= 0x20 || next.isXMLSpace, next != UInt8(ascii: "<") else { return nil }
      place += 1
    }
    let value = start..<place
    // Long ones are libxml2's to hold against the limit.
    guard value.count <= 1024, isText(value, joined) else { return nil }
    place += 1
    return value
  }

  /// A name of ASCII, with a prefix or without.
  private mutating func takeName() -> Range<Int>? {
    let start = place
    guard takeWord() else { return nil }
    if byte == UInt8(ascii: ":") {
      place += 1
      guard takeWord() else { return nil }
    }
    return place - start <= 128 ? start..<place : nil
  }

  private mutating func takeWord() -> Bool {
    let first = byte
    guard (first | 0x20) &- UInt8(ascii: "a") < 26 || first == UInt8(ascii: "_") else {
      return false
    }
    var place = place + 1
    while place < bytes.count, bytes[place].isPlainWordByte { place += 1 }
    self.place = place
    return true
  }

  /// One of the five entities, or the number of a character that XML allows.
  private mutating func takeReference() -> Bool {
    if take("&#") {
      let isHexadecimal = take("x")
      var value = 0
      let start = place
      while place - start < 7, let digit = hexDigit(byte), isHexadecimal || digit < 10 {
        value = value * (isHexadecimal ? 16 : 10) + Int(digit)
        place += 1
      }
      return place > start && take(";") && Self.isCharacter(value)
    }
    return take("&amp;") || take("&lt;") || take("&gt;") || take("&quot;") || take("&apos;")
  }

  /// XML 1.0, 2.2.
  private static func isCharacter(_ value: Int) -> Bool {
    switch value {
    case 0x09, 0x0a, 0x0d, 0x20...0xd7ff, 0xe000...0xfffd, 0x10000...0x10ffff: true
    default: false
    }
  }

  private func isNew(_ name: Range<Int>) -> Bool {
    names.count < 64 && names.allSatisfy { !isSame($0, name) }
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count
      && Bytes(rebasing: bytes[one]).elementsEqual(Bytes(rebasing: bytes[other]))
  }

  /// The same name once more.
  private mutating func takeAgain(_ name: Range<Int>) -> Bool {
    guard name.count <= bytes.count - place, isSame(name, place..<(place + name.count)) else {
      return false
    }
    place += name.count
    return true
  }

  private func isText(_ range: Range<Int>, _ joined: UInt8) -> Bool {
    joined < 0x80 || Bytes(rebasing: bytes[range]).isXMLText
  }

  /// The byte at the place; 0, which nothing takes, behind the last one.
  @inline(__always) private var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

  /// Passes over what stands for itself in text and in attributes; `joined` gathers the bytes' bits.
  @inline(__always)
  private mutating func skipPlain(_ joined: inout UInt8) {
    var place = place
    while place < bytes.count, bytes[place].isPlainEverywhere {
      joined |= bytes[place]
      place += 1
    }
    self.place = place
  }

  @inline(__always)
  private mutating func skipSpace() {
    while byte.isXMLSpace { place += 1 }
  }

  private func spells(_ word: StaticString, in range: Range<Int>) -> Bool {
    Bytes(rebasing: bytes[range]).spells(word)
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8) -> Bool {
    guard self.byte == byte else { return false }
    place += 1
    return true
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let end = place + word.utf8CodeUnitCount
    guard end <= bytes.count, spells(word, in: place..<end) else { return false }
    place = end
    return true
  }
}
