internal import Spreadsheet

/// Columns that hold something in rows of data and have no header, so that nobody reads them.
struct UnnamedColumns {
  /// One of them.
  private struct Column {
    /// Where it is first filled.
    var first: CellPosition
    /// Whether it numbers the rows so far.
    var isRunning: Bool
    var last: Int
    /// Whether it holds one text beside a row and nothing else, which is a remark on that row.
    var isRemark: Bool
  }

  private let named: Set<Int>
  private let table: ClosedRange<Int>
  private var columns: [Int: Column] = [:]

  init(sheet: SheetContents, header: HeaderMatch, merges: MergedRanges) {
    let rows = sheet.rows[header.rows]
    var named = Set(rows.flatMap(\.cells).filter { !$0.isBlank }.map(\.column))
    named.formUnion(header.columns.compactMap(\.self))
    for range in rows.map(\.number).flatMap(merges.beginning) {
      guard range.isWide, named.contains(range.first.column) else { continue }
      named.formUnion(range.first.column...range.last.column)
    }
    self.named = named
    table = header.width
  }

  /// Looks through a row of data.
  mutating func add(_ row: SheetRow) {
    let strange = row.cells.filter {
      // A formula filled down shows 0 where nothing is.
      !named.contains($0.column) && !$0.isBlank && $0.value != .number(0)
    }
    for cell in strange { add(cell, row: row.number, isAlone: strange.count == 1) }
  }

  private mutating func add(_ cell: SheetCell, row: Int, isAlone: Bool) {
    let number = Self.number(of: cell)
    guard var column = columns[cell.column] else {
      columns[cell.column] = Column(
        first: CellPosition(column: cell.column, row: row),
        isRunning: number == 1 && cell.column < table.lowerBound, last: number ?? 0,
        isRemark: isAlone && cell.column > table.upperBound && Self.isWords(cell))
      return
    }
    column.isRemark = false
    column.isRunning = column.isRunning && number == column.last + 1
    column.last = number ?? 0
    columns[cell.column] = column
  }

  /// The first filled cell of each, from left to right; running numbers before the table and a
  /// remark behind one row are left out.
  var cells: [CellPosition] {
    columns.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isRunning && !$0.isRemark }
      .map(\.first)
  }

  private static func number(of cell: SheetCell) -> Int? {
    switch cell.value {
    case .number(let number) where number.magnitude < 1_000_000: Int(exactly: number)
    case .text(let text):
      Int(Folded(text).withoutSpaces.filter { !"().、".unicodeScalars.contains($0) }.text)
    default: nil
    }
  }

  private static func isWords(_ cell: SheetCell) -> Bool {
    guard case .text(let text) = cell.value else { return false }
    return !Folded(text).scalars.contains { ("0"..."9").contains($0) }
  }
}
