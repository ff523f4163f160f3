import Planning

/// 說明: how to decide, in Chinese and English.
struct DecisionGuide {
  let report: Report

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let sheet = file.addSheet("說明")
    let look = frame.look
    sheet.setWidth(110, columns: 1...1)
    sheet.write(.text("待裁示事項"), row: 1, column: 1, look.title)
    sheet.setHeight(28, row: 1)
    sheet.write(.text(frame.asOfLine), row: 2, column: 1, look.subtitle)
    var row = 4
    for words in lines {
      sheet.write(.text(words.zh), row: row, column: 1, look.wrapped)
      sheet.write(.text(words.en), row: row + 1, column: 1, look.remark)
      sheet.setHeight(34, row: row)
      sheet.setHeight(28, row: row + 1)
      row += 2
    }
    sheet.setUpPrinting(
      repeatedRows: nil, footer: frame.footer, lastRow: row, lastColumn: 1)
  }

  private var lines: [Bilingual] {
    let place =
      report.plan.planningOffice.map { code in
        Bilingual(
          zh: "填妥後存檔，放入收件資料夾 \(code)/（檔名不拘）；次一夜套用。其他資料夾中的裁示檔不予採認。",
          en: "Save it and drop it into the inbox folder \(code)/ under any name; the next night "
            + "applies it. In any other folder it decides nothing.")
      }
      ?? Bilingual(
        zh: "計畫未指定裁示單位（plan.yaml 之 planning_office），本檔放入收件資料夾不生效力。",
        en: "The plan names no planning office (planning_office in plan.yaml): a dropped copy of "
          + "this file decides nothing.")
    return [
      Bilingual(
        zh: "黃底欄位供填寫。留白者不裁示，維持現行裁示。",
        en: "Fill in the yellow cells. A blank answer decides nothing and leaves what is in force."),
      place,
      Bilingual(
        zh: "每筆裁示須有裁示人；同一工作表下方各列留白時，沿用上方最近一位。",
        en: "Every decision needs a name under 裁示人; it holds for the rows below until another."),
      Bilingual(
        zh: "同一對象以最後收到的裁示為準；選「撤回」即恢復為未裁示。裁示檔優先於計畫資料夾的 duplicates.csv。",
        en: "The decision received last is in force; 撤回 takes it back and leaves the question "
          + "open. A workbook overrules the plan's own duplicates.csv."),
      Bilingual(
        zh: "所有裁示及其收件時間、檔案、列號均列於「裁示紀錄」及 decisions.csv，不因後來的裁示而消失。",
        en: "Every decision, with the time, file and row of its coming, stays in 裁示紀錄 and "
          + "decisions.csv, whatever is decided later."),
    ]
  }
}
