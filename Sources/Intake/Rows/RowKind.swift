internal import Planning
internal import Spreadsheet

/// What a row inside a block is.
enum RowKind: Hashable, Sendable {
  /// No cell of the table is filled.
  case blank
  case data
  /// 合計, 小計 or 總計: sums, not data.
  case subtotal
  /// 備註, 填表人 and the like: the block ends.
  case end
  /// 本月無資料, and nothing else on the row.
  case none

  /// The kind by the row's first filled cell; `isFilled` tells how many further columns matter.
  init(
    first: String, isOnlyText: Bool, otherRequired: Int
  ) {
    self = .data
    // Words that make a row something else begin with few characters and are short.
    guard let scalar = first.unicodeScalars.first(where: { !TextKey.isWhitespace($0) }),
      RowWords.beginnings.contains(scalar)
    else { return }
    let folded = Folded(first)
    let word = folded.withoutSpaces
    if RowWords.isSubtotal(word) { self = .subtotal }
    if isOnlyText, RowWords.isNothing(word) { self = .none }
    if otherRequired == 0, RowWords.isEnd(folded.scalars) { self = .end }
  }
}
