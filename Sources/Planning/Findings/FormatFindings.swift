extension FindingCatalogue {
  /// Files that are no workbooks, or locked ones.
  static let format: [FindingDefinition] = [
    FindingDefinition(
      "workbook.unreadable", .error,
      sentence: Bilingual(
        zh: "檔案無法開啟。",
        en: "The file cannot be opened."),
      remedy: Bilingual(
        zh: "請確認檔案存在且可讀取。",
        en: "Check that it exists and may be read."),
      example: "傳送中被移走的檔案"),
    FindingDefinition(
      "workbook.encrypted", .error,
      sentence: Bilingual(
        zh: "檔案有密碼保護，無法讀取。",
        en: "The file is protected with a password."),
      remedy: Bilingual(
        zh: "請在 Excel 中移除密碼（檔案 → 資訊 → 保護活頁簿）後再送一次。",
        en: "Remove it in Excel (File → Info → Protect Workbook) and send it again."),
      example: "設定開啟密碼的 .xlsx"),
    FindingDefinition(
      "workbook.not_xlsx.xls", .error,
      sentence: Bilingual(
        zh: "這是舊版 Excel（.xls）檔案，只是副檔名改成 .xlsx。",
        en: "This is an old Excel file (.xls) that was renamed."),
      remedy: Bilingual(
        zh: "請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
        en: "Open it in Excel, save it as “Excel Workbook (.xlsx)” and send that."),
      example: "改名為 .xlsx 的 .xls"),
    FindingDefinition(
      "workbook.not_xlsx.et", .error,
      sentence: Bilingual(
        zh: "這是 WPS 表格（.et）檔案，只是副檔名改成 .xlsx。",
        en: "This is a WPS spreadsheet (.et) that was renamed."),
      remedy: Bilingual(
        zh: "請用 WPS 或 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
        en: "Open it in WPS or Excel, save it as “Excel Workbook (.xlsx)” and send that."),
      example: "改名為 .xlsx 的 .et"),
    FindingDefinition(
      "workbook.not_xlsx.lock", .error,
      sentence: Bilingual(
        zh: "這是 Excel 開啟檔案時的暫存檔（~$），不是活頁簿。",
        en: "This is the temporary file (~$) that Excel keeps while a workbook is open."),
      remedy: Bilingual(
        zh: "請關閉 Excel，送出沒有 ~$ 的檔案。",
        en: "Close Excel and send the file without ~$."),
      example: "~$報表.xlsx"),
    FindingDefinition(
      "workbook.not_xlsx.empty", .error,
      sentence: Bilingual(
        zh: "檔案是空的（0 位元組）。",
        en: "The file is empty (0 bytes)."),
      remedy: Bilingual(
        zh: "請重新複製或另存後再送一次。",
        en: "Copy or save it again and resend it."),
      example: "0 位元組的 .xlsx"),
    FindingDefinition(
      "workbook.not_xlsx.text", .error,
      sentence: Bilingual(
        zh: "這是 {0} 文字檔，不是 Excel 活頁簿，只是副檔名改成 .xlsx。",
        en: "This is a text file ({0}), not an Excel workbook."),
      remedy: Bilingual(
        zh: "請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
        en: "Open it in Excel, save it as “Excel Workbook (.xlsx)” and send that."),
      example: "改名為 .xlsx 的 CSV 或網頁"),
    FindingDefinition(
      "workbook.not_xlsx", .error,
      sentence: Bilingual(
        zh: "這不是 Excel 活頁簿（.xlsx）。",
        en: "This is not an Excel workbook (.xlsx)."),
      remedy: Bilingual(
        zh: "請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
        en: "Open it in Excel, save it as “Excel Workbook (.xlsx)” and send that."),
      example: "改名為 .xlsx 的 PDF"),
    FindingDefinition(
      "workbook.not_xlsx.package", .error,
      sentence: Bilingual(
        zh: "檔案不含 Excel 活頁簿（可能是 Word、簡報或一般壓縮檔）。",
        en: """
          The file holds no Excel workbook (it may be a document, a presentation or an \
          ordinary zip).
          """),
      remedy: Bilingual(
        zh: "請送出以 Excel 存成的 .xlsx 檔。",
        en: "Send the .xlsx file that Excel saved."),
      example: "改名為 .xlsx 的 .docx"),
    FindingDefinition(
      "workbook.not_xlsx.xlsb", .error,
      sentence: Bilingual(
        zh: "這是 Excel 二進位活頁簿（.xlsb）。",
        en: "This is an Excel binary workbook (.xlsb)."),
      remedy: Bilingual(
        zh: "請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
        en: "Open it in Excel, save it as “Excel Workbook (.xlsx)” and send that."),
      example: "報表.xlsb"),
  ]
}
