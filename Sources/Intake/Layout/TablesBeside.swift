internal import Planning
internal import Spreadsheet

/// Takes apart tables that stand side by side on one sheet, each with a header of its own in the same
/// row, so that each is read like a sheet.
struct TablesBeside {
  let index: PlanIndex

  /// Labels that are looked at in search of a second header in one row, all trials together; a row
  /// of a form's width is tried at every label.
  private static let budget = 4_000

  /// More tables than this are no form's; what is behind them stays with the last one.
  private static let most = 20

  /// The tables from left to right; the sheet itself where there is only one.
  func tables(of sheet: SheetContents, atMost count: Int = most) -> [SheetContents] {
    guard count > 1 else { return [sheet] }
    for (place, row) in sheet.rows.enumerated() {
      guard row.number <= index.limits.headerRows else { break }
      guard let column = firstColumnOfAnother(in: sheet, at: place) else { continue }
      return [sheet.columns(upTo: column - 1)]
        + tables(of: sheet.columns(from: column), atMost: count - 1)
    }
    return [sheet]
  }

  /// Where in a row another form's whole header begins behind a first one.
  private func firstColumnOfAnother(in sheet: SheetContents, at place: Int) -> Int? {
    let labels = sheet.rows[place].cells
    // The smallest form has three required columns; rows of data rarely begin as headers do.
    guard labels.count >= 6, case .text(let first)? = labels.first?.value,
      first.unicodeScalars.first.map(index.headerBeginnings.contains) ?? false,
      labels.allSatisfy(\.value.isText)
    else { return nil }
    let header = SheetContents(
      description: sheet.description,
      rows: Array(sheet.rows[place..<min(place + 2, sheet.rows.count)]),
      mergedRanges: sheet.mergedRanges.filter { $0.first.row == sheet.rows[place].number })
    var earlier: Set<String> = []
    var trials = max(1, Self.budget / labels.count)
    for (number, label) in labels.enumerated() {
      guard case .text(let text) = label.value else { continue }
      let isRepeated = !earlier.insert(text).inserted
      let isApart = number > 0 && label.column > labels[number - 1].column + 1
      guard isRepeated || isApart, isKnown(text) else { continue }
      guard trials > 0 else { return nil }
      trials -= 1
      if isHeader(header.columns(from: label.column)),
        isHeader(header.columns(upTo: label.column - 1))
      {
        return label.column
      }
    }
    return nil
  }

  /// Whether a text is the header of some form's column.
  private func isKnown(_ text: String) -> Bool {
    let key = HeaderKey(text)
    return index.forms.contains { $0.headers.find(key) != nil }
  }

  /// Whether all required columns of a form stand in the row.
  private func isHeader(_ row: SheetContents) -> Bool {
    let finder = HeaderFinder(
      sheet: row, limits: index.limits, merges: MergedRanges(row.mergedRanges))
    return !row.rows.isEmpty
      && index.forms.contains { finder.match($0, at: 0)?.missing(of: $0).isEmpty ?? false }
  }
}

extension SheetContents {
  fileprivate func columns(from first: Int) -> SheetContents { columns(in: first...16_384) }

  fileprivate func columns(upTo last: Int) -> SheetContents { columns(in: 1...max(1, last)) }

  /// The sheet with nothing but some of its columns, which keep their letters.
  private func columns(in columns: ClosedRange<Int>) -> SheetContents {
    var part = self
    part.rows = rows.compactMap { row in
      var row = row
      row.cells = row.cells.filter { columns.contains($0.column) }
      return row.cells.isEmpty ? nil : row
    }
    part.mergedRanges = mergedRanges.filter { columns.contains($0.first.column) }
    return part
  }
}
