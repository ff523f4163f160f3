import Indicators
import Planning

/// 施政計畫: the important items of the plan, their progress and the indicators that they serve, and
/// the indicators that no item serves.
struct PlanItemsSheet {
  static let name = OwnSheets.Consolidated.items.rawValue

  let report: Report
  let progress: [Int: ItemProgress]

  init(report: Report) {
    self.report = report
    progress = ItemProgress.newest(in: report)
  }

  private static let columns: [(header: String, width: Double)] = [
    ("編號", 6), ("工作計畫", 18), ("重要計畫項目", 28), ("類別", 8), ("進度月份", 9), ("預定進度", 10), ("實際進度", 10),
    ("差距（百分點）", 10), ("預算數（千元）", 13), ("支用數（千元）", 13), ("關聯指標及燈號", 40),
    ("執行情形／落後原因", 46),
  ]

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let sheet = file.addSheet(Self.name)
    let look = frame.look
    sheet.hideGridlines()
    sheet.write(.text("施政計畫重要項目與指標"), row: 1, column: 1, look.title)
    sheet.setHeight(30, row: 1)
    sheet.write(.text(frame.asOfLine), row: 2, column: 1, look.subtitle)
    let lag = report.plan.lagPoints.map { "；▼ 表示落後超過 \($0) 個百分點" } ?? ""
    sheet.write(
      .text("進度取截至資料截止日最近一月之填報\(lag)。"), row: 3, column: 1, look.subtitle)
    for (index, column) in Self.columns.enumerated() {
      sheet.setWidth(column.width, columns: index + 1...index + 1)
      sheet.write(.text(column.header), row: 4, column: index + 1, look.header)
    }
    sheet.setHeight(32, row: 4)
    var row = 5
    for item in report.plan.items {
      write(item, row: row, to: sheet, look)
      row += 1
    }
    row = writeUnserved(from: row + 1, to: sheet, look)
    sheet.freeze(row: 5, column: 4)
    sheet.setUpPrinting(
      repeatedRows: 4...4, footer: frame.footer, lastRow: row, lastColumn: Self.columns.count)
  }

  private func write(_ item: PlanItem, row: Int, to sheet: XLSXSheet, _ look: Look) {
    let found = progress[item.number]
    let lag = found.flatMap(\.difference)
    let indicators = item.indicators.map(line).joined(separator: "\n")
    let words = [found?.achievements, found?.obstacles.map { "落後原因：\($0)" }]
      .compactMap { $0 }.joined(separator: "\n")
    let difference: CellContent =
      lag == nil
      ? .blank : .formula("ROUND((G\(row)-F\(row))*100,6)", .number((lag ?? .zero).double * 100))
    let cells: [(CellContent, CellFormat)] = [
      (.number(Double(item.number)), look.code),
      (.text(item.workPlan), look.wrapped),
      (.text(item.name), look.label),
      (.text(item.category), look.code),
      (found.map { .text("\($0.month)月") } ?? .text("未填報"), look.code),
      (.exact(found?.planned), look.percent),
      (.exact(found?.actual), look.percent),
      (difference, look.lag),
      (.exact(found?.budget), look.number(found?.budget)),
      (.exact(found?.spent), look.number(found?.spent)),
      (.text(indicators), look.wrapped),
      (.text(words), look.wrapped),
    ]
    sheet.write(cells, row: row)
    let height = max(
      TextHeight.points(of: indicators, width: 40), TextHeight.points(of: words, width: 46),
      TextHeight.points(of: item.name, width: 27))
    sheet.setHeight(height, row: row)
  }

  /// An indicator with its light, and its attainment where that is known.
  private func line(_ id: String) -> String {
    guard let found = report.measurement(of: id) else { return id }
    let attainment = found.cappedAttainment.map { " \(Display.attainment($0))%" } ?? ""
    let name = found.indicator.name
    let shown = name.count > 15 ? name.prefix(14) + "…" : name[...]
    return "\(found.light.sign)　\(id) \(shown)\(attainment)"
  }

  private func writeUnserved(from row: Int, to sheet: XLSXSheet, _ look: Look) -> Int {
    let served = Set(report.plan.items.flatMap(\.indicators))
    let unserved = report.measurements.filter { !served.contains($0.indicator.id) }
    guard !unserved.isEmpty else { return row - 1 }
    sheet.write(.text("未列入重要計畫項目之指標（\(unserved.count) 項）"), row: row, column: 1, look.band)
    for (index, found) in unserved.enumerated() {
      let place = row + 1 + index
      sheet.write(.text(found.indicator.id), row: place, column: 1, look.code)
      sheet.merge(found.indicator.name, rows: place...place, columns: 2...10, look.text)
      sheet.write(.text(line(found.indicator.id)), row: place, column: 11, look.wrapped)
      sheet.write(.text("計畫中無對應之重要計畫項目"), row: place, column: 12, look.wrapped)
    }
    return row + unserved.count
  }
}
