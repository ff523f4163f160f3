import Planning

/// 佐證: one row per counted fact and component, with the cell it came from; every figure of the
/// workbook is a formula over these rows.
struct EvidenceSheet {
  static let name = OwnSheets.Consolidated.evidence.rawValue

  let evidence: EvidenceIndex
  let summary: FactSummary
  let names: Names
  let plan: Plan

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    // The first columns are those of `EvidenceIndex.Column`.
    let figures: [SheetColumn<EvidenceIndex.Line>] = [
      SheetColumn("分項", width: 9, look.code) { .text($0.key) },
      SheetColumn("月份", width: 6, look.code) { $0.month.map { .number(Double($0)) } ?? .blank },
      SheetColumn("採計數", width: 12, look.integer, fraction: look.thousandths) {
        .number(Double($0.row.amount) / Double($0.scale))
      },
      SheetColumn("基數", width: 12, look.integer, fraction: look.thousandths) { line in
        line.row.base.map { .number(Double($0) / Double(line.scale)) } ?? .blank
      },
      SheetColumn("內容", width: 40, look.text) { .text(summary.words(of: $0.fact)) },
    ]
    let countries: [SheetColumn<EvidenceIndex.Line>] = [
      SheetColumn("國家", width: 14, look.text) {
        .text(summary.country(of: $0.fact).map(names.country) ?? "")
      },
      SheetColumn("地區", width: 16, look.text) {
        .text(summary.country(of: $0.fact).map(names.region) ?? "")
      },
    ]
    let sources: [SheetColumn<EvidenceIndex.Line>] = [
      SheetColumn("單位", width: 18, look.text) {
        .text(names.submitter($0.source.submitter))
      },
      SheetColumn("檔案", width: 30, look.text) { .text($0.source.file) },
      SheetColumn("工作表", width: 14, look.text) { .text($0.source.sheet) },
      SheetColumn("列", width: 7, look.integer) { .number(Double($0.source.row)) },
      SheetColumn("儲存格", width: 9, look.code) { .text($0.cell) },
      SheetColumn("事實代碼", width: 24, look.text) { .text($0.fact.id) },
    ]
    var listing = TableSheet(
      name: Self.name, title: "佐證",
      note: "每列為一分項所採計之一件事實，各表數字皆由本表加總；「儲存格」為採計數所出之處，無者為識別欄位。",
      tableName: "evidence",
      columns: figures + (plan.namesCountries ? countries : []) + sources)
    listing.sheetRows = evidence.sheetRows
    listing.write(evidence.lines, to: file, frame)
  }
}
