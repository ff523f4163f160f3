/// What hidden columns of the list sheet keep: the sign by which it is known, and the fills that marks cover.
struct CoveredFills {
  /// Stands in the first row of every list sheet.
  static let marker = "chancery:annotation"

  private(set) var bySheet: [String: [CellPosition: PlainFill]] = [:]

  init(bySheet: [String: [CellPosition: PlainFill]]) {
    self.bySheet = bySheet
  }

  /// Reads the columns from the one that holds the sign.
  init(in contents: SheetContents) {
    guard
      let column = contents.rows.first?.cells.first(where: { $0.value == .text(Self.marker) })?
        .column
    else { return }
    for row in contents.rows.dropFirst() {
      let texts = (0..<3).map { offset in
        row.cells.first { $0.column == column + offset }?.value
      }
      guard case .text(let sheet) = texts[0], case .text(let cell) = texts[1],
        case .text(let fill) = texts[2],
        let position = Array(cell.utf8).withUnsafeBufferPointer({ CellPosition(a1: $0) }),
        let fill = PlainFill(description: fill)
      else { continue }
      bySheet[sheet, default: [:]][position] = fill
    }
  }

  /// Rows of three texts: sheet, cell, fill.
  var rows: [[String]] {
    bySheet.sorted { $0.key < $1.key }.flatMap { sheet, fills in
      fills.sorted { $0.key < $1.key }.map { [sheet, $0.key.a1, $0.value.description] }
    }
  }
}
