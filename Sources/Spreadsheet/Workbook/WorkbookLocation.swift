/// Finds the workbook part through relationships and content types, never by its name.
struct WorkbookLocation {
  let part: PartName

  init(in archive: borrowing ZipArchive, limits: ReadingLimits) throws(ReadingFailure) {
    let types = try ContentTypes(of: archive, limits: limits)
    let relationships = try Relationships(of: .root, in: archive, limits: limits)
    let declared = types.parts(where: Self.isWorkbook)
    let candidate = relationships.first(ofKind: "officeDocument") ?? declared.first
    guard let candidate else { throw ReadingFailure(.notWorkbook) }
    let type = types[candidate]
    if type.hasPrefix("application/vnd.ms-excel.sheet.binary") {
      throw ReadingFailure(.binaryWorkbook)
    }
    if Self.isOtherDocument(type) { throw ReadingFailure(.notWorkbook) }
    guard archive.contains(candidate) else {
      throw ReadingFailure(.missingPart, value: candidate.text)
    }
    part = candidate
  }

  /// Workbooks, templates and their kinds with macros.
  private static func isWorkbook(_ type: String) -> Bool {
    type.hasSuffix("+xml")
      && (type.contains("spreadsheetml.sheet.main") || type.contains("spreadsheetml.template.main")
        || type.contains("ms-excel.sheet.macroEnabled.main")
        || type.contains("ms-excel.template.macroEnabled.main")
        || type.contains("ms-excel.addin.macroEnabled.main"))
  }

  /// Documents and presentations of Office.
  private static func isOtherDocument(_ type: String) -> Bool {
    type.contains("wordprocessingml") || type.contains("presentationml")
      || type.contains("ms-word") || type.contains("ms-powerpoint") || type.contains("visio")
  }
}

extension ReadingRule {
  static let notWorkbook = ReadingRule(
    "workbook.not_xlsx.package",
    zh: "檔案不含 Excel 活頁簿（可能是 Word、簡報或一般壓縮檔）。請送出以 Excel 存成的 .xlsx 檔。",
    en: "The file holds no Excel workbook (it may be a document, a presentation or an ordinary zip). Send the .xlsx file that Excel saved.")
  static let binaryWorkbook = ReadingRule(
    "workbook.not_xlsx.xlsb",
    zh: "這是 Excel 二進位活頁簿（.xlsb）。請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
    en: "This is an Excel binary workbook (.xlsb). Open it in Excel, save it as “Excel Workbook (.xlsx)” and send that.")
  static let missingPart = ReadingRule(
    "workbook.damaged.missing_part",
    zh: "檔案內缺少「%v」，檔案已損壞。請在 Excel 中重新開啟、另存新檔後再送一次。",
    en: "The part “%v” is missing from the file: the file is damaged. Open it in Excel, save it again and resend it.")
}
