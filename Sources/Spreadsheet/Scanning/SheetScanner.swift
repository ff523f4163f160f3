/// Scans a sheet's rows as bytes and hands them to the same assembler as libxml2's reader does.
///
/// Invariants: a row's start, a cell or a row's end is handed over whole or not at all; nothing is accepted that
/// libxml2 would refuse or read otherwise; whatever is not plain leaves the rest of the part to libxml2.
struct SheetScanner<Sink: CellSink>: BulkScanner {
  static var opening: StaticString { "<sheetData>" }
  static var takesOpening: Bool { true }

  var assembler: SheetAssembler<Sink>
  private var isInRow = false

  init(_ assembler: SheetAssembler<Sink>) { self.assembler = assembler }

  mutating func scan(
    _ bytes: Bytes, scratch: UnsafeMutablePointer<UInt8>
  ) throws(ReadingFailure) -> (count: Int, outcome: BulkOutcome) {
    guard let start = bytes.baseAddress else { return (0, .needsMore) }
    var cursor = XMLCursor(start, scratch: scratch)
    while true {
      cursor.skipSpace()
      let element = cursor.place
      cursor.beginElement()
      if try isInRow ? cellOrRowEnd(&cursor) : rowStart(&cursor) {
        if assembler.isStopped { return (cursor.place - start, .stopped) }
        continue
      }
      let isAtEnd = cursor.place == start + bytes.count
      if !isAtEnd, !isInRow {
        var ending = XMLCursor(element, scratch: scratch)
        if ending.take("</sheetData>") { return (element - start, .finished) }
      }
      return (element - start, isAtEnd ? .needsMore : .unusual)
    }
  }

  private mutating func rowStart(_ cursor: inout XMLCursor) throws(ReadingFailure) -> Bool {
    guard cursor.take("<row") else { return false }
    var reference: Bytes?
    var hiding = RowHiding()
    var seen = AttributeSet()
    while true {
      switch cursor.nextPiece() {
      case .attribute(let name, let value):
        guard seen.insert(name, of: RowAttributes.names) else { return false }
        if name.spells("r") { reference = value }
        if name.spells("hidden") { hiding.hidden = value }
        if name.spells("ht") { hiding.height = value }
        if name.spells("customHeight") { hiding.customHeight = value }
      case .open:
        try assembler.beginRow(reference, isHidden: hiding.isHidden)
        isInRow = true
        return true
      case .closed:
        try assembler.beginRow(reference, isHidden: hiding.isHidden)
        try assembler.endRow()
        return true
      case .unfit: return false
      }
    }
  }

  @inline(__always)
  private mutating func cellOrRowEnd(_ cursor: inout XMLCursor) throws(ReadingFailure) -> Bool {
    guard cursor.take(UInt8(ascii: "<")) else { return false }
    if cursor.take(UInt8(ascii: "c")) {
      var cell = RawCell()
      guard cell.scan(&cursor) else { return false }
      try assembler.cell(cell)
      return true
    }
    guard cursor.take("/row>") else { return false }
    try assembler.endRow()
    isInRow = false
    return true
  }
}

/// The attributes that rows have in the schema, and the one that Excel adds.
private enum RowAttributes {
  static let names: [StaticString] = [
    "r", "spans", "s", "customFormat", "ht", "hidden", "customHeight", "outlineLevel", "collapsed",
    "thickTop", "thickBot", "ph", "x14ac:dyDescent",
  ]
}
