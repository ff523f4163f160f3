/// JSON objects, one a line, gathered as bytes.
struct JSONLines {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  mutating func begin() {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
  }

  mutating func end() {
    bytes.append(UInt8(ascii: "}"))
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A field whose value is a string.
  mutating func field(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  /// A field whose value is JSON already.
  mutating func field(_ name: StaticString, literal: String) {
    key(name)
    bytes.append(contentsOf: literal.utf8)
  }

  private mutating func key(_ name: StaticString) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: Bytes(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func string(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { text in
      var start = 0
      var place = 0
      while place < text.count {
        while place + 8 <= text.count, Self.isPlain(text, at: place) { place += 8 }
        guard place < text.count else { break }
        let length = Self.escapedLength(text, at: place)
        if length > 0 {
          bytes.append(contentsOf: text[start..<place])
          escape(Bytes(rebasing: text[place..<(place + length)]))
          start = place + length
        }
        place += max(length, 1)
      }
      bytes.append(contentsOf: text[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether none of eight bytes from a place on may need an escape, all compared at once.
  private static func isPlain(_ text: Bytes, at place: Int) -> Bool {
    let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: place, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A byte below `limit` borrows from its highest bit, which it did not have itself.
    func holdsByte(below limit: UInt64, in word: UInt64) -> UInt64 {
      (word &- ones &* limit) & ~word
    }
    let marks =
      holdsByte(below: 0x20, in: word) | holdsByte(below: 1, in: word ^ ones &* 0x22)
      | holdsByte(below: 1, in: word ^ ones &* 0x5c) | holdsByte(below: 1, in: word ^ ones &* 0xc2)
      | holdsByte(below: 1, in: word ^ ones &* 0xe2)
    return marks & (ones &* 0x80) == 0
  }

  /// Bytes of the character at a place where it must be escaped, else 0.
  ///
  /// U+0085, U+2028 and U+2029 are allowed in JSON, but readers of lines break lines at them.
  private static func escapedLength(_ text: Bytes, at place: Int) -> Int {
    let byte = text[place]
    if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return 1 }
    if byte == 0xc2, text[place + 1] == 0x85 { return 2 }
    if byte == 0xe2, text[place + 1] == 0x80, text[place + 2] & 0xfe == 0xa8 { return 3 }
    return 0
  }

  private mutating func escape(_ character: Bytes) {
    bytes.append(UInt8(ascii: "\\"))
    let unit = String(decoding: character, as: UTF8.self).utf16.first ?? 0
    guard unit < 0x20 || unit > 0x7f else { return bytes.append(character[0]) }
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
  }

  /// Hands over what was gathered, once it is more than `threshold` bytes.
  mutating func flush(to write: ([UInt8]) -> Void, above threshold: Int = 0) {
    guard bytes.count > threshold else { return }
    write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

extension JSONLines {
  /// A problem with its sentences.
  mutating func add(_ problem: ReadingProblem) {
    begin()
    if let sheet = problem.sheet { field("sheet", sheet) }
    if let cell = problem.cell { field("cell", cell) }
    field("finding", problem.code)
    if let value = problem.value { field("value", value) }
    field("zh", problem.sentence(.zh))
    field("en", problem.sentence(.en))
    end()
  }
}
