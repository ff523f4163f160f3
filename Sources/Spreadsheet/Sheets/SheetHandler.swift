/// Reads a worksheet part as libxml2 tells it, and hands rows and cells to the assembler.
final class SheetHandler<Sink: CellSink>: BulkHandler {
  /// Held by the scanner of the rows while that is at work.
  var assembler: SheetAssembler<Sink>
  private(set) var structure = SheetStructure()
  private(set) var isWorksheet = false

  /// Rows begun, cells and rows ended that another reader of this part has handed over already.
  private var passedOver: Int
  private var isInRows = false
  private var cell = CellText()
  private var capture = Capture.nothing

  private enum Capture { case nothing, value, inlineText }

  init(_ assembler: SheetAssembler<Sink>) {
    self.assembler = assembler
    passedOver = assembler.events
  }

  var isAtBulk: Bool { isInRows }
  var isFinished: Bool { assembler.isStopped }

  func start(_ element: XMLElement, depth: Int) throws(ReadingFailure) {
    switch depth {
    case 1: isWorksheet = element.name.spells("worksheet")
    case 2: isInRows = element.name.spells("sheetData")
    case 3 where isInRows && element.name.spells("row"):
      if isNew() {
        let hiding = RowHiding(
          hidden: element["hidden"], height: element["ht"], customHeight: element["customHeight"])
        try assembler.beginRow(element["r"], isHidden: hiding.isHidden)
      }
    case 4 where isInRows && element.name.spells("c"): cell.begin(element)
    case 5... where isInRows: startInsideCell(element, depth: depth)
    default: if !isInRows { try structure.read(element, within: assembler.allowed.ranges) }
    }
  }

  private func startInsideCell(_ element: XMLElement, depth: Int) {
    if capture == .inlineText {
      cell.inlineText.start(element, depth: depth)
    } else if depth == 5 {
      if element.name.spells("v") {
        capture = .value
        cell.beginValue()
      } else if element.name.spells("is") {
        capture = .inlineText
        cell.beginInlineText()
      } else if element.name.spells("f") {
        cell.hasFormula = true
      }
    }
  }

  func text(_ bytes: Bytes) throws(ReadingFailure) {
    switch capture {
    case .nothing: break
    case .value:
      cell.value += bytes
      try assembler.hold(textBytes: cell.value.count)
    case .inlineText:
      cell.inlineText.text(bytes)
      try assembler.hold(textBytes: cell.inlineText.bytes.count)
    }
  }

  func end(_ name: Bytes, depth: Int) throws(ReadingFailure) {
    guard isInRows else { return }
    switch depth {
    case 2: isInRows = false
    case 3 where name.spells("row"): if isNew() { try assembler.endRow() }
    case 4 where name.spells("c"):
      if isNew() { try cell.handOver(to: &assembler) }
    case 5: capture = .nothing
    default: if capture == .inlineText { cell.inlineText.end(name, depth: depth) }
    }
  }

  /// Whether an event is one that no other reader has handed over.
  private func isNew() -> Bool {
    if passedOver == 0 { return true }
    passedOver -= 1
    return false
  }
}

/// The text and attributes of a cell, kept until its end.
private struct CellText {
  private var reference: [UInt8]?
  private var type: [UInt8]?
  private var style: Int?
  private var hasValue = false
  private var hasTwoValues = false
  private var hasInlineText = false
  var hasFormula = false
  var value: [UInt8] = []
  var inlineText = RichText()

  mutating func begin(_ element: XMLElement) {
    reference = element["r"].map(Array.init)
    type = element["t"].map(Array.init)
    style = element["s"].map(RawCell.style)
    hasValue = false
    hasTwoValues = false
    hasInlineText = false
    hasFormula = false
  }

  mutating func beginValue() {
    hasTwoValues = hasTwoValues || hasValue
    hasValue = true
    value.removeAll(keepingCapacity: true)
  }

  mutating func beginInlineText() {
    hasInlineText = true
    inlineText.begin()
  }

  func handOver<Sink: CellSink>(
    to assembler: inout SheetAssembler<Sink>
  ) throws(ReadingFailure) {
    var raw = RawCell()
    raw.hasFormula = hasFormula
    // Swift has no way to borrow several optional arrays at once but by nesting.
    try withBytes(reference) { reference throws(ReadingFailure) in
      if !reference.isMissing { raw.take(reference: reference) }
      try withBytes(type) { type throws(ReadingFailure) in
        raw.take(type: type)
        try withBytes(hasValue ? value : nil) { value throws(ReadingFailure) in
          raw.value = value
          try withBytes(hasInlineText ? inlineText.bytes : nil) { text throws(ReadingFailure) in
            raw.inlineText = text
            if hasInlineText { raw.inlineLooks = inlineText.looks }
            if let style { raw.take(style: style) }
            try assembler.cell(raw)
            if hasTwoValues { try assembler.report(.duplicateCell, atCell: true) }
          }
        }
      }
    }
  }
}

private func withBytes(
  _ bytes: [UInt8]?, _ body: (Bytes) throws(ReadingFailure) -> Void
) throws(ReadingFailure) {
  guard let bytes else { return try body(.missing) }
  try bytes.withUnsafeBufferPointer { bytes throws(ReadingFailure) in
    // An empty array has no address, but what it stands for is given.
    try bytes.isEmpty ? withEmptyBytes(body) : body(bytes)
  }
}

private func withEmptyBytes(
  _ body: (Bytes) throws(ReadingFailure) -> Void
) throws(ReadingFailure) {
  try withUnsafePointer(to: 0 as UInt8) { start throws(ReadingFailure) in
    try body(Bytes(start: start, count: 0))
  }
}
