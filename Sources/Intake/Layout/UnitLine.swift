internal import Spreadsheet

/// The line 「單位：千元」 above a table.
enum UnitLine {
  /// The unit that the rows above a header name; nil where none does.
  static func scale(in rows: ArraySlice<SheetRow>) -> MoneyScale? {
    for row in rows.reversed() {
      for cell in row.cells {
        guard case .text(let text) = cell.value, text.utf8.count <= 120 else { continue }
        if let scale = scale(in: text) { return scale }
      }
    }
    return nil
  }

  static func scale(in text: String) -> MoneyScale? {
    let scalars = Folded(text).withoutSpaces
    for place in scalars.indices where scalars.holds("單位", at: place) {
      let rest = scalars[(place + 2)...].drop { $0 == ":" || $0 == "為" || $0 == "(" }
      // 填報單位：會計處 names no unit of money, nor does 單位主管.
      let unit = Array(rest.prefix { $0 != ")" && $0 != ";" && $0 != "," && $0 != "、" })
      if unit.count <= 8, let scale = MoneyScale(unit: unit) { return scale }
    }
    let bare = scalars.filter { $0 != "(" && $0 != ")" }
    guard bare.count <= 6 else { return nil }
    return bare.last == "元" ? MoneyScale(unit: bare) : nil
  }
}
