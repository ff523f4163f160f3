/// Replacements of byte ranges in a part; everything between them stays.
struct ByteEdits {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  var isEmpty: Bool { edits.isEmpty }

  /// Replaces a range; ranges must not overlap.
  mutating func replace(_ range: Range<Int>, with text: String) {
    edits.append((range, Array(text.utf8)))
  }

  /// Inserts bytes before a place, like a text.
  mutating func insert(_ bytes: [UInt8], at place: Int) {
    if !bytes.isEmpty { edits.append((place..<place, bytes)) }
  }

  /// Inserts before a place; several insertions at one place keep the order in which they were made.
  mutating func insert(_ text: String, at place: Int) {
    if !text.isEmpty { replace(place..<place, with: text) }
  }

  mutating func remove(_ range: Range<Int>) {
    replace(range, with: "")
  }

  /// Sets the value of a start tag's attribute, or adds the attribute behind the tag's name.
  mutating func set(_ name: StaticString, to value: String, of tag: XMLTag, in bytes: [UInt8]) {
    if let range = bytes.attribute(name, of: tag) {
      replace(range, with: value)
    } else {
      insert(#" \#(name)="\#(value)""#, at: tag.qualifiedName.upperBound)
    }
  }

  /// The bytes with every edit carried out.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    if edits.isEmpty { return bytes }
    let order = edits.indices.sorted {
      (edits[$0].range.lowerBound, edits[$0].range.upperBound, $0)
        < (edits[$1].range.lowerBound, edits[$1].range.upperBound, $1)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.bytes.count })
    var place = 0
    for index in order {
      result += bytes[place..<edits[index].range.lowerBound]
      result += edits[index].bytes
      place = edits[index].range.upperBound
    }
    result += bytes[place...]
    return result
  }
}
