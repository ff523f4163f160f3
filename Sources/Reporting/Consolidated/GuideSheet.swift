import Planning

/// 說明: how to read the workbook, where each figure comes from, and what it was made from.
struct GuideSheet {
  static let name = OwnSheets.Consolidated.guide.rawValue

  let report: Report
  let sheets: [(name: String, purpose: String)]

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let sheet = file.addSheet(Self.name)
    let look = frame.look
    sheet.hideGridlines()
    sheet.setWidth(20, columns: 1...1)
    sheet.setWidth(100, columns: 2...2)
    sheet.write(.text("說明"), row: 1, column: 1, look.title)
    sheet.setHeight(30, row: 1)
    sheet.write(.text(frame.asOfLine), row: 2, column: 1, look.subtitle)
    var row = 4
    func section(_ title: String) {
      sheet.merge(title, rows: row...row, columns: 1...2, look.goal)
      row += 1
    }
    func line(_ head: CellContent, _ text: String, _ format: CellFormat) {
      sheet.write(head, row: row, column: 1, format)
      sheet.write(.text(text), row: row, column: 2, look.wrapped)
      sheet.setHeight(TextHeight.points(of: text, width: 98), row: row)
      row += 1
    }
    section("如何閱讀")
    for (head, text) in Self.reading { line(.text(head), text, look.label) }
    row += 1
    section("工作表")
    for entry in sheets {
      line(.link(to: "'\(entry.name)'!A1", entry.name), entry.purpose, look.link)
    }
    row += 1
    section("資料來源與版本")
    for (head, text) in versions { line(.text(head), text, look.label) }
    sheet.setUpPrinting(
      isLandscape: false, repeatedRows: nil, footer: frame.footer, lastRow: row - 1, lastColumn: 2)
  }

  private static let reading = [
    ("數字由來", "總表 → 目標各表 → 佐證 → 原始檔案之工作表與儲存格。目標各表之數字皆為公式，由「佐證」逐列加總；「核對」欄將公式結果與帳載精確值相比。"),
    ("燈號", "● 綠燈：達成度達綠燈門檻；▲ 黃燈：達黃燈門檻；■ 紅燈：未達黃燈門檻；○ 白燈：達成度無從得知。以未四捨五入之數字判定。"),
    ("結果", "達成、未達成、資料不足（缺資料，非零）、不適用（分母為零）、資料錯誤（如執行率逾 100%）。"),
    ("暫定", "年度未終了、有應報未報之單位，或有錯誤資料之列時，數字仍可能變動。"),
    ("未報與無資料", "「本月無資料」為申報之零；未送表單為未報，不當作零。"),
    ("一件一次", "同一事實經多單位通報者只計一次；各通報列見 sources.csv，通報數見各表單工作表。"),
    ("列印", "各表均設定為 A4、寬度一頁，燈號與狀態以文字及符號表示，黑白列印可辨。"),
  ]

  private var versions: [(String, String)] {
    [
      ("計畫", "\(report.title)（\(report.plan.year) 年度）"),
      ("計畫指紋", report.plan.fingerprint),
      ("程式", "\(report.program.name) \(report.program.version)"),
      ("收件檔案數", "\(report.ledger.submissions.count)（各檔 SHA-256 見 manifest.json）"),
    ]
  }
}
