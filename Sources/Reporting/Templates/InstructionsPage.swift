import Planning

/// The rows of 「填表說明」 as they are written, from top to bottom.
struct InstructionsPage {
  let sheet: XLSXSheet
  let look: TemplateLook
  private(set) var lastRow = 2

  init(sheet: XLSXSheet, look: TemplateLook) {
    self.sheet = sheet
    self.look = look
  }

  mutating func section(_ title: String) {
    lastRow += lastRow == 2 ? 1 : 2
    sheet.merge(title, rows: lastRow...lastRow, columns: 1...3, look.section)
    sheet.setHeight(24, row: lastRow)
  }

  mutating func line(_ line: InstructionLine) {
    next(height: Self.height(line.zh, line.en))
    sheet.write(.text(line.topic), row: lastRow, column: 1, look.key)
    sheet.write(.text(line.zh), row: lastRow, column: 2, look.body)
    sheet.write(.text(line.en), row: lastRow, column: 3, look.english)
  }

  /// A link to a form's sheet, what a row of it is, and how far it is filled in.
  mutating func form(_ form: FormSheet) {
    next(height: Self.height(form.form.purpose.zh, form.form.purpose.en))
    sheet.write(
      .link(to: "'\(form.form.sheet)'!A\(FormSheet.firstRow)", form.form.sheet), row: lastRow,
      column: 1, look.link)
    let brought = form.rows.isEmpty ? "" : "　已帶入 \(form.rows.count) 列。"
    sheet.write(.text("\(form.form.purpose.zh)。\(brought)"), row: lastRow, column: 2, look.body)
    let filled = "COUNTA(\(form.countedColumn))"
    let formula =
      "IF(COUNTIF(\(form.firstColumn),\"\(WorkbookWords.nilReturn)\")>0,\"\(WorkbookWords.nilReturn)\","
      + "IF(\(filled)=0,\"尚未填寫 / nothing yet\",\(filled)&\" 列 / rows\"))"
    let now = form.rows.isEmpty ? "尚未填寫 / nothing yet" : "\(form.rows.count) 列 / rows"
    sheet.write(.formula(formula, .text(now)), row: lastRow, column: 3, look.english)
  }

  mutating func finding(_ finding: Finding) {
    let (zh, en) = (finding.message(.zh), finding.message(.en))
    next(height: Self.height(zh, en))
    let place = [finding.sheet, finding.cell].compactMap { $0 }.joined(separator: " ")
    sheet.write(.text("\(finding.severity.mark) \(place)"), row: lastRow, column: 1, look.key)
    sheet.write(.text(zh), row: lastRow, column: 2, look.body)
    sheet.write(.text(en), row: lastRow, column: 3, look.english)
  }

  private mutating func next(height: Double) {
    lastRow += 1
    sheet.setHeight(height, row: lastRow)
  }

  /// Enough points for both texts in their columns.
  private static func height(_ zh: String, _ en: String) -> Double {
    let lines = max(1, (TerminalWidth.of(zh) + 57) / 58, (TerminalWidth.of(en) + 49) / 50)
    return Double(lines) * 15 + 6
  }
}
