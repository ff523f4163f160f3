@testable import Spreadsheet

extension ReadingScenario {
  /// Sheets, rows and cells that the file records wrongly.
  static let cellScenarios: [ReadingScenario] = [
    ReadingScenario(
      "workbook.missing_styles",
      zh: "檔案缺少儲存格格式（xl/styles.xml），日期將顯示為數字。請在 Excel 中重新開啟、另存新檔後再送一次。",
      en: """
        The file lacks the formats of its cells (xl/styles.xml), so dates are read as \
        numbers. Open it in Excel, save it again and resend it.
        """
    ) { plain.changed { $0.parts.removeAll { $0.name == "xl/styles.xml" } } },
    ReadingScenario(
      "workbook.date_system",
      zh: "檔案記錄的日期系統（date1904）「yes」無法辨識，日期已自 1900 年起算。請在 Excel 中核對日期、另存新檔後再送一次。",
      en: """
        The file gives its date system (date1904) as “yes”; dates were counted from 1900. \
        Check the dates in Excel, save the file again and resend it.
        """
    ) { WorkbookFixture(workbookProperties: #"<workbookPr date1904="yes"/>"#) },
    ReadingScenario(
      "cell.missing_format",
      zh: "Sheet1!B5：檔案沒有此儲存格的格式，此工作表的日期可能讀為數字。請在 Excel 中核對日期、另存新檔後再送一次。",
      en: """
        Sheet1!B5: The file lacks the format of this cell, so dates of the sheet may be read \
        as numbers. Check the dates in Excel, save the file again and resend it.
        """
    ) { WorkbookFixture(rows: #"<row r="5"><c r="B5" s="9"><v>42858</v></c></row>"#) },
    ReadingScenario(
      "sheet.missing",
      zh: "政要互訪：檔案列出此工作表，卻沒有其內容。請在 Excel 中核對此工作表、另存新檔後再送一次。",
      en: """
        政要互訪: The file lists this sheet but does not hold it. Check the sheet in Excel, \
        save the file again and resend it.
        """
    ) {
      plain.changed {
        $0["xl/workbook.xml"] = WorkbookFixture.workbook(
          #"<sheet name="政要互訪" r:id="gone"/><sheet name="Sheet1" r:id="rId1"/>"#)
      }
    },
    ReadingScenario(
      "sheet.shared_part",
      zh: "政要互訪：此工作表與前面另一張用的是檔案內的同一份內容，只讀一次。請在 Excel 中核對、另存新檔後再送一次。",
      en: """
        政要互訪: This sheet is the same part of the file as another one before it, and was read \
        once. Check it in Excel, save the file again and resend it.
        """
    ) {
      plain.changed {
        $0["xl/workbook.xml"] = WorkbookFixture.workbook(
          #"<sheet name="Sheet1" r:id="rId1"/><sheet name="政要互訪" r:id="rId1"/>"#)
      }
    },
    ReadingScenario(
      "sheet.unreadable_range",
      zh: "Sheet1：檔案記錄的合併儲存格或隱藏欄範圍「A1:」無法辨識，已略過。請在 Excel 中另存新檔後再送一次。",
      en: """
        Sheet1: The file gives the range of merged cells or hidden columns as “A1:”, which \
        was left out. Save it again in Excel and resend it.
        """
    ) { WorkbookFixture(afterRows: #"<mergeCells><mergeCell ref="A1:"/></mergeCells>"#) },
    ReadingScenario(
      "row.reference",
      zh: "Sheet1：檔案記錄的列號「?」無法辨識，已當作第 1 列。請核對此列。",
      en: "Sheet1: The file numbers a row “?”; it was read as row 1. Check that row."
    ) { WorkbookFixture(rows: #"<row r="?"><c><v>1</v></c></row>"#) },
    ReadingScenario(
      "row.out_of_order",
      zh: "Sheet1：檔案把第 5 列記錄在第 9 列之後。請在 Excel 中另存新檔後再送一次。",
      en: "Sheet1: The file records row 5 after row 9. Save it again in Excel and resend it."
    ) {
      WorkbookFixture(rows: #"<row r="9"><c><v>1</v></c></row><row r="5"><c><v>1</v></c></row>"#)
    },
    ReadingScenario(
      "cell.reference",
      zh: "Sheet1!A5：檔案記錄的儲存格位置「5A」無法辨識，已依前後順序放在此處。請核對此儲存格。",
      en: """
        Sheet1!A5: The file gives the cell's place as “5A”; it was put here by its order. \
        Check the cell.
        """
    ) { WorkbookFixture(rows: #"<row r="5"><c r="5A"><v>1</v></c></row>"#) },
    ReadingScenario(
      "cell.other_row",
      zh: "Sheet1：檔案把儲存格 B7 記錄在第 5 列之內。請在 Excel 中另存新檔後再送一次。",
      en: "Sheet1: The file records cell B7 inside row 5. Save it again in Excel and resend it."
    ) { WorkbookFixture(rows: #"<row r="5"><c r="B7"><v>1</v></c></row>"#) },
    ReadingScenario(
      "cell.duplicate",
      zh: "Sheet1!B5：檔案對此儲存格記錄了兩個值，採用後者。請核對此儲存格。",
      en: """
        Sheet1!B5: The file records two values for this cell; the later one was read. Check \
        the cell.
        """
    ) { WorkbookFixture(rows: #"<row r="5"><c r="B5"><v>1</v></c><c r="B5"><v>2</v></c></row>"#) },
    ReadingScenario(
      "cell.unreadable_number",
      zh: "Sheet1!B5：檔案記錄的數值「1,000」不是數字。請重新輸入此儲存格。",
      en: "Sheet1!B5: The file records “1,000” where a number should be. Enter the cell again."
    ) { WorkbookFixture(rows: #"<row r="5"><c r="B5"><v>1,000</v></c></row>"#) },
    ReadingScenario(
      "cell.unreadable_boolean",
      zh: "Sheet1!B5：檔案記錄的邏輯值「maybe」既非 TRUE 也非 FALSE。請重新輸入此儲存格。",
      en: """
        Sheet1!B5: The file records “maybe” where TRUE or FALSE should be. Enter the cell \
        again.
        """
    ) { WorkbookFixture(rows: #"<row r="5"><c r="B5" t="b"><v>maybe</v></c></row>"#) },
    ReadingScenario(
      "cell.unreadable_date",
      zh: "Sheet1!B5：檔案記錄的日期「2017-13-01」無法辨識。請重新輸入此儲存格。",
      en: "Sheet1!B5: The file records “2017-13-01” where a date should be. Enter the cell again."
    ) { WorkbookFixture(rows: #"<row r="5"><c r="B5" t="d"><v>2017-13-01</v></c></row>"#) },
    ReadingScenario(
      "cell.date_not_shown",
      zh: "Sheet1!B5：此儲存格為日期格式，但其值「-5」不在 1900 年至 9999 年之間，Excel 顯示為 #####。請輸入正確日期。",
      en: """
        Sheet1!B5: The cell is formatted as a date, but its value “-5” lies outside the \
        years 1900 to 9999 and Excel shows #####. Enter the right date.
        """
    ) {
      WorkbookFixture(
        rows: #"<row r="5"><c r="B5" s="1"><v>-5</v></c></row>"#, formats: ["yyyy-mm-dd"])
    },
    ReadingScenario(
      "cell.unknown_type",
      zh: "Sheet1!B5：此儲存格的類型「zz」不明。請重新輸入此儲存格。",
      en: "Sheet1!B5: The cell is of an unknown type, “zz”. Enter the cell again."
    ) { WorkbookFixture(rows: #"<row r="5"><c r="B5" t="zz"><v>1</v></c></row>"#) },
    ReadingScenario(
      "cell.string_index",
      zh: "Sheet1!B5：此儲存格指向不存在的文字（編號「999」），內容已遺失。請重新輸入此儲存格。",
      en: """
        Sheet1!B5: The cell points to a text that is not there (number “999”); its contents \
        are lost. Enter the cell again.
        """
    ) { WorkbookFixture(rows: #"<row r="5"><c r="B5" t="s"><v>999</v></c></row>"#) },
    ReadingScenario(
      "cell.long_text",
      zh: "Sheet1!B5：此儲存格的文字超過 Excel 上限 3 字，Excel 會截斷。請縮短內容。",
      en: """
        Sheet1!B5: The text of this cell is longer than the 3 characters that Excel holds. \
        Shorten it.
        """,
      within: .but { $0.cellTextUnits = 3 }
    ) {
      WorkbookFixture(rows: #"<row r="5"><c r="B5" t="inlineStr"><is><t>四個字的</t></is></c></row>"#)
    },
  ]
}
