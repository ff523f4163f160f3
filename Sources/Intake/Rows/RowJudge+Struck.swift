internal import Planning
internal import Spreadsheet

extension RowJudge {
  /// Cells that are struck through: people strike a row out instead of deleting it, and it counts.
  ///
  /// Told once a row: of all of it where nothing else is filled.
  func noteStruck(_ row: Row, _ draft: inout RowDraft) {
    let filled = row.cells.indices.filter { place in
      !row.merged.contains(place) && row.cells[place].map { !$0.isBlank } ?? false
    }
    let struck = draft.struck.filter(filled.contains)
    guard !struck.isEmpty else { return }
    let isWhole = struck.count == filled.count
    let fields = struck.map { form.columns[$0].header }.joined(separator: "、")
    draft.addRange(
      Finding(
        "row.struck", .warning, sheet: sheet,
        cell: isWhole ? header.range(ofRow: row.number) : range(of: struck, among: filled, row),
        arguments: isWhole ? [:] : ["fields": fields]), at: struck[0])
  }

  /// The cells from the first to the last of these fields, or the first alone where others stand between.
  private func range(of struck: [Int], among filled: [Int], _ row: Row) -> String {
    let columns = struck.compactMap { header.columns[$0] }
    guard let first = columns.min(), let last = columns.max() else {
      return address(of: struck[0], row.number)
    }
    let start = CellPosition(column: first, row: row.number).a1
    let isBroken = filled.contains { place in
      !struck.contains(place) && header.columns[place].map { first < $0 && $0 < last } ?? false
    }
    if first == last || isBroken { return start }
    return start + ":" + CellPosition(column: last, row: row.number).a1
  }
}
