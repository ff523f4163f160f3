@testable import Spreadsheet

extension ReadingScenario {
  /// Packages that are damaged, contradict themselves or attack.
  static let damageScenarios: [ReadingScenario] = [
    ReadingScenario(
      "workbook.damaged",
      zh: "檔案不完整或已損壞。請在 Excel 中重新開啟、另存新檔後再送一次。",
      en: """
        The file is incomplete or damaged. Open it in Excel, save it again and send it once \
        more.
        """
      , bytes: { Array(plain.bytes.dropLast(30)) }),
    ReadingScenario(
      "workbook.damaged.contradictory",
      zh: "檔案的壓縮目錄前後矛盾，無法確定內容。請在 Excel 中另存新檔後再送一次。",
      en: """
        The file's zip directory contradicts itself, so its contents are uncertain. Save it \
        again in Excel and resend it.
        """
    ) { plain.finished { $0.entries[2].localName = "xl/workbooK.xml" } },
    ReadingScenario(
      "workbook.damaged.part",
      zh: "Sheet1：檔案內的「xl/worksheets/sheet1.xml」無法解壓縮，檔案已損壞。請在 Excel 中另存新檔後再送一次。",
      en: """
        Sheet1: The part “xl/worksheets/sheet1.xml” inside the file cannot be unpacked: the \
        file is damaged. Save it again in Excel and resend it.
        """
    ) { plain.finished { $0.entries[4].checksum = 7 } },
    ReadingScenario(
      "workbook.damaged.xml",
      zh: "Sheet1：檔案內的「xl/worksheets/sheet1.xml」第 1 行格式錯誤，檔案已損壞。請在 Excel 中另存新檔後再送一次。",
      en: """
        Sheet1: The part “xl/worksheets/sheet1.xml” is malformed at line 1: the file is \
        damaged. Save it again in Excel and resend it.
        """
    ) {
      plain.changed { $0["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData><row></sheetData>" }
    },
    ReadingScenario(
      "workbook.damaged.missing_part",
      zh: "檔案內缺少「xl/workbook.xml」，檔案已損壞。請在 Excel 中重新開啟、另存新檔後再送一次。",
      en: """
        The part “xl/workbook.xml” is missing from the file: the file is damaged. Open it \
        in Excel, save it again and resend it.
        """
    ) { plain.changed { $0.parts.removeAll { $0.name == "xl/workbook.xml" } } },
    ReadingScenario(
      "workbook.damaged.not_worksheet",
      zh: "Sheet1：檔案內的「xl/worksheets/sheet1.xml」不是工作表，檔案已損壞。請在 Excel 中另存新檔後再送一次。",
      en: """
        Sheet1: The part “xl/worksheets/sheet1.xml” is no worksheet: the file is damaged. \
        Save it again in Excel and resend it.
        """
    ) { plain.changed { $0["xl/worksheets/sheet1.xml"] = "<chart/>" } },
    ReadingScenario(
      "workbook.unsafe_name",
      zh: "檔案內含不安全的名稱「../evil.xml」，拒絕讀取。請在 Excel 中另存新檔後再送一次。",
      en: """
        The file holds a part with an unsafe name, “../evil.xml”, and was not read. Save it \
        again in Excel and resend it.
        """
    ) { plain.finished { $0.add("../evil.xml", "") } },
    ReadingScenario(
      "workbook.duplicate_name",
      zh: "檔案內有兩個「xl/workbook.xml」，無法確定何者為真。請在 Excel 中另存新檔後再送一次。",
      en: """
        The file holds “xl/workbook.xml” twice, so its contents are uncertain. Save it \
        again in Excel and resend it.
        """
    ) { plain.finished { $0.add("xl/workbook.xml", "<workbook/>") } },
    ReadingScenario(
      "workbook.odd_compression",
      zh: "「xl/workbook.xml」使用不支援的壓縮方式（12）。請在 Excel 中另存新檔後再送一次。",
      en: """
        “xl/workbook.xml” is compressed in an unusual way (12). Save the file again in \
        Excel and resend it.
        """
    ) { plain.finished { $0.entries[2].method = 12 } },
    ReadingScenario(
      "workbook.document_type",
      zh: "檔案內的「xl/styles.xml」含有活頁簿不應有的宣告（DTD），疑似惡意檔案，拒絕讀取。請在 Excel 中另存新檔後再送一次。",
      en: """
        The part “xl/styles.xml” declares a document type, which no workbook does and \
        attacks do, and was not read. Save the file again in Excel and resend it.
        """
    ) { plain.changed { $0["xl/styles.xml"] = "<!DOCTYPE styleSheet><styleSheet/>" } },
  ]
}
