internal import Planning
internal import Spreadsheet

/// The cells of one row by the field's place.
struct Slots {
  let row: SheetRow
  /// Cells of the form's columns; nil where the sheet has none.
  private(set) var cells: [SheetCell?]
  /// The first cell that is filled, and the first that holds text, whatever their columns.
  private(set) var firstFilled: SheetCell?
  private(set) var firstText: SheetCell?
  /// Whether a column of the form is filled, with more than a zero.
  private(set) var hasData = false
  private var texts = 0
  private var othersInTable = 0

  init(_ row: SheetRow, fields: [Int], count: Int) {
    self.row = row
    cells = Array(repeating: nil, count: count)
    for cell in row.cells {
      let field = cell.column < fields.count ? fields[cell.column] : -1
      if field >= 0 { cells[field] = cell }
      if cell.isBlank { continue }
      if firstFilled == nil { firstFilled = cell }
      // A formula filled down shows 0 where nothing is.
      if field >= 0, cell.value != .number(0) { hasData = true }
      if case .text = cell.value {
        texts += 1
        if firstText == nil { firstText = cell }
      } else if field >= 0 {
        othersInTable += 1
      }
    }
  }

  /// Whether the row holds one text; figures may stand beside it.
  var hasOneText: Bool { texts == 1 }

  /// Whether one text is all that the row says; a running number beside the table does not count.
  var isAlone: Bool { texts == 1 && othersInTable == 0 }

  /// Whether the row may stand above a table: one text, or labels such as 資料月份：5月.
  var isTitle: Bool {
    isAlone
      || texts > 0 && othersInTable == 0
        && row.cells.allSatisfy { cell in
          guard case .text(let text) = cell.value, !cell.isBlank else { return cell.isBlank }
          return text.contains { $0 == ":" || $0 == "：" }
        }
  }

  /// Whether every filled cell of the table says that there is nothing: 無 in all columns.
  var saysNothing: Bool {
    cells.allSatisfy { cell in
      guard let cell, !cell.isBlank, cell.value != .number(0) else { return true }
      guard case .text(let text) = cell.value, text.utf8.count <= 60 else { return false }
      let word = Folded(text).withoutSpaces
      return RowWords.isNothing(word) || MissingWord.isDash(word) || MissingWord(text) == .nothing
    }
  }

  /// What confirms the row's warnings, where something does.
  func confirmation(inColumn column: Int?) -> String? {
    guard let column, let cell = row.cells.first(where: { $0.column == column }), !cell.isBlank
    else { return nil }
    let text = CellWords.text(of: cell.value)
    guard MissingWord(text) == nil, !RowRemark.takesBack(cell) else { return nil }
    // 否 and 錯誤，應為2人 confirm nothing, 金額無誤 does.
    let word = Folded(text).withoutSpaces.text
    let denies = ["錯誤", "有誤", "未確認"].contains(where: word.contains)
    return denies || ["否", "未", "不", "非", "不是"].contains(word) ? nil : text
  }

  /// Whether the row may be a header: two texts or more, nothing else in the table, and the first
  /// of them begins as headers do.
  func mayBeHeader(beginnings: Set<Unicode.Scalar>) -> Bool {
    guard othersInTable == 0, texts >= 2, case .text(let text)? = firstText?.value,
      let first = text.unicodeScalars.first(where: { !TextKey.isWhitespace($0) })
    else { return false }
    return beginnings.contains(first)
  }
}
