extension FindingCatalogue {
  /// Cells and rows that the file records wrongly.
  static let cells: [FindingDefinition] = [
    FindingDefinition(
      "workbook.missing_styles", .warning,
      sentence: Bilingual(
        zh: "檔案缺少儲存格格式（{value}），日期將顯示為數字。",
        en: "The file lacks the formats of its cells ({value}), so dates are read as numbers."),
      remedy: Bilingual(
        zh: "請在 Excel 中重新開啟、另存新檔後再送一次。",
        en: "Open it in Excel, save it again and resend it."),
      example: "程式產生、缺少格式的 .xlsx"),
    FindingDefinition(
      "workbook.date_system", .warning,
      sentence: Bilingual(
        zh: "檔案記錄的日期系統（date1904）「{value}」無法辨識，日期已自 1900 年起算。",
        en: """
          The file gives its date system (date1904) as “{value}”; dates were counted from 1900.
          """),
      remedy: Bilingual(
        zh: "請在 Excel 中核對日期、另存新檔後再送一次。",
        en: "Check the dates in Excel, save the file again and resend it."),
      example: "date1904=yes"),
    FindingDefinition(
      "sheet.unreadable_range", .warning,
      sentence: Bilingual(
        zh: "檔案記錄的合併儲存格或隱藏欄範圍「{value}」無法辨識，已略過。",
        en: """
          The file gives the range of merged cells or hidden columns as “{value}”, which was left \
          out.
          """),
      remedy: Bilingual(
        zh: "請在 Excel 中另存新檔後再送一次。", en: "Save it again in Excel and resend it."),
      example: "合併範圍「A1:」"),
    FindingDefinition(
      "sheet.missing", .error,
      sentence: Bilingual(
        zh: "檔案列出此工作表，卻沒有其內容。",
        en: "The file lists this sheet but does not hold it."),
      remedy: Bilingual(
        zh: "請在 Excel 中核對此工作表、另存新檔後再送一次。",
        en: "Check the sheet in Excel, save the file again and resend it."),
      example: "只有名稱、沒有內容的工作表"),
    FindingDefinition(
      "sheet.shared_part", .error,
      sentence: Bilingual(
        zh: "此工作表與前面另一張用的是檔案內的同一份內容，只讀一次。",
        en: "This sheet is the same part of the file as another one before it, and was read once."),
      remedy: Bilingual(
        zh: "請在 Excel 中核對、另存新檔後再送一次。",
        en: "Check it in Excel, save the file again and resend it."),
      example: "兩張工作表指向同一個 sheet1.xml"),
    FindingDefinition(
      "row.reference", .warning,
      sentence: Bilingual(
        zh: "檔案記錄的列號「{value}」無法辨識，已當作第 {0} 列。",
        en: "The file numbers a row “{value}”; it was read as row {0}."),
      remedy: Bilingual(
        zh: "請核對此列。",
        en: "Check that row."),
      example: "列號 r=?"),
    FindingDefinition(
      "row.out_of_order", .warning,
      sentence: Bilingual(
        zh: "檔案把第 {0} 列記錄在第 {1} 列之後。",
        en: "The file records row {0} after row {1}."),
      remedy: Bilingual(
        zh: "請在 Excel 中另存新檔後再送一次。",
        en: "Save it again in Excel and resend it."),
      example: "第 5 列記錄在第 9 列之後"),
    FindingDefinition(
      "cell.reference", .warning,
      sentence: Bilingual(
        zh: "檔案記錄的儲存格位置「{value}」無法辨識，已依前後順序放在此處。",
        en: "The file gives the cell's place as “{value}”; it was put here by its order."),
      remedy: Bilingual(
        zh: "請核對此儲存格。",
        en: "Check the cell."),
      example: "位置 r=5A"),
    FindingDefinition(
      "cell.other_row", .warning,
      sentence: Bilingual(
        zh: "檔案把儲存格 {value} 記錄在第 {0} 列之內。",
        en: "The file records cell {value} inside row {0}."),
      remedy: Bilingual(
        zh: "請在 Excel 中另存新檔後再送一次。",
        en: "Save it again in Excel and resend it."),
      example: "B7 記錄在第 5 列內"),
    FindingDefinition(
      "cell.duplicate", .warning,
      sentence: Bilingual(
        zh: "檔案對此儲存格記錄了兩個值，採用後者。",
        en: "The file records two values for this cell; the later one was read."),
      remedy: Bilingual(
        zh: "請核對此儲存格。",
        en: "Check the cell."),
      example: "兩個 B5"),
    FindingDefinition(
      "cell.covered", .warning,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」被合併儲存格遮住，畫面上看不見，但已照常讀取。",
        en: """
          “{value}” in 「{field}」 is hidden by merged cells and was read all the same.
          """),
      remedy: Bilingual(
        zh: "請取消合併儲存格，並刪去不要的內容。",
        en: "Unmerge the cells and delete what is not meant."),
      example: "合併 H3:H5，而 H4 仍留有 9"),
    FindingDefinition(
      "cell.missing_format", .warning,
      sentence: Bilingual(
        zh: "檔案沒有此儲存格的格式，此工作表的日期可能讀為數字。",
        en: """
          The file lacks the format of this cell, so dates of the sheet may be read as numbers.
          """),
      remedy: Bilingual(
        zh: "請在 Excel 中核對日期、另存新檔後再送一次。",
        en: "Check the dates in Excel, save the file again and resend it."),
      example: "程式產生、格式編號超出清單的 .xlsx"),
    FindingDefinition(
      "cell.unreadable_number", .warning,
      sentence: Bilingual(
        zh: "檔案記錄的數值「{value}」不是數字。",
        en: "The file records “{value}” where a number should be."),
      remedy: Bilingual(
        zh: "請重新輸入此儲存格。",
        en: "Enter the cell again."),
      example: "數值「1,000」未以文字記錄"),
    FindingDefinition(
      "cell.unreadable_boolean", .warning,
      sentence: Bilingual(
        zh: "檔案記錄的邏輯值「{value}」既非 TRUE 也非 FALSE。",
        en: "The file records “{value}” where TRUE or FALSE should be."),
      remedy: Bilingual(
        zh: "請重新輸入此儲存格。",
        en: "Enter the cell again."),
      example: "邏輯值「maybe」"),
    FindingDefinition(
      "cell.unreadable_date", .warning,
      sentence: Bilingual(
        zh: "檔案記錄的日期「{value}」無法辨識。",
        en: "The file records “{value}” where a date should be."),
      remedy: Bilingual(
        zh: "請重新輸入此儲存格。",
        en: "Enter the cell again."),
      example: "日期「2017-13-01」"),
    FindingDefinition(
      "cell.date_not_shown", .warning,
      sentence: Bilingual(
        zh: "此儲存格為日期格式，但其值「{value}」不在 1900 年至 9999 年之間，Excel 顯示為 #####。",
        en: """
          The cell is formatted as a date, but its value “{value}” lies outside the years \
          1900 to 9999 and Excel shows #####.
          """),
      remedy: Bilingual(
        zh: "請輸入正確日期。",
        en: "Enter the right date."),
      example: "日期格式的 -5"),
    FindingDefinition(
      "cell.unknown_type", .warning,
      sentence: Bilingual(
        zh: "此儲存格的類型「{value}」不明。",
        en: "The cell is of an unknown type, “{value}”."),
      remedy: Bilingual(
        zh: "請重新輸入此儲存格。",
        en: "Enter the cell again."),
      example: "類型「zz」"),
    FindingDefinition(
      "cell.string_index", .warning,
      sentence: Bilingual(
        zh: "此儲存格指向不存在的文字（編號「{value}」），內容已遺失。",
        en: """
          The cell points to a text that is not there (number “{value}”); its contents are \
          lost.
          """),
      remedy: Bilingual(
        zh: "請重新輸入此儲存格。",
        en: "Enter the cell again."),
      example: "編號 999 的文字，檔案只有 10 筆"),
    FindingDefinition(
      "cell.long_text", .warning,
      sentence: Bilingual(
        zh: "此儲存格的文字超過 Excel 上限 {0} 字，Excel 會截斷。",
        en: "The text of this cell is longer than the {0} characters that Excel holds."),
      remedy: Bilingual(
        zh: "請縮短內容。",
        en: "Shorten it."),
      example: "超過 32,767 字的說明"),
    FindingDefinition(
      "formula.no_value", .error,
      sentence: Bilingual(
        zh: "此儲存格的公式沒有計算結果。",
        en: "The formula in this cell has no calculated value."),
      remedy: Bilingual(
        zh: "請在 Excel 中開啟檔案、重新計算並存檔後再送。",
        en: "Open the file in Excel, let it recalculate, save it and send it again."),
      example: "=SUM(C5:C20)（程式產生、未經計算）"),
    FindingDefinition(
      "cell.partly_marked", .error,
      sentence: Bilingual(
        zh: """
          「{field}」的「{value}」{?struck}有一部分加了刪除線，{/}{?raised}有一部分是上標或下標（如註解號碼），{/}無法確定\
          填的是什麼。
          """,
        en: """
          “{value}” in 「{field}」{?struck}, part of which is struck through,{/}{?raised}, part of \
          which is raised or lowered like the mark of a footnote,{/} does not say clearly what is \
          meant.
          """),
      remedy: Bilingual(
        zh: "請只留下要填報的內容，刪去其餘文字與註解號碼。",
        en: "Leave only what is meant; delete the rest and marks of footnotes."),
      example: "巴拉圭¹（¹ 為上標）"),
    FindingDefinition(
      "text.partly_struck", .warning,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」有一部分加了刪除線，加刪除線的文字也一併收錄。",
        en: """
          Part of “{value}” in 「{field}」 is struck through; the words that are struck through are \
          kept like the others.
          """),
      remedy: Bilingual(
        zh: "請刪去不要的文字；要保留的請取消刪除線。",
        en: """
          Delete the words that are not meant; remove the strikethrough from those that are.
          """),
      example: "蘭花栽培計畫（其中「栽培」加刪除線）"),
    FindingDefinition(
      "cell.error", .error,
      sentence: Bilingual(
        zh: "儲存格是 Excel 錯誤值「{error}」。",
        en: "The cell holds the Excel error “{error}”."),
      remedy: Bilingual(
        zh: "請修正公式，或直接輸入數值。",
        en: "Correct the formula or type the value."),
      example: "#REF!"),
  ]
}
