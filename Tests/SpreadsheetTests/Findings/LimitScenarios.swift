@testable import Spreadsheet

extension ReadingScenario {
  /// Every limit of reading.
  static let limitScenarios: [ReadingScenario] = [
    ReadingScenario(
      "workbook.too_large",
      zh: "檔案超過 1 MiB，拒絕讀取。請移除圖片與不需要的工作表後再送一次。",
      en: """
        The file is larger than 1 MiB and was not read. Remove pictures and unneeded sheets \
        and send it again.
        """,
      within: .but { $0.fileBytes = 1 << 20 }
    ) { long(afterRows: spaces) },
    ReadingScenario(
      "workbook.too_large.entries",
      zh: "檔案內含超過 6 個部分，拒絕讀取。請只保留需要的工作表後再送一次。",
      en: """
        The file holds more than 6 parts and was not read. Keep only the sheets needed and \
        send it again.
        """,
      within: .but { $0.entries = 6 }
    ) { plain },
    ReadingScenario(
      "workbook.too_large.part",
      zh: "Sheet1：檔案內的「xl/worksheets/sheet1.xml」解開後超過 1 MiB，拒絕讀取。請分成數個檔案送出。",
      en: """
        Sheet1: The part “xl/worksheets/sheet1.xml” unpacks to more than 1 MiB and was not \
        read. Send the data as several files.
        """,
      within: .but { $0.partBytes = 1 << 20 }
    ) { long(afterRows: spaces) },
    ReadingScenario(
      "workbook.too_large.all_parts",
      zh: "Sheet1：檔案解開後超過 1 MiB，拒絕讀取。請分成數個檔案送出。",
      en: """
        Sheet1: The file unpacks to more than 1 MiB and was not read. Send the data as \
        several files.
        """,
      within: .but { $0.allPartBytes = 1 << 20 }
    ) { long(afterRows: spaces) },
    ReadingScenario(
      "workbook.too_large.ratio",
      zh: "Sheet1：檔案內的「xl/worksheets/sheet1.xml」解開後超過原來的 100 倍，疑似惡意檔案，拒絕讀取。請刪除空白但有格式的列後另存新檔再送。",
      en: """
        Sheet1: The part “xl/worksheets/sheet1.xml” unpacks to more than 100 times its \
        size, as malicious files do, and was not read. Delete formatted but empty rows, \
        save the file again and resend it.
        """,
      within: .but { $0.inflateRatio = 100 }
    ) { LimitTests.inflating(plain) },
    ReadingScenario(
      "workbook.too_large.strings",
      zh: "檔案的文字超過 1 MiB，拒絕讀取。請分成數個檔案送出。",
      en: """
        The file holds more than 1 MiB of text and was not read. Send the data as several \
        files.
        """,
      within: .but { $0.stringTableBytes = 1 << 20 }
    ) { long(string: spaces) },
    ReadingScenario(
      "workbook.too_large.styles",
      zh: "檔案的儲存格格式與字型超過 2 個，拒絕讀取。請把需要的工作表複製到新的活頁簿後再送一次。",
      en: """
        The file describes more than 2 formats and fonts of cells and was not read. Copy the \
        sheets needed into a new workbook and send that.
        """,
      within: .but { $0.styles = 2 }
    ) { WorkbookFixture(formats: ["0.0", "0.00"]) },
    ReadingScenario(
      "workbook.xml_too_deep",
      zh: "檔案內的「xl/workbook.xml」結構超過 2 層，拒絕讀取。請在 Excel 中另存新檔後再送一次。",
      en: """
        The part “xl/workbook.xml” nests more than 2 levels deep and was not read. Save the \
        file again in Excel and resend it.
        """,
      within: .but { $0.xmlDepth = 2 }
    ) { plain },
    ReadingScenario(
      "workbook.attribute_too_long",
      zh: "Sheet1：檔案內的「xl/worksheets/sheet1.xml」含超過 1 KiB 的屬性，拒絕讀取。請在 Excel 中另存新檔後再送一次。",
      en: """
        Sheet1: The part “xl/worksheets/sheet1.xml” holds an attribute of more than 1 KiB \
        and was not read. Save the file again in Excel and resend it.
        """,
      within: .but { $0.attributeBytes = 1 << 10 }
    ) { WorkbookFixture(rows: #"<row r="1" spans="\#(spaces)"/>"#) },
    ReadingScenario(
      "sheet.too_large.rows",
      zh: "Sheet1：工作表超過 2 列，未讀完。請分成數個檔案送出。",
      en: """
        Sheet1: The sheet has more than 2 rows and was not read to its end. Send the data as \
        several files.
        """,
      within: .but { $0.rows = 2 }
    ) { WorkbookFixture(rows: #"<row r="2"><c><v>1</v></c></row><row><c><v>2</v></c></row>"#) },
    ReadingScenario(
      "sheet.too_large.columns",
      zh: "Sheet1：工作表超過 16384 欄，未讀完。請分成數個檔案送出。",
      en: """
        Sheet1: The sheet has more than 16384 columns and was not read to its end. Send the \
        data as several files.
        """
    ) { WorkbookFixture(rows: #"<row r="1"><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>"#) },
    ReadingScenario(
      "sheet.too_large.cells",
      zh: "Sheet1：工作表連同前面各表超過 2 個儲存格，未讀完。請分成數個檔案送出。",
      en: """
        Sheet1: The sheet has, with those before it, more than 2 cells and was not read to its \
        end. Send the data as several files.
        """,
      within: .but { $0.cellsPerSheet = 2 }
    ) { plain },
    ReadingScenario(
      "sheet.too_large.text",
      zh: "Sheet1：工作表連同前面各表的文字超過 1 MiB，未讀完。請分成數個檔案送出。",
      en: """
        Sheet1: The sheet has, with those before it, more than 1 MiB of text and was not read to \
        its end. Send the data as several files.
        """,
      within: .but { $0.sheetTextBytes = 1 << 20 }
    ) { long(string: spaces) },
    ReadingScenario(
      "sheet.too_many_problems",
      zh: "Sheet1：工作表連同前面各表有超過 2 個無法讀取之處，未讀完。請在 Excel 中另存新檔後再送一次。",
      en: """
        Sheet1: The sheet has, with those before it, more than 2 places that cannot be read; \
        reading stopped. Save it again in Excel and resend it.
        """,
      within: .but { $0.problemsPerSheet = 2 }
    ) { WorkbookFixture(rows: #"<row r="1"><c><v>x</v></c><c><v>y</v></c><c><v>z</v></c></row>"#) },
    ReadingScenario(
      "sheet.too_large.ranges",
      zh: "Sheet1：工作表連同前面各表的合併儲存格與隱藏欄超過 2 個，未讀完。請取消合併後再送一次。",
      en: """
        Sheet1: The sheet has, with those before it, more than 2 merged ranges and hidden columns \
        and was not read. Unmerge cells and send it again.
        """,
      within: .but { $0.ranges = 2 }
    ) {
      WorkbookFixture(
        afterRows:
          #"<mergeCells>\#(String(repeating: #"<mergeCell ref="A1:B1"/>"#, count: 3))</mergeCells>"#
      )
    },
  ]

  /// More than a MiB that says nothing.
  private static let spaces = String(repeating: " ", count: 1_100_000)

  private static func long(afterRows: String = "", string: String = "") -> WorkbookFixture {
    WorkbookFixture(
      rows: #"<row r="1"><c t="s"><v>0</v></c></row>"#,
      strings: [#"<t xml:space="preserve">\#(string)</t>"#], afterRows: afterRows)
  }
}
