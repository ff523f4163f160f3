/// Files that are sent as workbooks but are something else, told by how they begin.
enum ForeignFormat {
  /// Refuses, with what the sender should do, a file that does not begin as a zip does.
  static func refuse(_ source: borrowing ByteSource) throws(ReadingFailure) {
    let head = source.bytes(at: 0, length: 512)
    guard !head.isEmpty else { throw ReadingFailure(.emptyFile) }
    if head.starts(with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
      if compoundFile(source, holds: "EncryptedPackage") { throw ReadingFailure(.encrypted) }
      if compoundFile(source, holds: "ETExtData") { throw ReadingFailure(.kingsoft) }
      throw ReadingFailure(.oldExcel)
    }
    if head.starts(with: [0x50, 0x4b]) { return }
    // The bytes of BIFF 2 to 5 streams without a container.
    if head[0] == 0x09, head.count > 1, [0x00, 0x02, 0x04, 0x08].contains(head[1]) {
      throw ReadingFailure(.oldExcel)
    }
    if let kind = textKind(head) { throw ReadingFailure(.textFile, facts: [kind]) }
    throw ReadingFailure(.notZip)
  }

  /// Refuses the `~$` file that Excel leaves beside a workbook while it is open.
  static func refuseLockFile(_ path: String) throws(ReadingFailure) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last
    if name?.starts(with: "~$".utf8) == true { throw ReadingFailure(.lockFile) }
  }

  /// Whether a directory entry of an OLE2 container has the name; its names are UTF-16, little end first.
  private static func compoundFile(_ source: borrowing ByteSource, holds name: String) -> Bool {
    let wanted = Array(name.utf16).flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    // Directory entries are 128 bytes long and lie on 128-byte boundaries.
    var place: UInt64 = 512
    while place < source.count {
      let block = source.bytes(at: place, length: 64 << 10)
      if block.isEmpty { return false }
      for start in stride(from: 0, to: block.count - wanted.count, by: 128)
      where block[start] == wanted[0] && block[start...].starts(with: wanted) {
        return true
      }
      place += UInt64(block.count)
    }
    return false
  }

  /// What sort of text a file is, nil where it is not text.
  private static func textKind(_ head: [UInt8]) -> String? {
    if head.starts(with: [0xff, 0xfe]) || head.starts(with: [0xfe, 0xff]) { return "UTF-16" }
    guard !head.contains(where: { $0 < 9 || ($0 > 13 && $0 < 32 && $0 != 27) }) else { return nil }
    let start = String(decoding: head, as: UTF8.self).lowercased()
    if start.contains("<html") || start.contains("<!doctype html") || start.contains("<table") {
      return "HTML"
    }
    if start.hasPrefix("id;") { return "SYLK" }
    return start.contains("<?xml") ? "XML" : "CSV"
  }
}

extension ReadingRule {
  static let encrypted = ReadingRule(
    "workbook.encrypted",
    zh: "檔案有密碼保護，無法讀取。請在 Excel 中移除密碼（檔案 → 資訊 → 保護活頁簿）後再送一次。",
    en: """
      The file is protected with a password. Remove it in Excel (File → Info → Protect Workbook) \
      and send it again.
      """)
  static let oldExcel = ReadingRule(
    "workbook.not_xlsx.xls",
    zh: "這是舊版 Excel（.xls）檔案，只是副檔名改成 .xlsx。請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
    en: """
      This is an old Excel file (.xls) that was renamed. Open it in Excel, save it as “Excel \
      Workbook (.xlsx)” and send that.
      """)
  static let kingsoft = ReadingRule(
    "workbook.not_xlsx.et",
    zh: "這是 WPS 表格（.et）檔案，只是副檔名改成 .xlsx。請用 WPS 或 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
    en: """
      This is a WPS spreadsheet (.et) that was renamed. Open it in WPS or Excel, save it as “Excel \
      Workbook (.xlsx)” and send that.
      """)
  static let lockFile = ReadingRule(
    "workbook.not_xlsx.lock",
    zh: "這是 Excel 開啟檔案時的暫存檔（~$），不是活頁簿。請關閉 Excel，送出沒有 ~$ 的檔案。",
    en: """
      This is the temporary file (~$) that Excel keeps while a workbook is open. Close Excel and \
      send the file without ~$.
      """)
  static let emptyFile = ReadingRule(
    "workbook.not_xlsx.empty",
    zh: "檔案是空的（0 位元組）。請重新複製或另存後再送一次。",
    en: "The file is empty (0 bytes). Copy or save it again and resend it.")
  static let textFile = ReadingRule(
    "workbook.not_xlsx.text", facts: ["kind of text"],
    zh: "這是 %0 文字檔，不是 Excel 活頁簿，只是副檔名改成 .xlsx。請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
    en: """
      This is a text file (%0), not an Excel workbook. Open it in Excel, save it as “Excel \
      Workbook (.xlsx)” and send that.
      """)
  static let notZip = ReadingRule(
    "workbook.not_xlsx",
    zh: "這不是 Excel 活頁簿（.xlsx）。請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
    en: """
      This is not an Excel workbook (.xlsx). Open it in Excel, save it as “Excel Workbook (.xlsx)” \
      and send that.
      """)
}
