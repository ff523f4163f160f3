/// Adds relationships to the part that holds those of another part.
struct RelationshipsEdit {
  private let bytes: [UInt8]
  private var endPlace = 0
  private let name: String
  private var largest = 0
  private let emptyRoot: XMLTag?

  init(_ bytes: [UInt8]?, of part: PartName) throws(ReadingFailure) {
    let bytes = bytes ?? Self.empty
    var scanner = XMLScanner(bytes, of: part)
    guard let first = try scanner.next(), bytes.spells("Relationships", in: first.name) else {
      throw scanner.unusual
    }
    emptyRoot = first.kind == .empty ? first : nil
    while let tag = try scanner.next() {
      if tag.depth == 1 { endPlace = tag.range.lowerBound }
      guard let value = bytes.attribute("Id", of: tag) else { continue }
      let id = bytes.text(in: value)
      if id.hasPrefix("rId") { largest = max(largest, Int(id.dropFirst(3)) ?? 0) }
    }
    largest = min(largest, 1 << 30)
    name = scanner.root?.qualified("Relationship") ?? "Relationship"
    self.bytes = bytes
  }

  /// Adds a relationship to a part of the package and tells its identifier, such as `rId7`.
  mutating func add(type: String, target: String) -> String {
    largest += 1
    // Excel for Android loses parts whose identifiers have another form than rId7.
    let element =
      #"<\#(name) Id="rId\#(largest)" Type="\#(type)" Target="\#(XMLWriting.address("/" + target))"/>"#
    added += element
    return "rId\(largest)"
  }

  private var added = ""

  var isChanged: Bool { !added.isEmpty }

  /// The part with what was added.
  func edited() -> [UInt8] {
    var edits = ByteEdits()
    if let root = emptyRoot {
      let slash = root.range.upperBound - 2
      edits.replace(slash..<(slash + 2), with: ">\(added)</\(bytes.text(in: root.qualifiedName))>")
    } else {
      edits.insert(added, at: endPlace)
    }
    return edits.applied(to: bytes)
  }

  private static let empty = Array(
    (#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
      + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>"#)
      .utf8)
}
