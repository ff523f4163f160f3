import Planning

extension Finding {
  /// Whether its cell or range begins in a row of the sheet.
  func isInRow(_ row: Int) -> Bool { firstRow == row }

  /// The row of its first cell; nil where it names no cell.
  var firstRow: Int? {
    guard let cell else { return nil }
    let first = cell.prefix { $0 != ":" }
    return Int(first.drop { !$0.isNumber })
  }
}
