internal import Spreadsheet

/// Rows between a header and the data that only caption the columns: units and running numbers.
enum ColumnCaptions {
  /// The units that a row under the header names by column; nil where the row is data.
  static func units(in row: SheetRow) -> [Int: MoneyScale]? {
    let cells = row.cells.filter { !$0.isBlank }
    guard !cells.isEmpty else { return nil }
    if isNumbering(cells) { return [:] }
    if cells.count == 1, case .text(let text) = cells[0].value,
      RowWords.isNothing(Folded(text).withoutSpaces)
    {
      return nil
    }
    var scales: [Int: MoneyScale] = [:]
    for cell in cells {
      guard case .text(let text) = cell.value, text.utf8.count <= 40 else { return nil }
      let word = Folded(text).withoutSpaces
      let bare = word.filter { $0 != "(" && $0 != ")" }
      if bare.last == "元" || bare.last == "圓", let scale = MoneyScale(unit: bare) {
        scales[cell.column] = scale
      } else if let (factor, counter) = MoneyScale.counted(bare),
        !counter.isEmpty || word.first == "("
      {
        scales[cell.column] = .times(factor)
      } else if !isCaption(word, bare) {
        return nil
      }
    }
    return scales
  }

  /// (1), (人次), (%), 單位：次.
  private static func isCaption(_ word: [Unicode.Scalar], _ bare: [Unicode.Scalar]) -> Bool {
    if word.first == "(", word.last == ")" { return true }
    return NumberParser.counters.contains(bare.text) || bare.text == "%"
  }

  /// 1, 2, 3 … from column to column.
  private static func isNumbering(_ cells: [SheetCell]) -> Bool {
    guard cells.count >= 3 else { return false }
    for (place, cell) in cells.enumerated() {
      let wanted = place + 1
      switch cell.value {
      case .number(let number) where number == Double(wanted): continue
      case .text(let text)
      where Folded(text).withoutSpaces.filter({ $0 != "(" && $0 != ")" }).text == String(wanted):
        continue
      default: return false
      }
    }
    return true
  }
}
