/// Gives rows and cells their places and values, whichever reader found them, and keeps the sheet's limits.
struct SheetAssembler<Sink: CellSink> {
  private(set) var sink: Sink
  /// The sink, or a failure, wants no more.
  private(set) var isStopped = false
  /// Rows begun, cells and rows ended: what a second reader of the same part must pass over.
  private(set) var events = 0

  private let decoder: CellDecoder
  private let limits: ReadingLimits
  /// What this sheet may have.
  let allowed: SheetLimits
  private let sheet: String
  private var row = 0
  private var rowIsHidden = false
  private var column = 0
  private var cells = 0
  private var problems = 0
  private var toldFormat = false

  init(
    sink: Sink, decoder: CellDecoder, sheet: String, limits: ReadingLimits, allowed: SheetLimits
  ) {
    self.sink = sink
    self.decoder = decoder
    self.sheet = sheet
    self.limits = limits
    self.allowed = allowed
  }

  /// Begins a row; one without a number, or with an unreadable one, follows the row before it.
  @inline(__always)
  mutating func beginRow(_ reference: Bytes?, isHidden: Bool) throws(ReadingFailure) {
    events += 1
    var next = row + 1
    if let reference {
      if let number = reference.integer(upTo: limits.rows), number > 0 {
        if number <= row {
          try report(.rowOutOfOrder, value: reference.string, facts: ["\(number)", "\(row)"])
        }
        next = number
      } else {
        try report(.rowReference, value: reference.string, facts: ["\(next)"])
      }
    }
    guard next <= limits.rows else {
      throw ReadingFailure(.tooManyRows, sheet: sheet, facts: ["\(limits.rows)"])
    }
    row = next
    rowIsHidden = isHidden
    column = 0
    sink.beginRow(row, isHidden: isHidden)
  }

  @inline(__always)
  mutating func endRow() throws(ReadingFailure) {
    events += 1
    if try !sink.endRow() { isStopped = true }
  }

  /// Places and decodes a cell; one without a reference, or with an unreadable one, follows the cell before it.
  @inline(__always)
  mutating func cell(_ raw: borrowing RawCell) throws(ReadingFailure) {
    events += 1
    cells += 1
    guard cells <= allowed.cells.allowed else {
      throw ReadingFailure(.tooManyCells, sheet: sheet, facts: ["\(allowed.cells.told)"])
    }
    if raw.column > 0 {
      column = raw.column
      if raw.row != row { try move(to: raw.row) }
    } else {
      try placeByOrder(raw.unreadableReference)
    }
    var style = decoder.style(raw.style)
    if style.format.isUnsettled { style = try settled(style, raw) }
    if !raw.inlineLooks.isEmpty, raw.type == .inlineText || raw.value.isEmpty {
      style.traits = raw.inlineLooks.traits(in: style.traits)
    }
    switch decoder.decode(raw, format: style.format) {
    case .value(.text(let text)) where raw.inlineText.isMissing && TextEscapes.mayHold(text):
      try escaped(text, raw, style)
    case .value(let value):
      try sink.cell(column: column, value: value, style: style, isFormula: raw.hasFormula)
    case .empty: break
    case .unshownDate(let serial): try unshownDate(serial, raw, style)
    case .broken(let fault):
      try report(fault.rule, atCell: true, value: fault.spelling(in: raw))
    }
  }

  /// The style of a cell whose number tells what its format shows, or whose format is not there.
  @inline(never)
  private mutating func settled(
    _ style: ValueStyle, _ raw: borrowing RawCell
  ) throws(ReadingFailure) -> ValueStyle {
    if style.format == .unknown, !toldFormat, raw.type == .number, !raw.value.isEmpty {
      toldFormat = true
      try report(.missingFormat, atCell: true)
    }
    return decoder.settled(style, for: raw)
  }

  /// A formula's text in which escapes are to be undone.
  @inline(never)
  private mutating func escaped(
    _ text: Bytes, _ raw: borrowing RawCell, _ style: ValueStyle
  ) throws(ReadingFailure) {
    let isFormula = raw.hasFormula
    try TextEscapes.undone(in: text).withUnsafeBufferPointer { text throws(ReadingFailure) in
      try sink.cell(column: column, value: .text(text), style: style, isFormula: isFormula)
    }
  }

  /// A date that is true, though not as anyone would see it in Excel.
  @inline(never)
  private mutating func unshownDate(
    _ serial: Double, _ raw: borrowing RawCell, _ style: ValueStyle
  ) throws(ReadingFailure) {
    try sink.cell(
      column: column, value: .date(serial), style: style, isFormula: raw.hasFormula)
    try report(.dateNotShown, atCell: true, value: raw.value.string)
  }

  /// A cell that names another row than the one it stands in belongs where it says.
  @inline(never)
  private mutating func move(to other: Int) throws(ReadingFailure) {
    let place = CellPosition(column: column, row: other).a1
    try report(.cellInOtherRow, value: place, facts: ["\(row)"])
    if try !sink.endRow() { isStopped = true }
    row = other
    sink.beginRow(row, isHidden: rowIsHidden)
  }

  @inline(never)
  private mutating func placeByOrder(_ reference: Bytes) throws(ReadingFailure) {
    column += 1
    guard column <= limits.columns else {
      throw ReadingFailure(.tooManyColumns, sheet: sheet, facts: ["\(limits.columns)"])
    }
    if !reference.isMissing {
      try report(.cellReference, atCell: true, value: reference.string)
    }
  }

  /// Refuses a cell's text that is more than all texts of the sheet may be, while it still arrives.
  func hold(textBytes: Int) throws(ReadingFailure) {
    guard textBytes <= allowed.textBytes.allowed else {
      throw .tooMuchText(sheet: sheet, allowed.textBytes)
    }
  }

  /// Enters a problem, at the current cell or of the sheet; a sheet with endless problems is refused.
  @inline(never)
  mutating func report(
    _ rule: ReadingRule, atCell: Bool = false, value: String? = nil, facts: [String] = []
  ) throws(ReadingFailure) {
    problems += 1
    guard problems <= allowed.problems.allowed else {
      throw ReadingFailure(.tooManyProblems, sheet: sheet, facts: ["\(allowed.problems.told)"])
    }
    let cell = atCell ? CellPosition(column: column, row: row).a1 : nil
    sink.problem(ReadingProblem(rule, sheet: sheet, cell: cell, value: value, facts: facts))
  }
}

extension ReadingRule {
  static let missingFormat = ReadingRule(
    "cell.missing_format",
    zh: "檔案沒有此儲存格的格式，此工作表的日期可能讀為數字。請在 Excel 中核對日期、另存新檔後再送一次。",
    en: """
      The file lacks the format of this cell, so dates of the sheet may be read as numbers. Check \
      the dates in Excel, save the file again and resend it.
      """)
  static let rowReference = ReadingRule(
    "row.reference", facts: ["row assumed"],
    zh: "檔案記錄的列號「%v」無法辨識，已當作第 %0 列。請核對此列。",
    en: "The file numbers a row “%v”; it was read as row %0. Check that row.")
  static let rowOutOfOrder = ReadingRule(
    "row.out_of_order", facts: ["row", "row before it"],
    zh: "檔案把第 %0 列記錄在第 %1 列之後。請在 Excel 中另存新檔後再送一次。",
    en: "The file records row %0 after row %1. Save it again in Excel and resend it.")
  static let cellReference = ReadingRule(
    "cell.reference",
    zh: "檔案記錄的儲存格位置「%v」無法辨識，已依前後順序放在此處。請核對此儲存格。",
    en: "The file gives the cell's place as “%v”; it was put here by its order. Check the cell.")
  static let cellInOtherRow = ReadingRule(
    "cell.other_row", facts: ["row that holds it"],
    zh: "檔案把儲存格 %v 記錄在第 %0 列之內。請在 Excel 中另存新檔後再送一次。",
    en: "The file records cell %v inside row %0. Save it again in Excel and resend it.")
  static let tooManyRows = ReadingRule(
    "sheet.too_large.rows", facts: ["rows allowed"],
    zh: "工作表超過 %0 列，未讀完。請分成數個檔案送出。",
    en: """
      The sheet has more than %0 rows and was not read to its end. Send the data as several files.
      """)
  static let tooManyColumns = ReadingRule(
    "sheet.too_large.columns", facts: ["columns allowed"],
    zh: "工作表超過 %0 欄，未讀完。請分成數個檔案送出。",
    en: """
      The sheet has more than %0 columns and was not read to its end. Send the data as several \
      files.
      """)
  static let tooManyCells = ReadingRule(
    "sheet.too_large.cells", facts: ["cells allowed"],
    zh: "工作表連同前面各表超過 %0 個儲存格，未讀完。請分成數個檔案送出。",
    en: """
      The sheet has, with those before it, more than %0 cells and was not read to its end. Send \
      the data as several files.
      """)
  static let tooManyProblems = ReadingRule(
    "sheet.too_many_problems", facts: ["problems allowed"],
    zh: "工作表連同前面各表有超過 %0 個無法讀取之處，未讀完。請在 Excel 中另存新檔後再送一次。",
    en: """
      The sheet has, with those before it, more than %0 places that cannot be read; reading \
      stopped. Save it again in Excel and resend it.
      """)
}
