/// Goes through a worksheet part tag by tag, numbering rows and cells as the reader numbers them.
struct SheetWalk {
  enum Step {
    case row(Int, XMLTag)
    case cell(CellPosition, XMLTag)
    case rowEnd(XMLTag)
    /// The start of the rows, which is also their end where the tag is an empty one.
    case rows(XMLTag)
    case rowsEnd(XMLTag)
    /// A tag of the sheet's own vocabulary outside the rows.
    case frame(XMLTag)
  }

  private(set) var scanner: XMLScanner
  /// False once a row or a cell stands where a smaller one is expected: then nothing can be inserted in order.
  private(set) var isOrderly = true
  private(set) var row = 0
  private var column = 0
  private var isInRows = false
  private var isInRow = false

  init(_ bytes: [UInt8], of part: PartName) {
    scanner = XMLScanner(bytes, of: part)
  }

  var root: XMLRoot? { scanner.root }

  mutating func next() throws(ReadingFailure) -> Step? {
    while let tag = try scanner.next() {
      if tag.depth == 2, tag.isOwn, scanner.bytes.spells("sheetData", in: tag.name) {
        isInRows = tag.kind == .start
        return tag.kind == .end ? .rowsEnd(tag) : .rows(tag)
      }
      guard isInRows else {
        if tag.isOwn { return .frame(tag) }
        continue
      }
      if let step = step(tag) { return step }
    }
    return nil
  }

  private mutating func step(_ tag: XMLTag) -> Step? {
    if tag.depth == 4, isInRow {
      guard tag.kind != .end, tag.isOwn, scanner.bytes.spells("c", in: tag.name) else { return nil }
      return .cell(beginCell(tag), tag)
    }
    guard tag.depth == 3, tag.isOwn, scanner.bytes.spells("row", in: tag.name) else { return nil }
    isInRow = tag.kind == .start
    if tag.kind == .end { return .rowEnd(tag) }
    beginRow(tag)
    return .row(row, tag)
  }

  /// A row without a number, or with an unreadable one, follows the row before it.
  private mutating func beginRow(_ tag: XMLTag) {
    var next = row + 1
    if let value = scanner.bytes.attribute("r", of: tag) {
      let number = scanner.bytes.integer(in: value, upTo: 1_048_576)
      if let number, number > 0 { next = number } else { isOrderly = false }
    }
    if next <= row { isOrderly = false }
    row = next
    column = 0
  }

  /// A cell without a place, or with an unreadable one, follows the cell before it.
  private mutating func beginCell(_ tag: XMLTag) -> CellPosition {
    let value = scanner.bytes.attribute("r", of: tag)
    let named = value.flatMap { range in
      scanner.bytes.withUnsafeBufferPointer { CellPosition(a1: Bytes(rebasing: $0[range])) }
    }
    let position = named ?? CellPosition(column: column + 1, row: row)
    if position.column <= column || position.row != row || (value != nil && named == nil) {
      isOrderly = false
    }
    row = position.row
    column = position.column
    return position
  }
}
