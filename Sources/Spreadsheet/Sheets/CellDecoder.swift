/// Turns a raw cell into its value: types, styles, date systems and the string table meet here.
struct CellDecoder {
  let styles: [NumberFormat]
  let stringCount: Int
  let date1904: Bool

  /// What a cell holds, and the rule that it breaks.
  enum Outcome {
    case value(DecodedValue)
    /// True, but not as anyone would see it in Excel.
    case doubtful(DecodedValue, ReadingRule, value: Bytes)
    case empty
    /// Broken: nothing true can be told but that.
    case broken(ReadingRule, value: Bytes)
  }

  init(workbook: borrowing Workbook) {
    styles = workbook.styles.formats
    stringCount = workbook.strings.count
    date1904 = workbook.date1904
  }

  /// The number format of a style attribute; an index that no style has shows a plain number.
  @inline(__always)
  func format(_ style: Bytes?) -> NumberFormat {
    guard let style, let index = style.integer(upTo: .max), index < styles.count else {
      return .number
    }
    return styles[index]
  }

  @inline(__always)
  func decode(_ cell: RawCell, format: NumberFormat) -> Outcome {
    guard let type = cell.type else { return number(cell, format) }
    if type.spells("s") { return shared(cell) }
    if type.spells("n") || type.isEmpty { return number(cell, format) }
    return other(cell, type: type)
  }

  @inline(__always)
  private func number(_ cell: RawCell, _ format: NumberFormat) -> Outcome {
    guard let value = cell.value, !value.isEmpty else { return withoutValue(cell) }
    guard let number = NumberText.value(of: value) else {
      return value.trimmed.isEmpty ? withoutValue(cell) : .broken(.unreadableNumber, value: value)
    }
    if format == .number || format == .percent { return .value(.number(number)) }
    return dated(number, format, value)
  }

  private func dated(_ number: Double, _ format: NumberFormat, _ value: Bytes) -> Outcome {
    if format == .duration { return .value(.duration(number)) }
    // Under a format of hours and minutes a fraction is a time of day in either system.
    let isTime = number < 1 && number >= 0 && (!date1904 || format == .time)
    let serial = isTime || !date1904 ? number : number + 1462
    return date(serial, value)
  }

  @inline(__always)
  private func shared(_ cell: RawCell) -> Outcome {
    guard let value = cell.value else { return withoutValue(cell) }
    guard let index = value.integer(upTo: .max) ?? value.trimmed.integer(upTo: .max),
      index < stringCount
    else { return .broken(.stringIndex, value: value) }
    return .value(.sharedText(index))
  }

  private func other(_ cell: RawCell, type: Bytes) -> Outcome {
    if type.spells("inlineStr") {
      guard let text = cell.inlineText ?? cell.value else { return withoutValue(cell) }
      return .value(.text(text))
    }
    guard let value = cell.value else { return withoutValue(cell) }
    if type.spells("str") { return .value(.text(value)) }
    if type.spells("e") {
      return value.trimmed.isEmpty ? withoutValue(cell) : .value(.error(value.trimmed))
    }
    if value.trimmed.isEmpty { return withoutValue(cell) }
    if type.spells("b") {
      guard let boolean = value.trimmed.boolean else {
        return .broken(.unreadableBoolean, value: value)
      }
      return .value(.boolean(boolean))
    }
    if type.spells("d") {
      guard let serial = ISODate.serial(of: value) else {
        return .broken(.unreadableISODate, value: value)
      }
      return date(serial, value)
    }
    return .broken(.unknownType, value: type)
  }

  private func date(_ serial: Double, _ value: Bytes) -> Outcome {
    ExcelSerial.shown.contains(serial)
      ? .value(.date(serial)) : .doubtful(.date(serial), .dateNotShown, value: value)
  }

  @inline(__always)
  private func withoutValue(_ cell: RawCell) -> Outcome {
    cell.hasFormula ? .value(.formulaWithoutValue) : .empty
  }
}

extension ReadingRule {
  static let unreadableNumber = ReadingRule(
    "cell.unreadable_number",
    zh: "檔案記錄的數值「%v」不是數字。請重新輸入此儲存格。",
    en: "The file records “%v” where a number should be. Enter the cell again.")
  static let stringIndex = ReadingRule(
    "cell.string_index",
    zh: "此儲存格指向不存在的文字（編號「%v」），內容已遺失。請重新輸入此儲存格。",
    en: "The cell points to a text that is not there (number “%v”); its contents are lost. Enter the cell again.")
  static let unreadableBoolean = ReadingRule(
    "cell.unreadable_boolean",
    zh: "檔案記錄的邏輯值「%v」既非 TRUE 也非 FALSE。請重新輸入此儲存格。",
    en: "The file records “%v” where TRUE or FALSE should be. Enter the cell again.")
  static let unreadableISODate = ReadingRule(
    "cell.unreadable_date",
    zh: "檔案記錄的日期「%v」無法辨識。請重新輸入此儲存格。",
    en: "The file records “%v” where a date should be. Enter the cell again.")
  static let dateNotShown = ReadingRule(
    "cell.date_not_shown",
    zh: "此儲存格為日期格式，但其值「%v」不在 1900 年至 9999 年之間，Excel 顯示為 #####。請輸入正確日期。",
    en: "The cell is formatted as a date, but its value “%v” lies outside the years 1900 to 9999 and Excel shows #####. Enter the right date.")
  static let unknownType = ReadingRule(
    "cell.unknown_type",
    zh: "此儲存格的類型「%v」不明。請重新輸入此儲存格。",
    en: "The cell is of an unknown type, “%v”. Enter the cell again.")
  static let noValue = ReadingRule(
    "formula.no_value",
    zh: "此儲存格的公式沒有計算結果。請在 Excel 中開啟檔案、重新計算並存檔後再送。",
    en: "The formula in this cell has no calculated value. Open the file in Excel, let it recalculate, save it and send it again.")
}
