/// The labels of the cover sheet in all their spellings.
enum CoverLabels {
  static func label(_ text: String) -> CoverSheet.Label? {
    text.utf8.count > 120 ? nil : labels[HeaderKey(text).key]
  }

  /// 填表人：王大明 in one cell.
  static func labelWithValue(_ text: String) -> (label: CoverSheet.Label, value: String)? {
    // Most texts hold no colon, which their scalars tell sooner than their characters.
    guard text.unicodeScalars.contains(where: { $0 == "：" || $0 == ":" }),
      let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" })
    else { return nil }
    let value = CellWords.trimmed(String(text[text.index(after: colon)...]))
    guard !value.isEmpty, let label = label(String(text[..<colon])) else { return nil }
    return (label, value)
  }

  static func isCoverTitle(_ title: String) -> Bool {
    titles.contains(HeaderKey(title).key)
  }

  private static let titles: Set<String> = ["封面", "首頁", "cover", "封面頁", "填報封面", "封頁"]

  /// A label in the words of the template.
  static func name(of label: CoverSheet.Label) -> String { spellings[label]?.first ?? "" }

  private static let spellings: [CoverSheet.Label: [String]] = [
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

  private static let labels: [String: CoverSheet.Label] = {
    var all: [String: CoverSheet.Label] = [:]
    for (label, words) in spellings {
      for word in words { all[HeaderKey(word).key] = label }
    }
    return all
  }()
}
