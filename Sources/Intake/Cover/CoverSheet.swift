internal import Planning
internal import Spreadsheet

/// What stands on the cover sheet, by label, with the cell of each value.
struct CoverSheet: Sendable {
  enum Label: Hashable, Sendable, CaseIterable {
    case code, unit, year, month, author, contact, seal, version, date, replacing, withdrawn, reason
  }

  struct Entry: Sendable {
    var value: CellValue
    var cell: String

    /// The value as text, trimmed.
    var text: String { CellWords.text(of: value) }
  }

  let sheet: String
  private var entries: [Label: Entry] = [:]
  /// The cell beside a label that has no value.
  private var blanks: [Label: String] = [:]

  subscript(_ label: Label) -> Entry? { entries[label] }

  /// Where a label's value stands or should stand.
  func cell(of label: Label) -> String? { entries[label]?.cell ?? blanks[label] }

  /// Reads the labels of a sheet; nil where it is no cover.
  init?(_ contents: SheetContents) {
    sheet = contents.description.name
    for row in contents.rows.prefix(60) { read(row) }
    let isTitled = CoverLabels.isCoverTitle(sheet)
    let labels = entries.count + blanks.count
    let names = [Label.code, .unit, .year, .month].count { cell(of: $0) != nil }
    guard isTitled ? labels >= 1 : (labels >= 3 && names >= 3) else { return nil }
  }

  private mutating func read(_ row: SheetRow) {
    for (place, cell) in row.cells.enumerated() {
      guard case .text(let text) = cell.value, text.utf8.count <= 120 else { continue }
      if let label = CoverLabels.label(text) {
        take(label, from: row, after: place)
      } else if let (label, value) = CoverLabels.labelWithValue(text), entries[label] == nil {
        let address = CellPosition(column: cell.column, row: row.number).a1
        entries[label] = Entry(value: .text(value), cell: address)
      }
    }
  }

  /// The value is the next filled cell to the right, unless that is another label.
  private mutating func take(_ label: Label, from row: SheetRow, after place: Int) {
    guard entries[label] == nil else { return }
    let own = row.cells[place].column
    let next = row.cells[(place + 1)...].first { !$0.isBlank }
    if let next, !isLabel(next) {
      entries[label] = Entry(
        value: next.value, cell: CellPosition(column: next.column, row: row.number).a1)
    } else {
      blanks[label] = CellPosition(column: own + 1, row: row.number).a1
    }
  }

  private func isLabel(_ cell: SheetCell) -> Bool {
    guard case .text(let text) = cell.value else { return false }
    return CoverLabels.label(text) != nil
  }
}

/// The labels of the cover sheet in all their spellings.
enum CoverLabels {
  static func label(_ text: String) -> CoverSheet.Label? { labels[HeaderKey(text).key] }

  /// 填表人：王大明 in one cell.
  static func labelWithValue(_ text: String) -> (label: CoverSheet.Label, value: String)? {
    guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    let value = CellWords.trimmed(String(text[text.index(after: colon)...]))
    guard !value.isEmpty, let label = label(String(text[..<colon])) else { return nil }
    return (label, value)
  }

  static func isCoverTitle(_ title: String) -> Bool {
    titles.contains(HeaderKey(title).key)
  }

  private static let titles: Set<String> = ["封面", "首頁", "cover", "封面頁", "填報封面", "封頁"]

  private static let labels: [String: CoverSheet.Label] = {
    let spellings: [CoverSheet.Label: [String]] = [
      .code: [
        "填報單位代碼", "單位代碼", "填報代碼", "代碼", "填報機關代碼", "機關代碼", "館處代碼",
        "填報單位代號", "單位代號", "代號", "填報單位編碼", "submittercode", "code",
      ],
      .unit: [
        "填報單位", "填報單位名稱", "單位名稱", "單位", "填報機關", "機關名稱", "館處名稱", "館處",
        "館處單位", "submitter",
      ],
      .year: ["年度", "填報年度", "會計年度", "資料年度", "年", "年份", "民國年度", "year"],
      .month: ["月份", "填報月份", "資料月份", "月", "統計月份", "填報月", "month"],
      .author: [
        "填表人", "填報人", "填表人員", "填報人員", "承辦人", "填表者", "填報者", "填表人姓名",
        "填報人姓名", "承辦人員", "經辦人",
      ],
      .contact: ["聯絡方式", "聯絡電話", "電話", "電子郵件", "聯絡資訊", "e-mail", "email", "聯繫方式"],
      .seal: ["主管核章", "單位主管", "主管", "核章", "主管簽章"],
      .version: ["範本版本", "版本", "表單版本", "範本版次", "版次"],
      .date: ["填報日期", "填表日期", "日期", "製表日期"],
      .replacing: ["確認取代", "取代確認", "取代", "確認取代前次填報", "確認取代原填報"],
      .withdrawn: ["作廢", "申請作廢", "作廢本月填報", "是否作廢"],
      .reason: ["作廢理由", "作廢原因"],
    ]
    var all: [String: CoverSheet.Label] = [:]
    for (label, words) in spellings {
      for word in words { all[HeaderKey(word).key] = label }
    }
    return all
  }()
}
