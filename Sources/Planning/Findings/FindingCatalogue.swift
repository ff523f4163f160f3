/// Every finding that the program can make, in the order of the help page.
///
/// The definitions stand by subject in files beside this one; each file adds one list here.
package enum FindingCatalogue {
  /// Chapter by chapter, every code once.
  package static let all: [FindingDefinition] = chapters.flatMap(\.definitions)

  /// The definition of a code; nil where the catalogue has none.
  package static func definition(of code: String) -> FindingDefinition? {
    byCode[code]
  }

  private static let byCode = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// The definitions by subject, from what concerns the whole file down to the cell.
  package static let chapters: [(title: Bilingual, definitions: [FindingDefinition])] = [
    (Bilingual(zh: "送達", en: "Arrival"), arrivals),
    (Bilingual(zh: "檔案格式", en: "File formats"), format),
    (Bilingual(zh: "損壞的檔案", en: "Damaged files"), package),
    (Bilingual(zh: "讀取上限", en: "Limits"), limits),
    (Bilingual(zh: "封面與資料夾", en: "Cover and folder"), cover),
    (Bilingual(zh: "工作表與欄位標題", en: "Sheets and headers"), sheets),
    (Bilingual(zh: "列與必填", en: "Rows and required values"), rows),
    (Bilingual(zh: "日期", en: "Dates"), dates),
    (Bilingual(zh: "數字與金額", en: "Numbers and money"), numbers),
    (Bilingual(zh: "國家、代碼、職級", en: "Countries, codes and ranks"), names),
    (Bilingual(zh: "儲存格", en: "Cells"), cells),
    (Bilingual(zh: "與其他填報比較", en: "Comparison with other reports"), comparisons),
  ]
}
