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
  /// 範例: shows how to fill in.
  case example

  /// The kind by the row's first text, whether the row says nothing else, and whether other
  /// required columns are filled as in a row of data.
  ///
  /// - Parameters:
  ///   - isOnlyText: whether the row holds no other text; figures may stand beside it.
  ///   - saysOnlyThat: whether every filled cell says that there is nothing.
  ///   - isWhole: whether the row is filled as no row of sums is; 合計 is a name then.
  init(
    first: String, isAlone: Bool, isOnlyText: Bool = false,
    saysOnlyThat: @autoclosure () -> Bool,
    looksFilled: @autoclosure () -> Bool, isWhole: @autoclosure () -> Bool = false
  ) {
    self = .data
    if isOnlyText, RowWords.endsAsSubtotal(first) {
      self = .subtotal
      return
    }
    // Words that make a row something else begin with few characters and are short.
    guard let scalar = first.unicodeScalars.first(where: { !TextKey.isWhitespace($0) }),
      RowWords.beginnings.contains(scalar)
    else { return }
    let folded = Folded(first)
    let word = folded.withoutSpaces
    if RowWords.isSubtotal(word), !isWhole() { self = .subtotal }
    if RowWords.isExample(word) { self = .example }
    if isAlone, RowWords.isBlankBelow(word) || RowWords.isSection(word) { self = .blank }
    if RowWords.isNothing(word), isAlone || saysOnlyThat() { self = .none }
    if MissingWord.isDash(word), saysOnlyThat() { self = .blank }
    if RowWords.isEnd(folded.scalars) || isAlone && word.first == "*", !looksFilled() {
      self = .end
    }
  }
}
