/// Makes rows of values for callers; the only place where cells become Strings.
struct RowBuilder: CellSink {
  private let sheet: String
  private let limits: ReadingLimits
  private let allowed: SheetLimits
  private let strings: RecentStrings
  private let styles: CellStyles
  private let onProblem: (ReadingProblem) -> Void
  private let onRow: (SheetRow) throws(ReadingFailure) -> Bool
  private var row = SheetRow(number: 0, cells: [])
  private var isInOrder = true
  /// Bytes of the texts so far.
  private(set) var textBytes = 0
  /// Problems that were found here and not told of by who fills this.
  private var ownProblems = 0
  /// How the runs of the string look that was read last; none where it is told of its cell.
  private var looks: TextLooks = []

  init(
    sheet: String, strings: RecentStrings, styles: CellStyles, limits: ReadingLimits,
    allowed: SheetLimits, onProblem: @escaping (ReadingProblem) -> Void,
    onRow: @escaping (SheetRow) throws(ReadingFailure) -> Bool
  ) {
    self.sheet = sheet
    self.strings = strings
    self.styles = styles
    self.limits = limits
    self.allowed = allowed
    self.onProblem = onProblem
    self.onRow = onRow
  }

  mutating func beginRow(_ number: Int, isHidden: Bool) {
    row.number = number
    row.isHidden = isHidden
    row.cells.removeAll(keepingCapacity: true)
    isInOrder = true
  }

  mutating func cell(
    column: Int, value: DecodedValue, style: ValueStyle, isFormula: Bool
  ) throws(ReadingFailure) {
    if let last = row.cells.last, last.column >= column { isInOrder = false }
    row.cells.append(
      SheetCell(
        column: column, value: try finished(value, column: column),
        isPercent: style.format == .percent, isFormula: isFormula, traits: style.traits))
    if !looks.isEmpty { takeLooks() }
    if case .dressed(let place) = style.format, case .number = value {
      dress(styles.dresses[Int(place)])
    }
  }

  /// Tells of the last cell what its number format shows.
  private mutating func dress(_ style: (dress: NumberDress, isPercent: Bool)) {
    row.cells[row.cells.count - 1].isPercent = style.isPercent
    row.cells[row.cells.count - 1].dress = style.dress
  }

  /// Tells of the last cell how the runs of its string look.
  private mutating func takeLooks() {
    let place = row.cells.count - 1
    row.cells[place].traits = looks.traits(in: row.cells[place].traits)
    looks = []
  }

  private mutating func finished(
    _ value: DecodedValue, column: Int
  ) throws(ReadingFailure) -> CellValue {
    switch value {
    case .number(let number): return .number(number)
    case .sharedText(let index):
      let (text, looks) = strings[index]
      self.looks = looks
      return .text(try kept(text, column: column))
    case .text(let bytes): return .text(try kept(bytes.string, column: column))
    case .boolean(let boolean): return .boolean(boolean)
    case .date(let serial): return .date(ExcelSerial(serial))
    case .duration(let days): return .duration(days)
    case .error(let name): return .error(name.string)
    case .formulaWithoutValue: return .formulaWithoutValue
    }
  }

  /// Counts a text against the sheet's limit and warns of one that Excel could not hold.
  private mutating func kept(_ text: String, column: Int) throws(ReadingFailure) -> String {
    textBytes += text.utf8.count
    guard textBytes <= allowed.textBytes.allowed else {
      throw .tooMuchText(sheet: sheet, allowed.textBytes)
    }
    if text.utf8.count > limits.cellTextUnits, text.utf16.count > limits.cellTextUnits {
      try report(.longText, column: column, facts: ["\(limits.cellTextUnits)"])
    }
    return text
  }

  mutating func endRow() throws(ReadingFailure) -> Bool {
    if row.cells.isEmpty { return true }
    if !isInOrder { try sortCells() }
    return try onRow(row)
  }

  /// Puts cells in order; of two in one place the later stands, as in every well-known reader, with a problem.
  private mutating func sortCells() throws(ReadingFailure) {
    var byColumn: [Int: SheetCell] = [:]
    for cell in row.cells where byColumn.updateValue(cell, forKey: cell.column) != nil {
      try report(.duplicateCell, column: cell.column)
    }
    row.cells = byColumn.values.sorted { $0.column < $1.column }
  }

  /// A sheet with endless problems is refused.
  private mutating func report(
    _ rule: ReadingRule, column: Int, facts: [String] = []
  ) throws(ReadingFailure) {
    ownProblems += 1
    guard ownProblems <= allowed.problems.allowed else {
      throw ReadingFailure(.tooManyProblems, sheet: sheet, facts: ["\(allowed.problems.told)"])
    }
    let place = CellPosition(column: column, row: row.number).a1
    onProblem(ReadingProblem(rule, sheet: sheet, cell: place, facts: facts))
  }

  mutating func problem(_ problem: ReadingProblem) { onProblem(problem) }
}

extension ReadingFailure {
  static func tooMuchText(sheet: String, _ limit: SheetLimit) -> Self {
    Self(.tooMuchText, sheet: sheet, facts: ["\(limit.told >> 20)"])
  }
}

extension ReadingRule {
  static let tooMuchText = ReadingRule(
    "sheet.too_large.text", facts: ["MiB allowed"],
    zh: "工作表連同前面各表的文字超過 %0 MiB，未讀完。請分成數個檔案送出。",
    en: """
      The sheet has, with those before it, more than %0 MiB of text and was not read to its end. \
      Send the data as several files.
      """)
  static let longText = ReadingRule(
    "cell.long_text", facts: ["characters allowed"],
    zh: "此儲存格的文字超過 Excel 上限 %0 字，Excel 會截斷。請縮短內容。",
    en: "The text of this cell is longer than the %0 characters that Excel holds. Shorten it.")
  static let duplicateCell = ReadingRule(
    "cell.duplicate",
    zh: "檔案對此儲存格記錄了兩個值，採用後者。請核對此儲存格。",
    en: "The file records two values for this cell; the later one was read. Check the cell.")
}
