/// The VML part that draws a sheet's notes; programs write it loosely, so only its own marks are looked for.
struct NoteShapes {
  private var bytes: [UInt8]
  private let part: PartName

  init(_ bytes: [UInt8], of part: PartName) {
    self.bytes = bytes
    self.part = part
  }

  /// A part that draws nothing and reserves a block of identifiers.
  static func empty(block: Int) -> [UInt8] {
    Array(
      ("<xml\(NoteShape.namespaces)>"
        + NoteShape.reservation(of: block, declaring: "") + NoteShape.type(declaring: "") + "</xml>")
        .utf8)
  }

  /// The part as it stands.
  var edited: [UInt8] { bytes }

  /// Blocks of 1,024 identifiers that the part reserves; no two parts of a workbook may reserve the same.
  private var blocks: [Int] {
    guard let value = reservation else { return [] }
    return bytes[value].split(separator: UInt8(ascii: ",")).compactMap { block in
      Array(block).number(at: 0).flatMap { $0 > 0 && $0 < 1_000_000 ? $0 : nil }
    }
  }

  /// Where the reserved blocks are listed, as in `data="1,5"`.
  private var reservation: Range<Int>? {
    guard let idmap = bytes.place(of: "idmap"),
      let end = bytes.place(of: ">", from: idmap),
      let data = bytes.place(of: "data=", from: idmap, before: end)
    else { return nil }
    let start = data + 6
    guard start < end else { return nil }
    let close = bytes[start..<end].firstIndex {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
    }
    return close.map { start..<$0 }
  }

  /// Removes the shapes of notes on the cells.
  mutating func remove(at positions: Set<CellPosition>) {
    var edits = ByteEdits()
    let ends = lastEnds()
    var place = 0
    while let shape = shape(from: place, ends: ends) {
      place = shape.upperBound
      if let position = notePosition(shape), positions.contains(position) { edits.remove(shape) }
    }
    bytes = edits.applied(to: bytes)
  }

  /// Adds a shape for each note; `nextBlock` gives a free block of identifiers.
  mutating func add(
    _ notes: [(position: CellPosition, text: String)], nextBlock: () -> Int
  ) throws(ReadingFailure) {
    guard let end = endOfRoot else { throw ReadingFailure(.unusualPart, value: part.text) }
    let namespaces = bindsUsualPrefixes ? "" : NoteShape.namespaces
    var edits = ByteEdits()
    if bytes.place(of: "id=\"_x0000_t202\"") == nil {
      edits.insert(NoteShape.type(declaring: namespaces), at: end)
    }
    var block = blocks.last ?? nextBlock()
    if blocks.isEmpty {
      edits.insert(NoteShape.reservation(of: block, declaring: namespaces), at: startOfInside)
    }
    var identifier = (identifiers.filter { $0 / 1024 == block }.max() ?? block * 1024) + 1
    var shapes = XMLBuffer(capacity: notes.count * 768)
    for (order, note) in notes.enumerated() {
      if identifier >= (block + 1) * 1024 {
        block = nextBlock()
        identifier = block * 1024 + 1
        if let reservation { edits.insert(",\(block)", at: reservation.upperBound) }
      }
      let shape = NoteShape(identifier: identifier, order: order + 1, note.position, note.text)
      shape.write(declaring: namespaces, into: &shapes)
      identifier += 1
    }
    edits.insert(shapes.bytes, at: end)
    bytes = edits.applied(to: bytes)
  }

  /// Whether the root binds the prefixes that every description of VML uses.
  private var bindsUsualPrefixes: Bool {
    let limit = bytes.place(of: ">", from: bytes.place(of: "<xml ") ?? 0)
    return NoteShape.namespaces.split(separator: " ").allSatisfy {
      bytes.place(of: $0, before: limit) != nil
    }
  }

  /// Behind the root's start tag.
  private var startOfInside: Int {
    let root = bytes.place(of: "<xml") ?? 0
    return bytes.place(of: ">", from: root).map { $0 + 1 } ?? root
  }

  /// Where the root's end tag begins.
  private var endOfRoot: Int? {
    let word = Array("</xml".utf8)
    var place = bytes.lastIndex(of: UInt8(ascii: "<"))
    while let start = place, !bytes[start...].starts(with: word) {
      place = bytes[..<start].lastIndex(of: UInt8(ascii: "<"))
    }
    return place
  }

  /// The largest block that the part reserves, or uses without having reserved it.
  var largestBlock: Int { max(blocks.max() ?? 0, identifiers.max().map { $0 / 1024 } ?? 0) }

  /// The numbers behind `_x0000_s` in the part.
  private var identifiers: [Int] {
    var result: [Int] = []
    var place = 0
    while let found = bytes.place(of: "_x0000_s", from: place) {
      place = found + 8
      if let number = bytes.number(at: place) { result.append(number) }
    }
    return result
  }

  /// Bytes of the longest prefix before a name, with the bracket.
  private static let prefix = 256

  /// Prefixes of shapes that one drawing may have; programs use one.
  private static let prefixes = 64

  /// Where the last end tag of a `shape` stands, by the tag: what nothing closes is not searched for to the end.
  private func lastEnds() -> [[UInt8]: Int] {
    var ends: [[UInt8]: Int] = [:]
    var place = 0
    while let found = bytes.place(of: ":shape>", from: place) {
      place = found + 7
      guard let open = open(before: found, from: 0), bytes[open + 1] == UInt8(ascii: "/") else {
        continue
      }
      let tag = Array(bytes[open..<place])
      if ends[tag] != nil || ends.count < Self.prefixes { ends[tag] = open }
    }
    return ends
  }

  /// Where the next `shape` element lies, whatever its prefix.
  private func shape(from start: Int, ends: [[UInt8]: Int]) -> Range<Int>? {
    var place = start
    while let found = bytes.place(of: ":shape", from: place) {
      place = found + 6
      guard place < bytes.count, bytes[place].isXMLSpace,
        let open = open(before: found, from: start)
      else { continue }
      let close = Array("</".utf8) + bytes[(open + 1)..<place] + [UInt8(ascii: ">")]
      guard let last = ends[close], last >= place,
        let end = bytes.place(ofBytes: close, from: place)
      else { continue }
      return open..<(end + close.count)
    }
    return nil
  }

  /// Where the bracket before a name stands.
  private func open(before name: Int, from start: Int) -> Int? {
    bytes[max(start, name - Self.prefix)..<name].lastIndex(of: UInt8(ascii: "<"))
  }

  /// The cell whose note a shape draws.
  private func notePosition(_ shape: Range<Int>) -> CellPosition? {
    func number(_ tag: String) -> Int? {
      bytes.place(of: tag, from: shape.lowerBound, before: shape.upperBound).flatMap {
        bytes.number(at: $0 + tag.utf8.count)
      }
    }
    guard
      bytes.place(of: "ObjectType=\"Note\"", from: shape.lowerBound, before: shape.upperBound)
        != nil,
      let row = number(":Row>"), let column = number(":Column>")
    else { return nil }
    return CellPosition(column: column + 1, row: row + 1)
  }
}
