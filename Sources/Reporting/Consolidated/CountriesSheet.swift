import Planning

/// 國家: the directory by which indicators tell allies, regions and groups; what shares of allies
/// divide by is read off here.
struct CountriesSheet {
  static let name = OwnSheets.Consolidated.countries.rawValue

  let report: Report
  let names: Names

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    let day = report.asOf
    let allies = report.plan.allies.zh
    let spans: [SheetColumn<Country>] = [
      SheetColumn("截止日\(allies)", width: 13, look.code) { .text($0.isAlly(on: day) ? "● 是" : "") },
      SheetColumn("\(allies)起迄", width: 52, look.text) {
        .text($0.allySpans.map(Self.words).joined(separator: "；"))
      },
    ]
    let named: [SheetColumn<Country>] = [
      SheetColumn("代碼", width: 7, look.code) { .text($0.iso2) },
      SheetColumn("國家", width: 24, look.text) { .text($0.name) },
      SheetColumn("英文名稱", width: 32, look.text) { .text($0.nameEnglish) },
    ]
    let placed: [SheetColumn<Country>] = [
      SheetColumn("主管單位", width: 24, look.text) {
        .text($0.region.map(names.submitter) ?? "")
      },
      SheetColumn("群組", width: 20, look.text) { .text($0.groups.joined(separator: "、")) },
    ]
    let count = report.plan.countries.count { $0.isAlly(on: day) }
    let note =
      report.plan.hasAllies
      ? "判定\(allies)、轄區及群組之依據；截止日\(allies)共 \(count) 國。" : "判定轄區及群組之依據。"
    TableSheet(
      name: Self.name, title: "國家名錄", note: note, tableName: "countries",
      columns: named + (report.plan.hasAllies ? spans : []) + placed
    ).write(report.plan.countries, to: file, frame)
  }

  private static func words(of span: Country.AllySpan) -> String {
    let end = span.until.map { "至 \($0.adding(days: -1).iso)" } ?? "起"
    return "\(span.from.iso) \(end)"
  }
}

extension Plan {
  /// Whether any country is or was an ally.
  var hasAllies: Bool { countries.contains { !$0.allySpans.isEmpty } }
}
