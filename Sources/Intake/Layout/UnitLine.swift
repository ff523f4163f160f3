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
    for word in ["單位", "幣別"] {
      for place in scalars.indices where scalars.holds(word, at: place) {
        if let scale = scale(behind: scalars[(place + 2)...]) { return scale }
      }
    }
    // 金額以新臺幣元為單位.
    for place in scalars.indices where scalars.holds("為單位", at: place) {
      if let start = scalars[..<place].lastIndex(of: "以"), place - start <= 8,
        let scale = MoneyScale(unit: Array(scalars[(start + 1)..<place]))
      {
        return scale
      }
    }
    let bare = scalars.filter { $0 != "(" && $0 != ")" }
    guard bare.count <= 6 else { return nil }
    return bare.last == "元" ? MoneyScale(unit: bare) : nil
  }

  /// The first unit of money behind the word: 單位：人次、千元 names two units.
  private static func scale(behind rest: ArraySlice<Unicode.Scalar>) -> MoneyScale? {
    let line = rest.drop { $0 == ":" || $0 == "為" || $0 == "(" }.prefix { $0 != ")" }
    for part in line.split(whereSeparator: { ";,、/".unicodeScalars.contains($0) }) {
      // 經費：元 behind 人次； names its column as well.
      let unit = Array(part.reversed().prefix { $0 != ":" }.reversed())
      // 填報單位：會計處 names no unit of money, nor does 單位主管.
      guard unit.count <= 8 else { continue }
      if let scale = MoneyScale(unit: unit) ?? MoneyScale(bare: unit) { return scale }
    }
    return nil
  }
}
