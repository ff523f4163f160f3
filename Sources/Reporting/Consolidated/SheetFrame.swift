import Planning

/// What every sheet bears: its looks and the lines that name the publication.
struct SheetFrame {
  var look: Look
  /// Below the title.
  var asOfLine: String
  /// At the foot of a printed page.
  var footer: String
}

extension SheetFrame {
  /// Names the report's ministry and as-of date in both calendars.
  init(of report: Report, in file: inout XLSXFile) {
    self.init(
      look: Look(in: &file, lagPoints: report.plan.lagPoints),
      asOfLine: "資料截止日：\(report.asOf.iso)（民國 \(report.asOf.roc)）",
      footer: "\(report.plan.ministry.zh)　資料截止日 \(report.asOf.iso)")
  }
}

extension XLSXFile {
  /// A workbook of a report, named behind its title; beside its place it is put together where memory
  /// lacks room.
  init(of report: Report, named name: String, at path: String) throws(PublishingFailure) {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    try self.init(path: path, temporaryFolder: folder)
    setProperties(
      title: report.title + name, author: report.plan.ministry.zh, day: report.asOf)
  }
}
