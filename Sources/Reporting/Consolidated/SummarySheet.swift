import Indicators
import Planning

/// 總表: every indicator by goal with target, value, attainment and light, on one page.
struct SummarySheet {
  static let name = OwnSheets.Consolidated.summary.rawValue
  /// Cut-offs of the lights, to which every light's formula refers.
  static let greenCell = "'總表'!$O$1"
  static let yellowCell = "'總表'!$O$2"
  private static let headerRow = 4
  /// So many indicators can still be read on one page.
  private static let pageful = 20

  let report: Report
  let goals: [GoalLayout]
  let evidence: EvidenceIndex

  private static let columns: [(header: String, width: Double)] = [
    ("編號", 6), ("關鍵績效指標", 40), ("單位", 9), ("年度目標", 9), ("目前值", 11), ("達成度", 9), ("燈號", 9),
    ("結果", 9), ("按比例達成", 9), ("收件率", 9), ("較前次", 9), ("逐月採計", 13), ("暫定", 8), ("核對", 8),
    ("說明", 30),
  ]

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let sheet = file.addSheet(Self.name)
    let look = frame.look
    sheet.hideGridlines()
    sheet.activate()
    sheet.setTabColour(Look.ink)
    for (index, column) in Self.columns.enumerated() {
      sheet.setWidth(column.width, columns: index + 1...index + 1)
      sheet.write(.text(column.header), row: Self.headerRow, column: index + 1, look.header)
    }
    sheet.setHeight(24, row: Self.headerRow)
    var row = Self.headerRow + 1
    for goal in goals {
      sheet.merge(
        "\(goal.goal.numeral)、\(goal.goal.name)", rows: row...row,
        columns: 1...Self.columns.count, look.goal)
      sheet.setHeight(24, row: row)
      row += 1
      for block in goal.blocks {
        write(block, on: goal, row: row, to: sheet, look)
        row += 1
      }
    }
    writeHead(of: sheet, lastRow: row - 1, frame)
    sheet.merge(
      "暫定：年度未終了、應報未報或有錯誤資料之列，數字仍可能變動。燈號依達成度判定，以未四捨五入之數字為準；按比例達成為目前值與年度目標按日數比例之比\(limits)。核對：活頁簿公式之結果與帳載精確值比較。",
      rows: row...row, columns: 1...Self.columns.count, look.note)
    sheet.setHeight(32, row: row)
    sheet.freeze(row: Self.headerRow + 1, column: 3)
    sheet.ignoreNumbersStoredAsText(lastRow: row)
    sheet.setUpPrinting(
      repeatedRows: Self.headerRow...Self.headerRow,
      pages: report.measurements.count > Self.pageful ? nil : 1,
      footer: frame.footer, lastRow: row, lastColumn: Self.columns.count)
  }

  /// How flows with a limit are judged within the year, where there are any.
  private var limits: String {
    let hasLimit = report.measurements.contains {
      $0.prorataTarget != nil && $0.indicator.direction == .lower
    }
    return hasLimit ? "（愈低愈好者未逾該比例為 100%，逾者為該比例與目前值之比）" : ""
  }

  private func writeHead(of sheet: XLSXSheet, lastRow: Int, _ frame: SheetFrame) {
    let look = frame.look
    sheet.write(
      .text("\(report.title)　關鍵績效指標"), row: 1, column: 1, look.title)
    sheet.setHeight(30, row: 1)
    sheet.write(.text(frame.asOfLine), row: 2, column: 1, look.subtitle)
    let first = Self.headerRow + 1
    func count(_ sign: String, _ column: String) -> String {
      "COUNTIF($\(column)$\(first):$\(column)$\(lastRow),\"\(sign)\")"
    }
    let lights: [Light] = [.green, .yellow, .red, .white]
    let formula = lights.map { "\"\($0.sign) \"&\(count($0.sign, "G"))" }
      .joined(separator: "&\"　\"&")
    let shown = lights.map { light in
      "\(light.sign) \(report.measurements.count { $0.light == light })"
    }.joined(separator: "　")
    sheet.write(
      .formula(formula + "&\"　　核對不符 \"&" + count("✗ 不符", "N"), .text(shown + "　　核對不符 0")),
      row: 3, column: 1, look.band)
    let cutOffs: [(String, ProgramSetting, Int)] = [
      ("綠燈門檻", .lightGreen, 100), ("黃燈門檻", .lightYellow, 80),
    ]
    for (index, (label, key, standard)) in cutOffs.enumerated() {
      let points = report.plan.settings.rational(key) ?? Rational(standard)
      sheet.write(.text(label), row: index + 1, column: 14, look.subtitle)
      sheet.write(.number(points.double / 100), row: index + 1, column: 15, look.subtitlePercent)
    }
  }

  private func write(
    _ block: BlockLayout, on goal: GoalLayout, row: Int, to sheet: XLSXSheet, _ look: Look
  ) {
    let measurement = block.measurement
    let indicator = measurement.indicator
    let figure = look.figure(of: indicator.display)
    func cell(_ column: String) -> String { goal.cell(column, block.valueRow) }
    let cap = measurement.attainmentCap
    let checks = "\(goal.cell("L", block.valueRow)):$L$\(block.componentRows.upperBound)"
    let remarks = (measurement.remarks + [measurement.intervalWords].compactMap { $0 })
      .map(\.zh).joined(separator: "；")
    let cells: [(CellContent, CellFormat)] = [
      (.text(indicator.id), look.code),
      (.link(to: "'\(goal.sheetName)'!A\(block.top)", indicator.name), look.wrappedLink),
      (.text(indicator.unit), look.code),
      (.formula(cell("E"), .number(indicator.target.double)), look.target(of: indicator)),
      (
        .formula("IF(\(cell("D"))=\"\",\"－\",\(cell("D")))", .shown(measurement.value)),
        look.emphasis(figure)
      ),
      (
        .formula(
          "IF(\(cell("F"))=\"\",\"－\",MIN(\(cell("F")),\(cap.numerator)/\(cap.denominator)))",
          .shown(measurement.cappedAttainment)), look.percent
      ),
      (.formula(cell("I"), .text(measurement.light.sign)), look.light),
      (.formula(cell("H"), .text(measurement.outcome.label.zh)), look.light),
      (prorata(measurement, cell("J")), look.percent),
      (report.coverageShare(of: indicator).map { .number($0) } ?? .text("－"), look.percent),
      (change(of: indicator), figure),
      (.text(trend(of: measurement)), look.code),
      (.text(measurement.isProvisional ? "◇ 暫定" : ""), look.code),
      (.formula("IF(COUNTIF(\(checks),\"✗ 不符\")=0,\"✓ 相符\",\"✗ 不符\")", .text("✓ 相符")), look.code),
      (.text(remarks), look.remark),
    ]
    sheet.write(cells, row: row)
    let height = max(
      TextHeight.points(of: indicator.name, width: 38), TextHeight.points(of: remarks, width: 32))
    sheet.setHeight(max(28, height), row: row)
  }

  private func prorata(_ measurement: Measurement, _ cell: String) -> CellContent {
    guard measurement.prorataAttainment != nil else { return .text("－") }
    return .formula(cell, .cached(measurement.prorataAttainment))
  }

  /// The movement since the newest publication that differs.
  private func change(of indicator: Indicator) -> CellContent {
    let changes = report.changes.filter { $0.indicator == indicator.id }
    guard !changes.isEmpty else {
      let hasValue = report.measurement(of: indicator.id)?.value != nil
      return .text(report.vintages.isEmpty || !hasValue ? "－" : "持平")
    }
    guard let before = changes.first?.before, let after = changes.last?.after else {
      return .text("－")
    }
    return .number((after - before).double)
  }

  /// Amounts of the months that have begun as small columns of text: ▁▂▃▄▅▆▇█.
  private func trend(of measurement: Measurement) -> String {
    guard case .sum = measurement.indicator.rule, report.asOf >= report.plan.firstDay else {
      return ""
    }
    let begun = report.asOf > report.plan.lastDay ? 12 : report.asOf.month
    var totals = [Double](repeating: 0, count: 12)
    for part in measurement.components {
      let key = EvidenceIndex.key(of: part.component, in: measurement.indicator)
      for (index, month) in evidence.months(of: key).enumerated() { totals[index] += month.sum }
    }
    guard let most = totals.max(), most > 0 else { return "" }
    let steps = Array("▁▂▃▄▅▆▇█")
    return String(totals.prefix(begun).map { steps[min(7, Int($0 / most * 7.999))] })
  }
}

extension Report {
  /// The share of expected and due forms that have come, over the forms that an indicator reads;
  /// nil where none is due.
  func coverageShare(of indicator: Indicator) -> Double? {
    let (come, due) = coverageCount(of: indicator)
    return due == 0 ? nil : Double(come) / Double(due)
  }

  /// How many of the expected and due forms that an indicator reads have come.
  func coverageCount(of indicator: Indicator) -> (come: Int, due: Int) {
    let rows = coverage.filter { indicator.reads.contains($0.form) }
    return (rows.count { $0.state.hasCome }, rows.count { $0.state.isDue })
  }
}
