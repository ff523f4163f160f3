/// Marked cells that a sheet does not have, written when their place in the sheet's order is reached.
struct CellInsertion {
  /// What the sheet declares about names.
  var root: XMLRoot?
  /// Where the sheet tells the range that it uses.
  var dimension: Range<Int>?

  private let cells: [CellPosition]
  private var next = 0
  private var row = 0
  private var rowStyle: Int?
  private var columns = ColumnStyles()
  private var inserted: CellRange?
  /// Fills of rows and columns that the inserted cells cover.
  private(set) var coveredFills: [CellPosition: PlainFill] = [:]

  init(_ cells: [CellPosition]) { self.cells = cells }

  /// Whether any cell may have to be inserted.
  var isWanted: Bool { !cells.isEmpty }

  /// Takes in the style that columns give to cells they do not have.
  mutating func addColumns(_ tag: XMLTag, in bytes: [UInt8]) {
    guard let style = bytes.attribute("style", of: tag).flatMap({ bytes.integer(in: $0) }),
      let first = bytes.attribute("min", of: tag).flatMap({ bytes.integer(in: $0, upTo: 16_384) }),
      let last = bytes.attribute("max", of: tag).flatMap({ bytes.integer(in: $0) }), first <= last
    else { return }
    columns.add(style, to: first...last)
  }

  /// Whole rows for the cells above a row.
  mutating func rows(
    before limit: Int, styles: inout MarkedStyles, marks: CellMarks
  ) throws(ReadingFailure) -> String {
    var text = ""
    while next < cells.count, cells[next].row < limit {
      begin(row: cells[next].row, style: nil)
      let tag = root?.qualified("row") ?? "row"
      text += #"<\#(tag) r="\#(row)">\#(try rest(styles: &styles, marks: marks))</\#(tag)>"#
    }
    return text
  }

  /// Begins a row; false where no cell is missing in it so far.
  @discardableResult
  mutating func begin(row: Int, style: Int?) -> Bool {
    self.row = row
    rowStyle = style
    return next < cells.count && cells[next].row == row
  }

  /// Cells of the row before one that it has; that one itself is not missing.
  mutating func cells(
    before position: CellPosition, styles: inout MarkedStyles, marks: CellMarks
  ) throws(ReadingFailure) -> String {
    var text = ""
    while next < cells.count, cells[next] < position {
      text += try cell(cells[next], styles: &styles, marks: marks)
      next += 1
    }
    if next < cells.count, cells[next] == position { next += 1 }
    return text
  }

  /// Cells of the row that are still missing at its end.
  mutating func rest(
    styles: inout MarkedStyles, marks: CellMarks
  ) throws(ReadingFailure) -> String {
    try cells(before: CellPosition(column: 0, row: row + 1), styles: &styles, marks: marks)
  }

  private mutating func cell(
    _ position: CellPosition, styles: inout MarkedStyles, marks: CellMarks
  ) throws(ReadingFailure) -> String {
    guard let severity = marks.severity(at: position) else { return "" }
    let own = rowStyle ?? columns[position.column] ?? 0
    coveredFills[position] = styles.visibleFill(own)
    let style = try styles.marked(own, severity)
    inserted =
      inserted.map { $0.widened(to: position) } ?? CellRange(first: position, last: position)
    return #"<\#(root?.qualified("c") ?? "c") r="\#(position.a1)" s="\#(style)"/>"#
  }

  /// The sheet's range with the inserted cells; nil where it stays the same.
  func widened(_ range: CellRange) -> CellRange? {
    guard let inserted else { return nil }
    let wider = range.widened(to: inserted.first).widened(to: inserted.last)
    return wider == range ? nil : wider
  }
}

extension CellRange {
  fileprivate func widened(to position: CellPosition) -> CellRange {
    CellRange(
      first: CellPosition(
        column: min(first.column, position.column), row: min(first.row, position.row)),
      last: CellPosition(
        column: max(last.column, position.column), row: max(last.row, position.row)))
  }
}
