/// Scans the items of a string table as bytes; plain items only, rich text is left to libxml2.
struct StringTableScanner: BulkScanner {
  static var opening: StaticString { "<si>" }
  static var takesOpening: Bool { false }

  private(set) var table = StringTable()
  private let limits: ReadingLimits

  init(limits: ReadingLimits) { self.limits = limits }

  mutating func scan(
    _ bytes: Bytes, scratch: UnsafeMutablePointer<UInt8>
  ) throws(ReadingFailure) -> (count: Int, outcome: BulkOutcome) {
    guard let start = bytes.baseAddress else { return (0, .needsMore) }
    var cursor = XMLCursor(start, scratch: scratch)
    while true {
      cursor.skipSpace()
      let item = cursor.place
      cursor.beginElement()
      if let text = Self.item(&cursor) {
        try table.append(text, limits: limits)
        continue
      }
      if cursor.place == start + bytes.count { return (item - start, .needsMore) }
      var ending = XMLCursor(item, scratch: scratch)
      return (item - start, ending.take("</sst>") ? .finished : .unusual)
    }
  }

  /// `<si><t>…</t></si>`, perhaps with the phonetic settings that East Asian editions add.
  private static func item(_ cursor: inout XMLCursor) -> Bytes? {
    let empty = cursor.noText
    guard cursor.take("<si") else { return nil }
    if cursor.take(UInt8(ascii: "/")) { return cursor.take(UInt8(ascii: ">")) ? empty : nil }
    guard cursor.take(UInt8(ascii: ">")) else { return nil }
    cursor.skipSpace()
    guard cursor.take("<t"),
      let isOpen = RawCell.tagIsOpen(&cursor, attributes: CellAttributes.text)
    else { return nil }
    var text = empty
    if isOpen {
      guard let found = cursor.text(), cursor.take("</t>") else { return nil }
      text = cursor.unescaped(found)
    }
    cursor.skipSpace()
    guard cursor.take(UInt8(ascii: "<")) else { return nil }
    if cursor.byte == UInt8(ascii: "p") {
      guard cursor.take("phoneticPr"),
        RawCell.tagIsOpen(&cursor, attributes: ["fontId", "type", "alignment"]) == false
      else { return nil }
      cursor.skipSpace()
      guard cursor.take(UInt8(ascii: "<")) else { return nil }
    }
    return cursor.take("/si>") ? text : nil
  }
}
