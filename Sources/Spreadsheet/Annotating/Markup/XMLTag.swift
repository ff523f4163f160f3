/// A tag and where its bytes lie in the part.
struct XMLTag {
  enum Kind { case start, end, empty }

  var kind: Kind
  /// From `<` to behind `>`.
  var range: Range<Int>
  /// The name with its prefix.
  var qualifiedName: Range<Int>
  /// The name without its prefix.
  var name: Range<Int>
  /// 1 for the root; the same for an element's start and end.
  var depth: Int
  /// Whether the element is of the root's namespace.
  var isOwn: Bool
}

/// An attribute and where its bytes lie in the part.
struct XMLAttribute {
  /// With its prefix.
  var name: Range<Int>
  /// Between the quotes, as spelled.
  var value: Range<Int>
}

extension [UInt8] {
  /// Whether the bytes of a range spell the word.
  func spells(_ word: StaticString, in range: Range<Int>) -> Bool {
    withUnsafeBufferPointer { Bytes(rebasing: $0[range]).spells(word) }
  }

  /// The bytes of a range as text.
  func text(in range: Range<Int>) -> String {
    withUnsafeBufferPointer { Bytes(rebasing: $0[range]).string }
  }

  /// The bytes of a range as a count or an index, white space around it left out; nil where they are anything else.
  func integer(in range: Range<Int>, upTo limit: Int = 1 << 32) -> Int? {
    withUnsafeBufferPointer { Bytes(rebasing: $0[range]).trimmed.integer(upTo: limit) }
  }

  /// The attributes of a start tag, in order, as far as they are well formed.
  func attributes(of tag: XMLTag) -> [XMLAttribute] {
    var place = tag.qualifiedName.upperBound
    var result: [XMLAttribute] = []
    while let attribute = attribute(at: &place, of: tag) { result.append(attribute) }
    return result
  }

  /// Where the value of a start tag's attribute lies, by the name as spelled.
  func attribute(_ name: StaticString, of tag: XMLTag) -> Range<Int>? {
    var place = tag.qualifiedName.upperBound
    while let attribute = attribute(at: &place, of: tag) {
      if spells(name, in: attribute.name) { return attribute.value }
    }
    return nil
  }

  /// The next attribute at or behind a place, which is moved past it.
  private func attribute(at place: inout Int, of tag: XMLTag) -> XMLAttribute? {
    withUnsafeBufferPointer { bytes in
      let end = tag.range.upperBound - (tag.kind == .empty ? 2 : 1)
      func skipSpace() { while place < end, bytes[place].isXMLSpace { place += 1 } }
      skipSpace()
      let name = place
      while place < end, bytes[place] != UInt8(ascii: "="), !bytes[place].isXMLSpace { place += 1 }
      let nameEnd = place
      skipSpace()
      guard place < end, bytes[place] == UInt8(ascii: "="), nameEnd > name else { return nil }
      place += 1
      skipSpace()
      guard place < end else { return nil }
      let quote = bytes[place]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
      let value = place + 1
      place = value
      while place < end, bytes[place] != quote { place += 1 }
      guard place < end else { return nil }
      place += 1
      return XMLAttribute(name: name..<nameEnd, value: value..<(place - 1))
    }
  }
}
