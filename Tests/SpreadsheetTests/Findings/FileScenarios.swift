@testable import Spreadsheet

extension ReadingScenario {
  /// Files that are not there or are no workbooks.
  static let fileScenarios: [ReadingScenario] = [
    ReadingScenario(
      "workbook.unreadable",
      zh: "檔案無法開啟。請確認檔案存在且可讀取。",
      en: "The file cannot be opened. Check that it exists and may be read.",
      path: "no/such/file.xlsx"),
    ReadingScenario(
      "workbook.not_xlsx.lock",
      zh: "這是 Excel 開啟檔案時的暫存檔（~$），不是活頁簿。請關閉 Excel，送出沒有 ~$ 的檔案。",
      en: """
        This is the temporary file (~$) that Excel keeps while a workbook is open. Close \
        Excel and send the file without ~$.
        """,
      path: "inbox/py/~$106-05.xlsx"),
    ReadingScenario(
      "workbook.encrypted",
      zh: "檔案有密碼保護，無法讀取。請在 Excel 中移除密碼（檔案 → 資訊 → 保護活頁簿）後再送一次。",
      en: """
        The file is protected with a password. Remove it in Excel (File → Info → Protect \
        Workbook) and send it again.
        """
      , bytes: { ForeignFormatTests.compound("EncryptedPackage") }),
    ReadingScenario(
      "workbook.not_xlsx.xls",
      zh: "這是舊版 Excel（.xls）檔案，只是副檔名改成 .xlsx。請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
      en: """
        This is an old Excel file (.xls) that was renamed. Open it in Excel, save it as \
        “Excel Workbook (.xlsx)” and send that.
        """
      , bytes: { ForeignFormatTests.compound("Workbook") }),
    ReadingScenario(
      "workbook.not_xlsx.et",
      zh: "這是 WPS 表格（.et）檔案，只是副檔名改成 .xlsx。請用 WPS 或 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
      en: """
        This is a WPS spreadsheet (.et) that was renamed. Open it in WPS or Excel, save it \
        as “Excel Workbook (.xlsx)” and send that.
        """
      , bytes: { ForeignFormatTests.compound("ETExtData") }),
    ReadingScenario(
      "workbook.not_xlsx.empty",
      zh: "檔案是空的（0 位元組）。請重新複製或另存後再送一次。",
      en: "The file is empty (0 bytes). Copy or save it again and resend it.", bytes: { [] }),
    ReadingScenario(
      "workbook.not_xlsx.text",
      zh: "這是 HTML 文字檔，不是 Excel 活頁簿，只是副檔名改成 .xlsx。請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
      en: """
        This is a text file (HTML), not an Excel workbook. Open it in Excel, save it as \
        “Excel Workbook (.xlsx)” and send that.
        """
      , bytes: { Array("<html><body><table>".utf8) }),
    ReadingScenario(
      "workbook.not_xlsx",
      zh: "這不是 Excel 活頁簿（.xlsx）。請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
      en: """
        This is not an Excel workbook (.xlsx). Open it in Excel, save it as “Excel Workbook \
        (.xlsx)” and send that.
        """
      , bytes: { [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }),
    ReadingScenario(
      "workbook.not_xlsx.package",
      zh: "檔案不含 Excel 活頁簿（可能是 Word、簡報或一般壓縮檔）。請送出以 Excel 存成的 .xlsx 檔。",
      en: """
        The file holds no Excel workbook (it may be a document, a presentation or an \
        ordinary zip). Send the .xlsx file that Excel saved.
        """
    ) {
      plain.changed {
        $0["[Content_Types].xml"] = typed(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
      }
    },
    ReadingScenario(
      "workbook.not_xlsx.xlsb",
      zh: "這是 Excel 二進位活頁簿（.xlsb）。請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
      en: """
        This is an Excel binary workbook (.xlsb). Open it in Excel, save it as “Excel \
        Workbook (.xlsx)” and send that.
        """
    ) {
      plain.changed {
        $0["[Content_Types].xml"] = typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main")
      }
    },
  ]

  private static func typed(_ type: String) -> String {
    WorkbookFixture.contentTypes.replacing(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", with: type)
  }
}
