extension FindingCatalogue {
  /// Workbooks and sheets beyond the limits of reading.
  static let limits: [FindingDefinition] = [
    FindingDefinition(
      "workbook.xml_too_deep", .error,
      sentence: Bilingual(
        zh: "檔案內的「{value}」結構超過 {0} 層，拒絕讀取。",
        en: "The part “{value}” nests more than {0} levels deep and was not read."),
      remedy: Bilingual(
        zh: "請在 Excel 中另存新檔後再送一次。",
        en: "Save the file again in Excel and resend it."),
      example: "數百層的標籤"),
    FindingDefinition(
      "workbook.attribute_too_long", .error,
      sentence: Bilingual(
        zh: "檔案內的「{value}」含超過 {0} KiB 的屬性，拒絕讀取。",
        en: "The part “{value}” holds an attribute of more than {0} KiB and was not read."),
      remedy: Bilingual(
        zh: "請在 Excel 中另存新檔後再送一次。",
        en: "Save the file again in Excel and resend it."),
      example: "數 MB 的屬性"),
    FindingDefinition(
      "workbook.too_large", .error,
      sentence: Bilingual(
        zh: "檔案超過 {0} MiB，拒絕讀取。",
        en: "The file is larger than {0} MiB and was not read."),
      remedy: Bilingual(
        zh: "請移除圖片與不需要的工作表後再送一次。",
        en: "Remove pictures and unneeded sheets and send it again."),
      example: "內含大量照片的 .xlsx"),
    FindingDefinition(
      "workbook.too_large.entries", .error,
      sentence: Bilingual(
        zh: "檔案內含超過 {0} 個部分，拒絕讀取。",
        en: "The file holds more than {0} parts and was not read."),
      remedy: Bilingual(
        zh: "請只保留需要的工作表後再送一次。",
        en: "Keep only the sheets needed and send it again."),
      example: "內含 5,000 個部分的 .xlsx"),
    FindingDefinition(
      "workbook.too_large.part", .error,
      sentence: Bilingual(
        zh: "檔案內的「{value}」解開後超過 {0} MiB，拒絕讀取。",
        en: "The part “{value}” unpacks to more than {0} MiB and was not read."),
      remedy: Bilingual(
        zh: "請分成數個檔案送出。",
        en: "Send the data as several files."),
      example: "解開後 3 GB 的工作表"),
    FindingDefinition(
      "workbook.too_large.all_parts", .error,
      sentence: Bilingual(
        zh: "檔案解開後超過 {0} MiB，拒絕讀取。",
        en: "The file unpacks to more than {0} MiB and was not read."),
      remedy: Bilingual(
        zh: "請分成數個檔案送出。",
        en: "Send the data as several files."),
      example: "解開後 5 GB 的 .xlsx"),
    FindingDefinition(
      "workbook.too_large.ratio", .error,
      sentence: Bilingual(
        zh: "檔案內的「{value}」解開後超過原來的 {0} 倍，疑似惡意檔案，拒絕讀取。",
        en: """
          The part “{value}” unpacks to more than {0} times its size, as malicious files do, \
          and was not read.
          """),
      remedy: Bilingual(
        zh: "請刪除空白但有格式的列後另存新檔再送。",
        en: "Delete formatted but empty rows, save the file again and resend it."),
      example: "壓縮炸彈"),
    FindingDefinition(
      "workbook.too_large.strings", .error,
      sentence: Bilingual(
        zh: "檔案的文字超過 {0} MiB，拒絕讀取。",
        en: "The file holds more than {0} MiB of text and was not read."),
      remedy: Bilingual(
        zh: "請分成數個檔案送出。",
        en: "Send the data as several files."),
      example: "數百 MB 的文字"),
    FindingDefinition(
      "workbook.too_large.styles", .error,
      sentence: Bilingual(
        zh: "檔案的儲存格格式與字型超過 {0} 個，拒絕讀取。",
        en: "The file describes more than {0} formats and fonts of cells and was not read."),
      remedy: Bilingual(
        zh: "請把需要的工作表複製到新的活頁簿後再送一次。",
        en: "Copy the sheets needed into a new workbook and send that."),
      example: "兩百萬種儲存格格式"),
    FindingDefinition(
      "sheet.too_large.rows", .error,
      sentence: Bilingual(
        zh: "工作表超過 {0} 列，未讀完。",
        en: "The sheet has more than {0} rows and was not read to its end."),
      remedy: Bilingual(
        zh: "請分成數個檔案送出。",
        en: "Send the data as several files."),
      example: "格式填滿至最後一列的工作表"),
    FindingDefinition(
      "sheet.too_large.columns", .error,
      sentence: Bilingual(
        zh: "工作表超過 {0} 欄，未讀完。",
        en: "The sheet has more than {0} columns and was not read to its end."),
      remedy: Bilingual(
        zh: "請分成數個檔案送出。",
        en: "Send the data as several files."),
      example: "資料在第 20,000 欄"),
    FindingDefinition(
      "sheet.too_large.cells", .error,
      sentence: Bilingual(
        zh: "工作表連同前面各表超過 {0} 個儲存格，未讀完。",
        en: """
          The sheet has, with those before it, more than {0} cells and was not read to its end.
          """),
      remedy: Bilingual(
        zh: "請分成數個檔案送出。",
        en: "Send the data as several files."),
      example: "三千萬個儲存格"),
    FindingDefinition(
      "sheet.too_large.ranges", .error,
      sentence: Bilingual(
        zh: "工作表連同前面各表的合併儲存格與隱藏欄超過 {0} 個，未讀完。",
        en: """
          The sheet has, with those before it, more than {0} merged ranges and hidden columns and \
          was not read.
          """),
      remedy: Bilingual(
        zh: "請取消合併後再送一次。", en: "Unmerge cells and send it again."),
      example: "數十萬個合併儲存格"),
    FindingDefinition(
      "sheet.too_large.text", .error,
      sentence: Bilingual(
        zh: "工作表連同前面各表的文字超過 {0} MiB，未讀完。",
        en: """
          The sheet has, with those before it, more than {0} MiB of text and was not read to its \
          end.
          """),
      remedy: Bilingual(
        zh: "請分成數個檔案送出。",
        en: "Send the data as several files."),
      example: "數 GB 的文字"),
    FindingDefinition(
      "sheet.too_many_problems", .error,
      sentence: Bilingual(
        zh: "工作表連同前面各表有超過 {0} 個無法讀取之處，未讀完。",
        en: """
          The sheet has, with those before it, more than {0} places that cannot be read; reading \
          stopped.
          """),
      remedy: Bilingual(
        zh: "請在 Excel 中另存新檔後再送一次。",
        en: "Save it again in Excel and resend it."),
      example: "每格都毀損的工作表"),
    FindingDefinition(
      "workbook.too_large.form_rows", .error,
      sentence: Bilingual(
        zh: "工作表的資料超過 {0} 列，其後各列未讀取。",
        en: "The sheet has more than {0} rows of data; those behind them were not read."),
      remedy: Bilingual(
        zh: "請分成數個檔案送出。",
        en: "Send the data as several files."),
      example: "120,000 列的「新聞稿」"),
  ]
}
