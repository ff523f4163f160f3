import Planning

/// 重複: facts that several submitters report, and pairs that might be one fact.
struct DuplicatesSheet {
  static let name = OwnSheets.Consolidated.duplicates.rawValue

  let report: Report
  let names: Names

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    let summary = FactSummary(report.plan, names: names)
    func words(_ id: String) -> String { report.facts[id].map(summary.words) ?? "" }
    let columns: [SheetColumn<DuplicateEntry>] = [
      SheetColumn("表單", width: 16, look.text) { .text(names.form($0.form)) },
      SheetColumn("判定", width: 12, look.code) { .text($0.certainty.sign) },
      SheetColumn("內容", width: 40, look.text) { .text(words($0.fact)) },
      SheetColumn("另一筆內容", width: 40, look.text) { .text($0.otherFact.map(words) ?? "") },
      SheetColumn("通報單位", width: 36, look.text) {
        .text($0.submitters.map(names.submitter).joined(separator: "、"))
      },
      SheetColumn("裁示", width: 18, look.text) { .text($0.decisionInWords) },
      SheetColumn("事實代碼", width: 24, look.text) { .text($0.fact) },
      SheetColumn("另一事實代碼", width: 24, look.text) { .text($0.otherFact ?? "") },
    ]
    TableSheet(
      name: Self.name, title: "重複",
      note: "「同一」者已併為一件只計一次；「很可能」「可能」者分別計入，待研考單位裁示。",
      tableName: "duplicates", columns: columns
    ).write(report.ledger.duplicates, to: file, frame)
  }
}

extension DuplicateEntry {
  /// What the office decided, and whether other decisions overrule it.
  var decisionInWords: String {
    let word = DecisionForm.word(decision, of: .duplicate)
    let isOverruled =
      certainty == .same && decision == DuplicateDecision.Verdict.different.rawValue
    return isOverruled ? word + "（未生效：其他裁示已併）" : word
  }
}

extension DuplicateEntry.Certainty {
  /// Word and shape, so that it is told without colour.
  var sign: String {
    switch self {
    case .same: "● 同一"
    case .likely: "▲ 很可能"
    case .possible: "○ 可能"
    }
  }
}
