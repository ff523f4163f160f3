/// Adds the kinds of new parts to `[Content_Types].xml`.
struct ContentTypesEdit {
  private let bytes: [UInt8]
  private var endPlace = 0
  private let root: XMLRoot?
  private var defaults: [String: String] = [:]
  private var added = ""

  init(_ bytes: [UInt8]) throws(ReadingFailure) {
    var scanner = XMLScanner(bytes, of: .contentTypes)
    while let tag = try scanner.next() {
      if tag.depth == 1, tag.kind != .start { endPlace = tag.range.lowerBound }
      guard bytes.spells("Default", in: tag.name), tag.kind != .end,
        let kind = bytes.attribute("Extension", of: tag),
        let type = bytes.attribute("ContentType", of: tag)
      else { continue }
      defaults[bytes.text(in: kind).lowercased()] = bytes.text(in: type)
    }
    root = scanner.root
    self.bytes = bytes
  }

  /// Declares the kind of a part; for drawings of notes by their extension, as Excel does.
  mutating func declare(_ part: String, as type: String) {
    let kind = part.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if kind == "vml" {
      if defaults[kind] == type { return }
      if defaults[kind] == nil {
        defaults[kind] = type
        added += #"<\#(name("Default")) Extension="vml" ContentType="\#(type)"/>"#
        return
      }
    }
    added +=
      #"<\#(name("Override")) PartName="\#(XMLWriting.address("/" + part))" ContentType="\#(type)"/>"#
  }

  private func name(_ name: String) -> String { root?.qualified(name) ?? name }

  /// The part with what was added; nil where nothing was.
  var edited: [UInt8]? {
    if added.isEmpty { return nil }
    var edits = ByteEdits()
    edits.insert(added, at: endPlace)
    return edits.applied(to: bytes)
  }
}
