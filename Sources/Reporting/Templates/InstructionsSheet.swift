import Planning

/// 「填表說明」: by when, how to write, what to do with nothing to report, what was left open.
struct InstructionsSheet {
  let plan: Plan
  let submitter: Submitter
  let month: PlanMonth
  let forms: [FormSheet]
  let findings: [Finding]

  static let name = WorkbookWords.instructions

  func write(to file: borrowing XLSXFile, _ look: TemplateLook) {
    let sheet = file.addSheet(Self.name)
    sheet.hideGridlines()
    sheet.setWidth(17, columns: 1...1)
    sheet.setWidth(60, columns: 2...2)
    sheet.setWidth(46, columns: 3...3)
    sheet.write(.text(Self.name), row: 1, column: 1, look.title)
    sheet.setHeight(32, row: 1)
    var page = InstructionsPage(sheet: sheet, look: look)
    page.section("什麼時候送到")
    for line in deadline { page.line(line) }
    page.section("怎麼填")
    for line in howTo { page.line(line) }
    page.section("日期怎麼寫")
    for line in dates { page.line(line) }
    page.section("本檔的表單")
    for form in forms { page.form(form) }
    if !findings.isEmpty {
      page.section("上月尚待處理")
      for finding in findings.sorted(by: Self.worstFirst) { page.finding(finding) }
    }
    sheet.protect()
    sheet.setTabColour(0xB8860B)
    sheet.setUpPrinting(
      isLandscape: false, repeatedRows: nil,
      footer: "\(submitter.name)　\(CalendarWords.chinese(month))", lastRow: page.lastRow,
      lastColumn: 3)
  }

  private var deadline: [InstructionLine] {
    let due = plan.dueDay(of: month)
    return [
      InstructionLine(
        "截止", "\(CalendarWords.day(due)) 24 時（臺北時間）以前送達，視為準時。",
        "On time until the end of \(CalendarWords.english(due)), Taipei time."),
      InstructionLine(
        "送到哪裡", "把填好的檔案放進貴單位的資料夾 \(submitter.code)，檔名不拘。",
        "Put the file into your folder \(submitter.code), under any name."),
      InstructionLine(
        "收據", "隔天早上會有收據與標示檔：哪些收了、哪些要改、改哪一格，都寫在上面。",
        "By the next morning there is a receipt that says what was taken and what to correct."),
    ]
  }

  private var howTo: [InstructionLine] {
    [
      InstructionLine(
        "一列一件", "每張表一列填一件事；深色表頭必填，淺色可空白。指到表頭可看說明與例子。",
        "One row, one fact. Dark headers are required. Headers have notes."),
      InstructionLine(
        "下拉選單", "有清單的欄位可點選，也可以自己打；打法不同但意思相同的，系統看得懂。",
        "Lists are offered; other spellings are understood as well."),
      InstructionLine(
        "已帶入的列", "上月填報而仍在進行或仍有效的資料已替您帶入，請更新狀態或數字；結束的改填結束日期即可。",
        "What still stands is filled in already: change the status or the figures."),
      InstructionLine(
        "黃色的格", "這一列已開始填，但這一格必填而還空著；填好就會變回白色。",
        "Yellow cells are required and still blank in a row that was begun."),
      InstructionLine(
        "粉紅色的列", "是上個月有錯、沒有計入的資料，請直接改正；該列第一格的註解寫有原因。",
        "Pink rows did not count last month: correct them."),
      InstructionLine(
        WorkbookWords.nilReturn,
        "某張表本月沒有資料，在第一格選「\(WorkbookWords.nilReturn)」即可，代表您已回報「無」。"
          + "整張留白則會被當作還沒填。",
        "Choose 本月無資料 in the first cell to declare that there was nothing; a blank sheet means "
          + "not reported."),
      InstructionLine(
        "要更正時",
        "改好後把整本再送一次，新的會取代舊的。系統若認為可能送錯，會列為「待確認」，"
          + "請在封面「確認取代」選「是」再送。",
        "To correct, send the whole workbook again; the newest stands."),
      InstructionLine(
        WorkbookWords.confirmation, "收據的提醒經查無誤時，在該列「確認」欄寫明原因，就不會再提醒。",
        "Where a reminder is unfounded, give the reason in 確認."),
    ]
  }

  private var dates: [InstructionLine] {
    let (roc, gregorian) = (plan.year, plan.firstDay.year)
    return [
      InstructionLine(
        "可以這樣寫",
        "\(roc)/5/3　\(roc).05.03　\(roc)年5月3日　民國\(roc)年5月3日　\(gregorian)/5/3　\(gregorian)-05-03",
        "Either calendar; two or three digits of the year are the ROC's, four the Gregorian."),
      InstructionLine(
        "請不要寫", "5/3/\(gregorian)（分不出 5 月 3 日或 3 月 5 日）、5月初、\(roc)年第1季",
        "Not 5/3/\(gregorian), which may be May or March."),
      InstructionLine(
        "小提醒", "Excel 會把 99/5/3 當成西元 1999 年；民國 99 年請寫 2010/5/3。",
        "Excel takes 99/5/3 for 1999: write 2010/5/3."),
    ]
  }

  private static func worstFirst(_ left: Finding, _ right: Finding) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    return (left.sheet ?? "", left.firstRow ?? 0, left.cell ?? "")
      < (right.sheet ?? "", right.firstRow ?? 0, right.cell ?? "")
  }
}

/// One thing to know: what it is about, and the sentence in both languages.
struct InstructionLine {
  var topic: String
  var zh: String
  var en: String

  init(_ topic: String, _ zh: String, _ en: String) {
    self.topic = topic
    self.zh = zh
    self.en = en
  }
}
