package import Planning
package import Spreadsheet

/// How a submitter's own workbook is marked: fills and notes on its cells, and the list at its end.
package enum MarkedCopy {
  /// Whether a workbook is worth returning marked: nothing is marked for notes alone.
  package static func isWanted(for findings: [Finding]) -> Bool {
    findings.contains { $0.severity > .note }
  }

  /// The annotation for findings; `heading` is what stands above the list, such as the outcome.
  package static func annotation(for findings: [Finding], heading: [String]) -> Annotation {
    let own = findings.map(\.forSubmitter)
    let sentences = own.map(\.sentence)
    return Annotation(
      marks: zip(own, sentences).compactMap(mark),
      list: list(
        of: FindingGroup.places(of: own).joined().map { (own[$0], sentences[$0]) },
        heading: heading),
      noteHeading: WorkbookWords.findings)
  }

  private static func mark(_ finding: Finding, _ sentence: Bilingual) -> Annotation.Mark? {
    guard let sheet = finding.sheet, let cell = finding.cell, let range = CellRange(address: cell)
    else {
      return nil
    }
    return Annotation.Mark(
      sheet: sheet, range: range, severity: Annotation.Severity(finding.severity),
      note: "\(finding.severity.sign) \(sentence.zh)\n\(sentence.en)")
  }

  /// The list of findings, which come in the order of their groups with their sentences.
  private static func list(
    of findings: [(Finding, Bilingual)], heading: [String]
  ) -> Annotation.List {
    Annotation.List(
      title: WorkbookWords.findings,
      introduction: heading + [
        "點選「位置」可跳到該儲存格；改正後直接回傳本檔即可，標示與本頁不必刪除。",
        "Click a place to jump to the cell; correct it and send this file again as it is.",
      ],
      columns: [
        Annotation.Column(heading: "類別", width: 9), Annotation.Column(heading: "工作表", width: 18),
        Annotation.Column(heading: "位置", width: 11),
        Annotation.Column(heading: "所填內容", width: 22),
        Annotation.Column(heading: "說明", width: 58),
        Annotation.Column(heading: "English", width: 58),
        Annotation.Column(heading: "代碼", width: 22),
      ],
      rows: findings.map(row), linkColumn: 2)
  }

  private static func row(_ finding: Finding, _ sentence: Bilingual) -> Annotation.Row {
    let link = finding.cell.flatMap(CellRange.init(address:)).flatMap { range in
      finding.sheet.map { Annotation.Link(sheet: $0, position: range.first) }
    }
    return Annotation.Row(
      severity: Annotation.Severity(finding.severity),
      cells: [
        finding.severity.sign, finding.sheet ?? "整本檔案", finding.cell ?? "",
        finding.value ?? "", sentence.zh, sentence.en, finding.code,
      ], link: link)
  }
}

extension Annotation.Severity {
  fileprivate init(_ severity: Finding.Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
  }
}
