import Planning

/// 「封面」: who reports what month, filled in and locked; white cells are the clerk's.
struct CoverSheet {
  let plan: Plan
  let submitter: Submitter
  let month: PlanMonth
  let version: String

  /// One line: the label that the reader looks for, what stands beside it, a hint.
  private struct Line {
    var label: String
    var value = CellContent.blank
    var isOpen = false
    var isDay = false
    var hint = ""
  }

  private var lines: [Line] {
    [
      Line(label: "填報單位代碼", value: .text(submitter.code), hint: "已填妥，請勿更改。"),
      Line(label: "填報單位", value: .text(submitter.name), hint: submitter.nameEnglish),
      Line(label: "年度", value: .number(Double(month.year)), hint: "民國年 / ROC year"),
      Line(
        label: "月份", value: .number(Double(month.month)),
        hint: "\(CalendarWords.chinese(month))的資料 / data of \(CalendarWords.english(month))"),
      Line(label: "範本版本", value: .text(version)),
      Line(label: "填表人", isOpen: true, hint: "請填姓名，方便聯絡 / your name, please"),
      Line(label: "聯絡方式", isOpen: true, hint: "電話或電子郵件 / telephone or e-mail"),
      Line(label: "主管核章", isOpen: true),
      Line(
        label: "填報日期", isOpen: true, isDay: true,
        hint: "例如 \(plan.year)/6/2 或 \(plan.firstDay.year)-06-02"),
      Line(
        label: "確認取代", isOpen: true,
        hint: "收據註明「待確認」時，確定要以本檔取代先前所送者，請選「是」。平時留白。"
          + " / 是 only where the receipt asks for it"),
      Line(
        label: "作廢", isOpen: true,
        hint: "要撤回本月已送的全部資料時選「是」，並寫明理由。平時留白。 / 是 withdraws the month"),
      Line(label: "作廢理由", isOpen: true),
    ]
  }

  static let name = WorkbookWords.cover
  private static let firstRow = 4

  func write(to file: borrowing XLSXFile, _ look: TemplateLook) {
    let sheet = file.addSheet(Self.name)
    sheet.hideGridlines()
    sheet.setWidth(18, columns: 1...1)
    sheet.setWidth(38, columns: 2...2)
    sheet.setWidth(52, columns: 3...3)
    sheet.write(.text("\(plan.title.zh)　每月填報"), row: 1, column: 1, look.title)
    sheet.setHeight(32, row: 1)
    sheet.write(
      .text(
        "\(submitter.name)　\(CalendarWords.chinese(month))　\(plan.title.en), \(CalendarWords.english(month))"
      ),
      row: 2, column: 1, look.subtitle)
    for (place, line) in lines.enumerated() {
      let row = Self.firstRow + place
      sheet.setHeight(line.hint.count > 40 ? 40 : 26, row: row)
      sheet.write(.text(line.label), row: row, column: 1, look.label)
      let format = line.isDay ? look.openDay : line.isOpen ? look.open : look.locked
      sheet.write(line.value, row: row, column: 2, format)
      sheet.write(.text(line.hint), row: row, column: 3, look.hint)
    }
    help(on: sheet)
    sheet.protect()
    sheet.select(row: row(of: "填表人"), column: 2)
    sheet.setTabColour(0xB8860B)
    sheet.setUpPrinting(
      isLandscape: false, repeatedRows: nil,
      footer: "\(plan.ministry.zh)　範本 \(version)", lastRow: Self.firstRow + lines.count - 1,
      lastColumn: 3)
  }

  private func row(of label: String) -> Int {
    Self.firstRow + (lines.firstIndex { $0.label == label } ?? 0)
  }

  private func help(on sheet: XLSXSheet) {
    for label in ["確認取代", "作廢"] {
      let row = row(of: label)
      sheet.validate(
        CellValidation(
          rule: .list("\"是\""), reaction: .warn, title: label, message: "需要時選「是」，平時留白。",
          errorTitle: "請確認「\(label)」", errorMessage: "這裡只填「是」，或留白。"),
        rows: row...row, columns: 2...2)
    }
    let row = row(of: "填報日期")
    sheet.validate(
      CellValidation(
        rule: .anything, reaction: .silent, title: "填報日期", message: "民國、西元都可以。"),
      rows: row...row, columns: 2...2)
  }
}
