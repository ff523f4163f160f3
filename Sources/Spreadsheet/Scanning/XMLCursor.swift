/// Steps through plain XML byte by byte, accepting only what all producers write alike.
///
/// Invariant: what is not accepted leaves the cursor at the first byte that did not fit. If that is the end of the
/// window, more bytes may make it fit; anywhere else the part is unusual, and libxml2 reads it.
struct XMLCursor {
  private(set) var place: UnsafePointer<UInt8>
  /// Texts with entities undone, until the next element; as long as the window, so texts of one window always fit.
  private let scratch: UnsafeMutablePointer<UInt8>
  private var scratchUsed = 0

  enum Piece {
    /// ` name="value"`
    case attribute(name: Bytes, value: Bytes)
    /// `>`
    case open
    /// `/>`
    case closed
    case unfit
  }

  init(_ place: UnsafePointer<UInt8>, scratch: UnsafeMutablePointer<UInt8>) {
    self.place = place
    self.scratch = scratch
  }

  /// Goes on at a later place, up to which the bytes have been found fit.
  @inline(__always)
  mutating func skip(to place: UnsafePointer<UInt8>) { self.place = place }

  @inline(__always) var byte: UInt8 { place.pointee }

  /// Forgets the texts of the last element.
  @inline(__always)
  mutating func beginElement() { scratchUsed = 0 }

  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard place.pointee == byte else { return false }
    place += 1
    return true
  }

  @inline(__always)
  mutating func take(_ word: StaticString) -> Bool {
    var place = place
    defer { self.place = place }
    for offset in 0..<word.utf8CodeUnitCount {
      guard place.pointee == word.utf8Start[offset] else { return false }
      place += 1
    }
    return true
  }

  @inline(__always)
  mutating func skipSpace() {
    while place.pointee.isXMLSpace { place += 1 }
  }

  /// The next attribute, or the end, of a start tag whose name has been taken.
  @inline(__always)
  mutating func nextPiece() -> Piece {
    // A local place stays in a register, here and below.
    var place = place
    defer { self.place = place }
    let beforeSpace = place
    while place.pointee.isXMLSpace { place += 1 }
    if place.pointee == UInt8(ascii: ">") {
      place += 1
      return .open
    }
    if place.pointee == UInt8(ascii: "/") {
      place += 1
      guard place.pointee == UInt8(ascii: ">") else { return .unfit }
      place += 1
      return .closed
    }
    guard place > beforeSpace else { return .unfit }
    let name = place
    while place.pointee.isPlainNameByte { place += 1 }
    let nameCount = place - name
    guard place.pointee == UInt8(ascii: "=") else { return .unfit }
    place += 1
    let quote = place.pointee
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return .unfit }
    place += 1
    let value = place
    while place.pointee.isPlainNameByte { place += 1 }
    while place.pointee != quote {
      // Entities, line ends, text beyond ASCII and the end of the window.
      guard place.pointee.isPlainAttributeByte else { return .unfit }
      place += 1
    }
    let valueCount = place - value
    // Long ones are libxml2's to hold against the limit.
    guard valueCount <= 1024 else { return .unfit }
    place += 1
    return .attribute(
      name: Bytes(start: name, count: nameCount), value: Bytes(start: value, count: valueCount))
  }

  /// Text up to the next tag with its entities undone; nil where it is unfit.
  @inline(__always)
  mutating func text() -> Bytes? {
    let start = place
    var place = place
    defer { self.place = place }
    while place.pointee.isNumberByte { place += 1 }
    var joined: UInt8 = 0
    var hasEntity = false
    while place.pointee != UInt8(ascii: "<") {
      let byte = place.pointee
      joined |= byte
      if byte > UInt8(ascii: ">") {
        place += 1
        continue
      }
      if byte < 0x20 {
        // A carriage return would be turned into a line feed; other controls are no XML.
        guard byte == 0x0a || byte == 0x09 else { return nil }
      } else if byte == UInt8(ascii: "&") {
        guard Self.entity(at: &place) != nil else { return nil }
        hasEntity = true
        continue
      } else if byte == UInt8(ascii: ">"), place - start >= 2, place[-1] == UInt8(ascii: "]"),
        place[-2] == UInt8(ascii: "]")
      {
        return nil
      }
      place += 1
    }
    let bytes = Bytes(start: start, count: place - start)
    if joined >= 0x80, !bytes.isXMLText { return nil }
    return hasEntity ? decoded(bytes) : bytes
  }

  /// The text of an element without contents.
  var noText: Bytes { Bytes(start: place, count: 0) }

  /// Undoes `_xHHHH_` escapes of a text.
  mutating func unescaped(_ text: Bytes) -> Bytes {
    guard TextEscapes.mayHold(text) else { return text }
    return keep(TextEscapes.undone(in: text))
  }

  private mutating func decoded(_ bytes: Bytes) -> Bytes {
    var result: [UInt8] = []
    guard var place = bytes.baseAddress else { return bytes }
    let end = place + bytes.count
    while place < end {
      if place.pointee == UInt8(ascii: "&"), let character = Self.entity(at: &place) {
        result.append(character)
      } else {
        result.append(place.pointee)
        place += 1
      }
    }
    return keep(result)
  }

  /// A text and its decoded form are never longer than what they were decoded from.
  private mutating func keep(_ text: [UInt8]) -> Bytes {
    let kept = scratch + scratchUsed
    text.withUnsafeBufferPointer { text in
      if let start = text.baseAddress { kept.update(from: start, count: text.count) }
    }
    scratchUsed += text.count
    return Bytes(start: kept, count: text.count)
  }

  /// One of the five entities that XML itself declares; the place is left where it does not fit.
  private static func entity(at place: inout UnsafePointer<UInt8>) -> UInt8? {
    func ends(with word: StaticString) -> Bool {
      for offset in 0..<word.utf8CodeUnitCount {
        guard place.pointee == word.utf8Start[offset] else { return false }
        place += 1
      }
      return true
    }
    place += 1
    switch place.pointee {
    case UInt8(ascii: "l"): return ends(with: "lt;") ? UInt8(ascii: "<") : nil
    case UInt8(ascii: "g"): return ends(with: "gt;") ? UInt8(ascii: ">") : nil
    case UInt8(ascii: "q"): return ends(with: "quot;") ? UInt8(ascii: "\"") : nil
    case UInt8(ascii: "a"):
      place += 1
      if place.pointee == UInt8(ascii: "m") { return ends(with: "mp;") ? UInt8(ascii: "&") : nil }
      return ends(with: "pos;") ? UInt8(ascii: "'") : nil
    default: return nil
    }
  }
}
