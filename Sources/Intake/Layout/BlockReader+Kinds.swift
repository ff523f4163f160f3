internal import Planning
internal import Spreadsheet

extension BlockReader {
  /// What a row below the header is.
  func kind(of slots: Slots) -> RowKind {
    guard let first = slots.firstFilled else { return .blank }
    if case .text(let text) = slots.firstText?.value {
      let kind = RowKind(
        first: text, isAlone: slots.isAlone, isOnlyText: slots.hasOneText,
        saysOnlyThat: slots.saysNothing,
        looksFilled: looksFilled(slots, besides: first), isWhole: isWhole(slots))
      if kind != .data { return kind }
    }
    if slots.hasData { return isCaption(slots) ? .blank : .data }
    return .blank
  }

  /// Whether required columns besides the first cell are filled as in a row of data; a signature
  /// may stand in several cells, but in fewer or with further words of its kind. Behind a word that
  /// goes on as titles do, two are enough.
  private func looksFilled(_ slots: Slots, besides first: SheetCell) -> Bool {
    let others = judge.form.required.compactMap { slots.cells[$0] }
      .filter { $0.column != first.column && !$0.isBlank }
    guard !others.isEmpty else { return false }
    let isMost = (others.count + 1) * 2 > judge.form.required.count
    let words = slots.row.cells.compactMap { cell -> [Unicode.Scalar]? in
      guard case .text(let text) = cell.value, cell.column != first.column else { return nil }
      return Folded(text).scalars
    }
    guard !words.contains(where: RowWords.isEnd) else { return false }
    if isMost { return true }
    guard others.count > 1, case .text(let text) = first.value,
      RowWords.mayBeTitle(Folded(text).scalars)
    else {
      return false
    }
    return others.contains { MissingWord(CellWords.text(of: $0.value)) == nil }
      && !words.contains { $0.contains(":") }
  }

  /// Whether all required columns say something, and one of them besides the row's first text in
  /// words: figures alone may be sums.
  private func isWhole(_ slots: Slots) -> Bool {
    let required = judge.form.required
    let isFilled = required.allSatisfy { place in
      guard let cell = slots.cells[place], !cell.isBlank else { return false }
      return MissingWord(CellWords.text(of: cell.value)) == nil
    }
    return isFilled
      && required.contains { place in
        !judge.form.columns[place].isNumber
          && slots.cells[place]?.column != slots.firstText?.column
      }
  }

  /// A single text merged across the table names a section of it.
  func isCaption(_ slots: Slots) -> Bool {
    guard slots.isAlone, let cell = slots.firstText else { return false }
    return merges.beginning(in: slots.row.number).contains {
      $0.first.column == cell.column && $0.last.column - $0.first.column >= 2
    }
  }
}
