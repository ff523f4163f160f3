import Planning

/// `consolidated.xlsx`: what the planning office downloads in the morning.
struct ConsolidatedWorkbook {
  let report: Report

  init(_ report: Report) {
    self.report = report
  }

  func save(to path: String) throws(PublishingFailure) {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    var file = try XLSXFile(path: path, temporaryFolder: folder)
    file.setProperties(
      title: "\(report.plan.title.zh) 績效指標彙整", author: report.plan.ministry.zh, day: report.asOf)
    let frame = SheetFrame(
      look: Look(in: &file),
      asOfLine: "資料截止日：\(report.asOf.iso)（民國 \(report.asOf.roc)）",
      footer: "\(report.plan.ministry.zh)　資料截止日 \(report.asOf.iso)")
    let names = Names(report.plan)
    EvidenceSheet(report: report, names: names).write(to: file, frame)
    NotCountedSheet(report: report, names: names).write(to: file, frame)
    CoverageSheet(report: report, names: names).write(to: file, frame)
    FindingsSheet(report: report, names: names).write(to: file, frame)
    SubmissionsSheet(report: report, names: names).write(to: file, frame)
    DuplicatesSheet(report: report, names: names).write(to: file, frame)
    for form in report.plan.forms {
      RecordsSheet(form: form, report: report, names: names).write(to: file, frame)
    }
    SettingsSheet(report: report).write(to: file, frame)
    try file.save()
  }
}
