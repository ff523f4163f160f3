/// Walks over the tags of a part held in memory, so that edits can leave every other byte as it is.
///
/// It takes UTF-8, which nobody may have checked before: what it does not understand it refuses, and no tag takes
/// longer than its length asks for. Whether an edited part is well formed is libxml2's to say.
struct XMLScanner {
  let bytes: [UInt8]
  let part: PartName
  /// What the root element declares; known after the first tag.
  private(set) var root: XMLRoot?
  private var place = 0
  private var depth = 0
  /// Prefixes that elements below the root bind, innermost last.
  private var bindings: [(depth: Int, prefix: [UInt8], isOwn: Bool)] = []

  /// Bindings below the root that hold at one place; all of them are compared with each tag.
  private static let bindingLimit = 64
  /// Bytes up to which a tag cannot have more attributes than may be compared with each other.
  private static let shortTag = 1024

  init(_ bytes: [UInt8], of part: PartName) {
    self.bytes = bytes
    self.part = part
  }

  /// A refusal of this part.
  var unusual: ReadingFailure { ReadingFailure(.unusualPart, value: part.text) }

  /// The next tag; nil at the end. Comments, processing instructions and CDATA are passed over.
  mutating func next() throws(ReadingFailure) -> XMLTag? {
    while true {
      place = bytes.withUnsafeBufferPointer { bytes in
        var place = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
        return place
      }
      guard place < bytes.count else {
        guard depth == 0, root != nil else { throw unusual }
        return nil
      }
      if starts("<!--") {
        try skip(past: "-->")
      } else if starts("<![CDATA[") {
        try skip(past: "]]>")
      } else if starts("<?") {
        try skip(past: "?>")
      } else {
        return try tag()
      }
    }
  }

  private mutating func tag() throws(ReadingFailure) -> XMLTag {
    let start = place
    let isEnd = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    guard let (nameEnd, end) = extent(from: nameStart), nameEnd > nameStart,
      bytes[nameStart] != UInt8(ascii: "!")
    else { throw unusual }
    place = end
    let colon = bytes[nameStart..<nameEnd].firstIndex(of: UInt8(ascii: ":"))
    let isEmpty = !isEnd && bytes[end - 2] == UInt8(ascii: "/")
    if !isEnd { depth += 1 }
    var tag = XMLTag(
      kind: isEnd ? .end : isEmpty ? .empty : .start, range: start..<end,
      qualifiedName: nameStart..<nameEnd, name: (colon.map { $0 + 1 } ?? nameStart)..<nameEnd,
      depth: depth, isOwn: false)
    guard end - start <= Self.shortTag || hasFewAttributes(tag) else { throw unusual }
    if !isEnd { bind(tag) }
    guard bindings.count <= Self.bindingLimit else { throw unusual }
    tag.isOwn = isOwn(bytes[nameStart..<(colon ?? nameStart)])
    if isEnd || isEmpty {
      while bindings.last?.depth == depth { bindings.removeLast() }
      depth -= 1
      guard depth >= 0 else { throw unusual }
    }
    return tag
  }

  /// Where the name and the tag end; a `>` in quotes does not end it.
  private func extent(from start: Int) -> (nameEnd: Int, end: Int)? {
    bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while place < bytes.count, !bytes[place].isXMLSpace, bytes[place] != UInt8(ascii: ">"),
        bytes[place] != UInt8(ascii: "/")
      {
        place += 1
      }
      let nameEnd = place
      var quote: UInt8 = 0
      while place < bytes.count {
        let byte = bytes[place]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: ">") {
          return (nameEnd, place + 1)
        } else if byte == UInt8(ascii: "<") {
          return nil
        }
        place += 1
      }
      return nil
    }
  }

  private func starts(_ word: StaticString) -> Bool {
    place + word.utf8CodeUnitCount <= bytes.count
      && bytes.spells(word, in: place..<(place + word.utf8CodeUnitCount))
  }

  private mutating func skip(past word: StaticString) throws(ReadingFailure) {
    while place < bytes.count {
      if starts(word) {
        place += word.utf8CodeUnitCount
        return
      }
      place += 1
    }
    throw unusual
  }

  private func hasFewAttributes(_ tag: XMLTag) -> Bool {
    bytes.attributes(of: tag).count <= ReadingLimits().attributes
  }

  /// Takes in the namespaces that a start tag declares.
  private mutating func bind(_ tag: XMLTag) {
    if root == nil {
      root = XMLRoot(tag, bytes.attributes(of: tag), in: bytes)
      return
    }
    guard declaresNamespace(tag), let root else { return }
    for attribute in bytes.attributes(of: tag) {
      guard let prefix = XMLRoot.boundPrefix(attribute, in: bytes) else { continue }
      let isOwn = bytes.text(in: attribute.value) == root.namespace
      bindings.append((tag.depth, prefix, isOwn))
    }
  }

  private func declaresNamespace(_ tag: XMLTag) -> Bool {
    let last = tag.range.upperBound - 6
    var place = tag.qualifiedName.upperBound
    while place < last {
      if bytes[place] == UInt8(ascii: "x"), bytes.spells("xmlns", in: place..<(place + 5)) {
        return true
      }
      place += 1
    }
    return false
  }

  private func isOwn(_ prefix: ArraySlice<UInt8>) -> Bool {
    if let binding = bindings.last(where: { $0.prefix.elementsEqual(prefix) }) {
      return binding.isOwn
    }
    return root.map { $0.prefix.utf8.elementsEqual(prefix) || $0.alsoOwn.contains(Array(prefix)) }
      ?? false
  }
}
