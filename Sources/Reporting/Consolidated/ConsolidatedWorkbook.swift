import Planning

/// `consolidated.xlsx`: what the planning office downloads in the morning.
struct ConsolidatedWorkbook {
  let report: Report
  let evidence: EvidenceIndex

  init(_ report: Report, evidence: EvidenceIndex) {
    self.report = report
    self.evidence = evidence
  }

  /// Writes the workbook; the same report gives the same bytes.
  func save(to path: String) throws(PublishingFailure) {
    var file = try XLSXFile(of: report, named: "績效指標彙整", at: path)
    var frame = SheetFrame(of: report, in: &file)
    writeFigures(to: file, frame)
    frame.look = Look(in: &file, rules: .below)
    writeListings(to: file, frame)
    try file.save()
  }

  /// Sheets of figures, each a formula over 佐證.
  private func writeFigures(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let names = Names(report.plan)
    let summary = FactSummary(report.plan, names: names)
    let goals = GoalLayout.all(of: report, evidence: evidence)
    SummarySheet(report: report, goals: goals, evidence: evidence).write(to: file, frame)
    GuideSheet(report: report, sheets: sheets(goals)).write(to: file, frame)
    ChartsSheet(report: report, goals: goals).write(to: file, frame)
    for goal in goals {
      GoalSheet(layout: goal, report: report, evidence: evidence).write(to: file, frame)
    }
    if hasItems { PlanItemsSheet(report: report).write(to: file, frame) }
    if hasRegions {
      RegionSheet(
        report: report, goals: goals, evidence: evidence, summary: summary, names: names
      ).write(to: file, frame)
    }
  }

  private var hasItems: Bool { !report.plan.items.isEmpty }
  private var hasRegions: Bool {
    report.plan.indicators.contains { $0.countsCountries(of: report.plan) }
  }

  /// Sheets that list what came and what was made of it.
  private func writeListings(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let names = Names(report.plan)
    let summary = FactSummary(report.plan, names: names)
    EvidenceSheet(
      evidence: evidence, summary: summary, names: names, plan: report.plan
    ).write(to: file, frame)
    NotCountedSheet(report: report, names: names).write(to: file, frame)
    CoverageSheet(report: report, names: names).write(to: file, frame)
    FindingsSheet(report: report, names: names).write(to: file, frame)
    DuplicatesSheet(report: report, names: names).write(to: file, frame)
    SubmissionsSheet(report: report, names: names).write(to: file, frame)
    ChangesSheet(report: report).write(to: file, frame)
    VintagesSheet(report: report).write(to: file, frame)
    SensitivitySheet(report: report).write(to: file, frame)
    if !report.closings.isEmpty { ClosingsSheet(report: report).write(to: file, frame) }
    SettingsSheet(report: report).write(to: file, frame)
    if report.plan.namesCountries {
      CountriesSheet(report: report, names: names).write(to: file, frame)
    }
    for form in report.plan.forms {
      RecordsSheet(form: form, report: report, names: names).write(to: file, frame)
    }
  }

  private var countries: String {
    let allies =
      report.plan.hasAllies ? "\(report.plan.allies.zh)起迄、截止日是否在列、" : ""
    return "國家名錄：\(allies)主管單位、群組"
  }

  private func sheets(_ goals: [GoalLayout]) -> [(name: String, purpose: String)] {
    let figures = goals.map { ($0.sheetName, "\($0.goal.name)：指標、分項、各月累計及圖") }
    let items = (PlanItemsSheet.name, "重要計畫項目之進度及其關聯指標；未列入項目之指標")
    let regions = (RegionSheet.name, "以國家計數之指標，按主管單位之轄區及國家")
    return [(SummarySheet.name, "全部指標一覽：目標、目前值、達成度、燈號"), (ChartsSheet.name, "各指標達成度橫條圖")]
      + figures + (hasItems ? [items] : []) + (hasRegions ? [regions] : []) + [
        (EvidenceSheet.name, "每一採計之事實及其出處（單位、檔案、工作表、列、儲存格）"),
        (NotCountedSheet.name, "與指標有關而未採計者及原因"),
        (CoverageSheet.name, "各單位各表單逐月收件情形"),
        (FindingsSheet.name, "各檔案之檢核結果"),
        (DuplicatesSheet.name, "多單位通報之同一事實及疑似重複"),
        (SubmissionsSheet.name, "所有送達之檔案及處理結果"),
        (ChangesSheet.name, "自前次發布以來之變動及原因"),
        (VintagesSheet.name, "歷次發布值"),
        (SensitivitySheet.name, "改採計畫文字其他解讀時，各指標之值、結果及燈號"),
      ]
      + (report.closings.isEmpty
        ? [] : [(ClosingsSheet.name, "已結案期間之數值、結案後修正、初核及複核")])
      + [(SettingsSheet.name, "計畫文字之解讀及判燈門檻等設定")]
      + (report.plan.namesCountries ? [(CountriesSheet.name, countries)] : [])
  }
}
