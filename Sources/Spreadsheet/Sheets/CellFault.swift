/// What can be wrong with the value of a cell.
enum CellFault: UInt8 {
  case number, stringIndex, boolean, isoDate, type

  var rule: ReadingRule {
    switch self {
    case .number: .unreadableNumber
    case .stringIndex: .stringIndex
    case .boolean: .unreadableBoolean
    case .isoDate: .unreadableISODate
    case .type: .unknownType
    }
  }

  /// The part of the cell that is at fault.
  func spelling(in cell: borrowing RawCell) -> String {
    self == .type ? cell.unknownType.string : cell.value.string
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
    en: """
      The cell points to a text that is not there (number “%v”); its contents are lost. Enter the \
      cell again.
      """)
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
    en: """
      The cell is formatted as a date, but its value “%v” lies outside the years 1900 to 9999 and \
      Excel shows #####. Enter the right date.
      """)
  static let unknownType = ReadingRule(
    "cell.unknown_type",
    zh: "此儲存格的類型「%v」不明。請重新輸入此儲存格。",
    en: "The cell is of an unknown type, “%v”. Enter the cell again.")
  static let noValue = ReadingRule(
    "formula.no_value",
    zh: "此儲存格的公式沒有計算結果。請在 Excel 中開啟檔案、重新計算並存檔後再送。",
    en: """
      The formula in this cell has no calculated value. Open the file in Excel, let it \
      recalculate, save it and send it again.
      """)
}
