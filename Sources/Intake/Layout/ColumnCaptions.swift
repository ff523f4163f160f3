internal import Spreadsheet

/// Rows between a header and the data that only caption the columns: units and running numbers.
enum ColumnCaptions {
  /// The units that a row under the header names.
  struct Units {
    var columns: [Int: MoneyScale] = [:]
    /// The unit of all columns of money, where the row holds a line 「單位：元」.
    var table: MoneyScale?
  }

  /// What a row under the header names; nil where the row is data.
  ///
  /// - Parameter money: the columns of money. Units that each stand under their own are these
  ///   columns'; a line in any one cell is the table's.
  static func units(in row: SheetRow, money: Set<Int>) -> Units? {
    guard let (scales, lines) = captions(in: row) else { return nil }
    let isOwn = lines.count > 1 && lines.isSubset(of: money)
    let apart = scales.filter { !$0.value.isCount }.keys
    let isApart = !apart.isEmpty && money.isDisjoint(with: apart)
    guard !isOwn, !lines.isEmpty || isApart else { return Units(columns: scales) }
    return Units(
      columns: scales.filter { $0.value.isCount }, table: UnitLine.scale(in: [row][...]))
  }

  /// Units by column, and the columns in which a line 「單位：…」 stands.
  private static func captions(
    in row: SheetRow
  ) -> (scales: [Int: MoneyScale], lines: Set<Int>)? {
    let cells = row.cells.filter { !$0.isBlank }
    guard !cells.isEmpty else { return nil }
    if isNumbering(cells) { return ([:], []) }
    if cells.count == 1, case .text(let text) = cells[0].value,
      RowWords.isNothing(Folded(text).withoutSpaces)
    {
      return nil
    }
    var scales: [Int: MoneyScale] = [:]
    var lines: Set<Int> = []
    for cell in cells {
      guard case .text(let text) = cell.value, text.utf8.count <= 40 else { return nil }
      let word = Folded(text).withoutSpaces
      let bare = word.filter { $0 != "(" && $0 != ")" }
      if bare.holds("單位", at: 0) || bare.holds("幣別", at: 0),
        let scale = UnitLine.scale(in: text)
      {
        scales[cell.column] = scale
        lines.insert(cell.column)
      } else if bare.last == "元" || bare.last == "圓", let scale = UnitLine.money(bare) {
        scales[cell.column] = scale
      } else if let (factor, counter) = MoneyScale.counted(bare),
        !counter.isEmpty || word.first == "("
      {
        scales[cell.column] = .times(factor)
      } else if !isCaption(word, bare) {
        return nil
      }
    }
    return (scales, lines)
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
