extension FindingCatalogue {
  /// What is found about a file before any of it is read.
  static let arrivals: [FindingDefinition] = [
    FindingDefinition(
      "workbook.not_a_file", .error,
      sentence: Bilingual(
        zh: "這不是檔案（{value}），未讀取。", en: "This is no file ({value}) and was not read."),
      remedy: Bilingual(
        zh: "請送出活頁簿本身，不要送捷徑、連結或裝置，資料夾不超過八層。",
        en: "Send the workbook itself, not a link or a device, at most eight folders deep."),
      example: "py/latest.xlsx → ../us/106年5月.xlsx")
  ]
}
