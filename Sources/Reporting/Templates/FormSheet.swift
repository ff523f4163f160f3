import Planning
import Spreadsheet

/// One form of a template: what each column wants, rows that already stand, room to write.
struct FormSheet {
  let form: Form
  let plan: Plan
  let submitter: Submitter
  let month: PlanMonth
  let rows: [TemplateMemory.Row]
  let lists: TemplateLists

  /// Rows above the data; the header is the last of them.
  static let headerRow = 7
  static let firstRow = headerRow + 1
  /// Empty rows that are drawn, and rows that are helped though they are not drawn.
  private static let drawnRows = 25
  private static let helpedRows = 500

  private var confirmationColumn: Int { form.fields.count + 1 }
  private var lastDrawnRow: Int { Self.firstRow + rows.count + Self.drawnRows - 1 }
  private var lastHelpedRow: Int { Self.firstRow + rows.count + Self.helpedRows - 1 }

  /// Cells of the sheet's first column that hold data, for the overview's count.
  var firstColumn: String {
    "'\(form.sheet)'!$A$\(Self.firstRow):$A$\(lastHelpedRow)"
  }

  /// The column that counts the filled rows: the first required one.
  var countedColumn: String {
    let place = form.fields.firstIndex(where: \.isRequired) ?? 0
    let letters = CellPosition.letters(ofColumn: place + 1)
    return "'\(form.sheet)'!$\(letters)$\(Self.firstRow):$\(letters)$\(lastHelpedRow)"
  }

  func write(to file: inout XLSXFile, _ look: TemplateLook) {
    let sheet = file.addSheet(form.sheet)
    sheet.hideGridlines()
    writeHeading(on: sheet, look)
    for (place, field) in form.fields.enumerated() {
      writeHeader(of: field, column: place + 1, on: sheet, in: &file, look)
    }
    writeConfirmation(on: sheet, in: &file, look)
    writeRows(on: sheet, in: &file)
    help(on: sheet, look)
    sheet.freeze(row: Self.firstRow, column: 1)
    sheet.select(row: Self.firstRow + rows.count, column: 1)
    sheet.ignoreNumbersStoredAsText(lastRow: lastHelpedRow)
    sheet.setTabColour(Look.ink)
    sheet.setUpPrinting(
      repeatedRows: Self.headerRow...Self.headerRow,
      footer: "\(submitter.name)　\(CalendarWords.chinese(month))　\(form.title)",
      lastRow: lastDrawnRow, lastColumn: confirmationColumn)
  }

  private func writeHeading(on sheet: XLSXSheet, _ look: TemplateLook) {
    sheet.write(.text(form.title.isEmpty ? form.sheet : form.title), row: 1, column: 1, look.title)
    sheet.setHeight(30, row: 1)
    let due = plan.dueDay(of: month)
    sheet.write(
      .text(
        "\(submitter.name)（\(submitter.code)）　民國 \(CalendarWords.chinese(month))"
          + "　請於 \(CalendarWords.chinese(due))（\(due.iso)）前送達"),
      row: 2, column: 1, look.subtitle)
    sheet.write(
      .text([form.purpose.zh, form.purpose.en].filter { !$0.isEmpty }.joined(separator: "。　")),
      row: 3, column: 1, look.subtitle)
    let hasMoney = form.fields.contains { if case .money = $0.kind { true } else { false } }
    if hasMoney { sheet.write(.text("單位：千元"), row: 4, column: 1, look.unit) }
    sheet.write(
      .text("深色欄必填，淺色欄可空白；本月沒有資料，請在第一格選「\(WorkbookWords.nilReturn)」。"), row: 4,
      column: hasMoney ? 2 : 1, look.subtitle)
  }

  private func writeHeader(
    of field: Field, column: Int, on sheet: XLSXSheet, in file: inout XLSXFile, _ look: TemplateLook
  ) {
    let help = FieldHelp(plan: plan, form: form, field: field)
    let cell = FieldCell(field)
    sheet.setWidth(cell.width, columns: column...column, file.format(cell.style.withoutBorder))
    sheet.write(.text(help.mark), row: Self.headerRow - 2, column: column, look.mark)
    sheet.write(.text(help.example), row: Self.headerRow - 1, column: column, look.example)
    sheet.write(
      .text(field.header), row: Self.headerRow, column: column,
      field.isRequired ? look.requiredHeader : look.optionalHeader)
    let note = help.note
    let lines = note.split(separator: "\n").reduce(0) { $0 + 1 + $1.count / 24 }
    sheet.comment(
      note, row: Self.headerRow, column: column, author: plan.ministry.zh, width: 320,
      height: 24 + 18 * lines)
  }

  private func writeConfirmation(
    on sheet: XLSXSheet, in file: inout XLSXFile, _ look: TemplateLook
  ) {
    let column = confirmationColumn
    let style = CellStyle(size: 11, numberFormat: "@", wraps: true, isUnlocked: true)
    sheet.setWidth(20, columns: column...column, file.format(style))
    sheet.setHeight(26, row: Self.headerRow - 1)
    sheet.setHeight(28, row: Self.headerRow)
    sheet.write(.text("有提醒時填"), row: Self.headerRow - 2, column: column, look.mark)
    sheet.write(.text("例：經查所填無誤"), row: Self.headerRow - 1, column: column, look.example)
    sheet.write(
      .text(WorkbookWords.confirmation), row: Self.headerRow, column: column,
      look.confirmationHeader)
    sheet.comment(
      "收據對某一列提出提醒，而您確定所填無誤時，請在該列寫明原因。之後同一列不再提醒，直到內容更動。\n"
        + "Where a reminder about a row is unfounded, say why; it is then silent until the row changes.",
      row: Self.headerRow, column: column, author: plan.ministry.zh, width: 320, height: 130)
  }

  private func writeRows(on sheet: XLSXSheet, in file: inout XLSXFile) {
    let cells = form.fields.map(FieldCell.init)
    let plain = cells.map { file.format($0.style) }
    let faulty = cells.map { file.format($0.faulty) }
    var reason = CellStyle(
      size: 11, numberFormat: "@", wraps: true, border: .hair, isUnlocked: true)
    let confirmation = file.format(reason)
    reason.fill = 0xFDE7E4
    for place in 0..<(rows.count + Self.drawnRows) {
      let number = Self.firstRow + place
      let row = place < rows.count ? rows[place] : nil
      let formats = row.map { $0.faults.isEmpty ? plain : faulty } ?? plain
      for index in form.fields.indices {
        sheet.write(
          row.map { content(of: $0, at: index) } ?? .blank, row: number, column: index + 1,
          formats[index])
      }
      sheet.write(.blank, row: number, column: confirmationColumn, confirmation)
      sheet.setHeight(21, row: number)
      if let faults = row?.faults, !faults.isEmpty {
        sheet.comment(
          "上月此列未能計入，請更正：\n" + faults.joined(separator: "\n"), row: number, column: 1,
          author: plan.ministry.zh, width: 360, height: 40 + 36 * faults.count)
      }
    }
  }

  private func content(of row: TemplateMemory.Row, at index: Int) -> CellContent {
    if let typed = row.typed[index], row.values[index] == nil { return .text(typed) }
    return row.values[index].map { lists.content($0, of: form.fields[index]) } ?? .blank
  }

  private func help(on sheet: XLSXSheet, _ look: TemplateLook) {
    let (first, last) = (Self.firstRow, lastHelpedRow)
    // The first empty row of an empty form also offers 本月無資料.
    let offersNil = rows.isEmpty
    for (place, field) in form.fields.enumerated() {
      let start = offersNil && place == 0 ? first + 1 : first
      let cell = CellPosition(column: place + 1, row: start).a1
      let help = FieldHelp(plan: plan, form: form, field: field)
      guard let validation = help.validation(from: cell, lists: lists) else { continue }
      sheet.validate(validation, rows: start...last, columns: place + 1...place + 1)
    }
    if offersNil { offerNilReturn(on: sheet) }
    let letters = CellPosition.letters(ofColumn: form.fields.count)
    for (place, field) in form.fields.enumerated() where field.isRequired {
      let cell = CellPosition(column: place + 1, row: first).a1
      sheet.highlight(
        where: "AND(ISBLANK(\(cell)),COUNTA($A\(first):$\(letters)\(first))>0,"
          + "COUNTIF($A\(first):$\(letters)\(first),\"*無資料*\")=0)",
        rows: first...last, columns: place + 1...place + 1, look.incomplete)
    }
  }

  private func offerNilReturn(on sheet: XLSXSheet) {
    guard let first = form.fields.first, let range = lists.range(.nilReturn(form: form.code)) else {
      return
    }
    sheet.validate(
      CellValidation(
        rule: .list(range), reaction: .silent, title: first.header,
        message: "本月沒有資料，請在這一格選「\(WorkbookWords.nilReturn)」，其餘留白；有資料請直接填寫。"),
      rows: Self.firstRow...Self.firstRow, columns: 1...1)
  }
}

extension CellStyle {
  /// For the cells of a column that nothing is written to.
  fileprivate var withoutBorder: CellStyle {
    var style = self
    style.border = .none
    return style
  }
}
