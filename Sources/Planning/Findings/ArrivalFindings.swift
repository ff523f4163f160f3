extension FindingCatalogue {
  /// What is found about a file beside what is in it: its kind, its name, and whether it could be kept.
  static let arrivals: [FindingDefinition] = [
    FindingDefinition(
      "workbook.not_a_file", .error,
      sentence: Bilingual(
        zh: "這是{?0}捷徑或連結{/}{?1}資料夾{/}{?2}裝置{/}，不是檔案，未讀取。",
        en: "This is {?0}a link{/}{?1}a folder{/}{?2}a device{/} and no file; it was not read."),
      remedy: Bilingual(
        zh: "請送出活頁簿本身，不要送捷徑、連結或裝置，資料夾不超過八層。",
        en: "Send the workbook itself, not a link or a device, at most eight folders deep."),
      example: "py/latest.xlsx → ../us/106年5月.xlsx"),
    FindingDefinition(
      "workbook.not_xlsx.name", .error,
      sentence: Bilingual(
        zh: "檔名{?value}以「{value}」結尾{/}{!value}沒有副檔名{/}，只讀取 .xlsx 與 .xlsm。",
        en: """
          The file's name {?value}ends in “{value}”{/}{!value}has no ending{/}; only .xlsx and \
          .xlsm are read.
          """),
      remedy: Bilingual(
        zh: "請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
        en: "Open it in Excel, save it as “Excel Workbook (.xlsx)” and send that."),
      example: "報表.ods"),
    FindingDefinition(
      "workbook.not_recorded", .error,
      sentence: Bilingual(
        zh: "檔案已收存，但無法登錄：{reason}。",
        en: "The file was kept but could not be recorded: {reason}."),
      remedy: Bilingual(
        zh: "請通知系統管理人員。",
        en: "Tell the operator."),
      example: "登錄時資料庫拒絕"),
  ]
}
