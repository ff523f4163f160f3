extension FindingCatalogue {
  /// Workbooks that are damaged inside.
  static let package: [FindingDefinition] = [
    FindingDefinition(
      "workbook.damaged", .error,
      sentence: Bilingual(
        zh: "檔案不完整或已損壞。",
        en: "The file is incomplete or damaged."),
      remedy: Bilingual(
        zh: "請在 Excel 中重新開啟、另存新檔後再送一次。",
        en: "Open it in Excel, save it again and send it once more."),
      example: "傳輸中斷的 .xlsx"),
    FindingDefinition(
      "workbook.damaged.contradictory", .error,
      sentence: Bilingual(
        zh: "檔案的壓縮目錄前後矛盾，無法確定內容。",
        en: "The file's zip directory contradicts itself, so its contents are uncertain."),
      remedy: Bilingual(
        zh: "請在 Excel 中另存新檔後再送一次。",
        en: "Save it again in Excel and resend it."),
      example: "目錄與內容不一致的壓縮檔"),
    FindingDefinition(
      "workbook.damaged.part", .error,
      sentence: Bilingual(
        zh: "檔案內的「{value}」無法解壓縮，檔案已損壞。",
        en: "The part “{value}” inside the file cannot be unpacked: the file is damaged."),
      remedy: Bilingual(
        zh: "請在 Excel 中另存新檔後再送一次。",
        en: "Save it again in Excel and resend it."),
      example: "內容毀損的工作表"),
    FindingDefinition(
      "workbook.damaged.xml", .error,
      sentence: Bilingual(
        zh: "檔案內的「{value}」第 {0} 行格式錯誤，檔案已損壞。",
        en: "The part “{value}” is malformed at line {0}: the file is damaged."),
      remedy: Bilingual(
        zh: "請在 Excel 中另存新檔後再送一次。",
        en: "Save it again in Excel and resend it."),
      example: "被截斷的 sheet1.xml"),
    FindingDefinition(
      "workbook.damaged.missing_part", .error,
      sentence: Bilingual(
        zh: "檔案內缺少「{value}」，檔案已損壞。",
        en: "The part “{value}” is missing from the file: the file is damaged."),
      remedy: Bilingual(
        zh: "請在 Excel 中重新開啟、另存新檔後再送一次。",
        en: "Open it in Excel, save it again and resend it."),
      example: "缺少 sheet1.xml 的 .xlsx"),
    FindingDefinition(
      "workbook.damaged.not_worksheet", .error,
      sentence: Bilingual(
        zh: "檔案內的「{value}」不是工作表，檔案已損壞。",
        en: "The part “{value}” is no worksheet: the file is damaged."),
      remedy: Bilingual(
        zh: "請在 Excel 中另存新檔後再送一次。",
        en: "Save it again in Excel and resend it."),
      example: "以圖表代替工作表的 .xlsx"),
    FindingDefinition(
      "workbook.unsafe_name", .error,
      sentence: Bilingual(
        zh: "檔案內含不安全的名稱「{value}」，拒絕讀取。",
        en: "The file holds a part with an unsafe name, “{value}”, and was not read."),
      remedy: Bilingual(
        zh: "請在 Excel 中另存新檔後再送一次。",
        en: "Save it again in Excel and resend it."),
      example: "../../etc/passwd"),
    FindingDefinition(
      "workbook.duplicate_name", .error,
      sentence: Bilingual(
        zh: "檔案內有兩個「{value}」，無法確定何者為真。",
        en: "The file holds “{value}” twice, so its contents are uncertain."),
      remedy: Bilingual(
        zh: "請在 Excel 中另存新檔後再送一次。",
        en: "Save it again in Excel and resend it."),
      example: "兩個 sheet1.xml"),
    FindingDefinition(
      "workbook.odd_compression", .error,
      sentence: Bilingual(
        zh: "「{value}」使用不支援的壓縮方式（{0}）。",
        en: "“{value}” is compressed in an unusual way ({0})."),
      remedy: Bilingual(
        zh: "請在 Excel 中另存新檔後再送一次。",
        en: "Save the file again in Excel and resend it."),
      example: "以 bzip2 壓縮的 .xlsx"),
    FindingDefinition(
      "workbook.document_type", .error,
      sentence: Bilingual(
        zh: "檔案內的「{value}」含有活頁簿不應有的宣告（DTD），疑似惡意檔案，拒絕讀取。",
        en: """
          The part “{value}” declares a document type, which no workbook does and attacks do, \
          and was not read.
          """),
      remedy: Bilingual(
        zh: "請在 Excel 中另存新檔後再送一次。",
        en: "Save the file again in Excel and resend it."),
      example: "<!DOCTYPE …>"),
  ]
}
