internal import Planning
internal import Spreadsheet

/// Columns 幣別 and 單位 beside a table, which name the unit of each row's amounts.
struct UnitColumns {
  private struct Column {
    var number: Int
    /// Whether it names currencies, so that an unknown word is one: 幣別 and not 單位.
    var isCurrency: Bool
    /// What the last row that says something named.
    var above: MoneyScale?
    /// The last row of the merged cell that named it.
    var last = 0
  }

  private var columns: [Column] = []
  private let merges: MergedRanges

  /// A form without amounts has no such columns: there 單位 is an office.
  init(_ header: HeaderMatch, of form: FormIndex, merges: MergedRanges) {
    self.merges = merges
    guard form.holdsMoney else { return }
    let named = header.labels.lazy.filter { !$0.isKnown }.compactMap { label in
      Self.isCurrency(label.text).map { Column(number: label.column, isCurrency: $0) }
    }
    columns = Array(named.prefix(Self.most))
  }

  /// Whether a header asks for a currency, or else for a unit; nil where it asks for neither.
  static func isCurrency(_ label: String) -> Bool? {
    let key = HeaderKey(label).key
    if currencies.contains(key) { return true }
    return units.contains(key) ? false : nil
  }

  /// The unit of the amounts of a row; nil where no column names one. Rows are given from top to bottom.
  mutating func unit(of row: SheetRow) -> MoneyScale? {
    var found: MoneyScale?
    for place in columns.indices {
      guard let unit = named(at: place, in: row) else { continue }
      switch (found, unit) {
      case (.foreign, _): continue
      case (.yuan(let one)?, .yuan(let other)) where one != other:
        found = .differing(one, other)
      default: found = unit
      }
    }
    return found
  }

  private mutating func named(at place: Int, in row: SheetRow) -> MoneyScale? {
    let column = columns[place]
    guard let cell = row.cell(inColumn: column.number), !cell.isBlank else {
      return row.number <= column.last ? column.above : nil
    }
    guard case .text(let text) = cell.value, MissingWord(text) == nil else { return nil }
    if DittoMark.isDitto(text) { return column.above }
    let range = merges.beginning(in: row.number).first { $0.first.column == column.number }
    columns[place].last = range?.last.row ?? row.number
    columns[place].above = Self.named(text, isCurrency: column.isCurrency)
    return columns[place].above
  }

  private static func named(_ text: String, isCurrency: Bool) -> MoneyScale? {
    let words = UnitWords(Folded(text).withoutSpaces)
    if let unit = words.unit { return unit }
    guard isCurrency ? !words.isLocal : words.speaksOfMoney else { return nil }
    return .foreign(String(CellWords.trimmed(text).prefix(20)))
  }

  /// No table has as many; beyond them rows would take long.
  private static let most = 8

  private static let currencies: Set<String> = [
    "幣別", "貨幣", "貨幣別", "幣種", "幣制", "計價幣別", "計價貨幣", "currency",
  ]

  private static let units: Set<String> = [
    "單位", "金額單位", "貨幣單位", "幣別單位", "計價單位", "unit",
  ]
}
