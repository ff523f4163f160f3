/// Finds the workbook part through relationships and content types, never by its name.
struct WorkbookLocation {
  let part: PartName

  init(in archive: borrowing ZipArchive, limits: ReadingLimits) throws(ReadingFailure) {
    let types = try ContentTypes(of: archive, limits: limits)
    let relationships = try Relationships(of: .root, in: archive, limits: limits)
    let candidate =
      relationships.first(ofKind: "officeDocument") ?? types.firstPart(of: Self.workbookTypes)
    guard let candidate else { throw ReadingFailure(.notWorkbook) }
    let type = types[candidate]
    if type.hasPrefix("application/vnd.ms-excel.sheet.binary") {
      throw ReadingFailure(.binaryWorkbook)
    }
    if Self.otherDocuments.contains(where: type.hasPrefix) { throw ReadingFailure(.notWorkbook) }
    guard archive.contains(candidate) else {
      throw ReadingFailure(.missingPart, value: candidate.text)
    }
    part = candidate
  }

  /// Workbooks, templates and add-ins, with and without macros.
  private static let workbookTypes: Set = [
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "application/vnd.ms-excel.template.macroEnabled.main+xml",
    "application/vnd.ms-excel.addin.macroEnabled.main+xml",
  ]

  /// Documents, presentations and drawings of Office.
  private static let otherDocuments = [
    "application/vnd.openxmlformats-officedocument.wordprocessingml",
    "application/vnd.openxmlformats-officedocument.presentationml",
    "application/vnd.ms-word", "application/vnd.ms-powerpoint", "application/vnd.ms-visio",
  ]
}

extension ReadingRule {
  static let notWorkbook = ReadingRule(
    "workbook.not_xlsx.package",
    zh: "檔案不含 Excel 活頁簿（可能是 Word、簡報或一般壓縮檔）。請送出以 Excel 存成的 .xlsx 檔。",
    en: """
      The file holds no Excel workbook (it may be a document, a presentation or an ordinary zip). \
      Send the .xlsx file that Excel saved.
      """)
  static let binaryWorkbook = ReadingRule(
    "workbook.not_xlsx.xlsb",
    zh: "這是 Excel 二進位活頁簿（.xlsb）。請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
    en: """
      This is an Excel binary workbook (.xlsb). Open it in Excel, save it as “Excel Workbook \
      (.xlsx)” and send that.
      """)
  static let missingPart = ReadingRule(
    "workbook.damaged.missing_part",
    zh: "檔案內缺少「%v」，檔案已損壞。請在 Excel 中重新開啟、另存新檔後再送一次。",
    en: """
      The part “%v” is missing from the file: the file is damaged. Open it in Excel, save it again \
      and resend it.
      """)
}
