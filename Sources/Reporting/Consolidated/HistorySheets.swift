import Indicators
import Planning

/// 變動: what moved since the newest publication that differs, by cause.
struct ChangesSheet {
  static let name = OwnSheets.Consolidated.changes.rawValue

  let report: Report

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    let columns: [SheetColumn<Change>] = [
      SheetColumn("指標", width: 7, look.code) { .text($0.indicator) },
      SheetColumn("名稱", width: 44, look.text) {
        .text(report.plan.indicator($0.indicator)?.name ?? "")
      },
      SheetColumn("變動前", width: 12, look.integer, fraction: look.fraction) { .exact($0.before) },
      SheetColumn("變動後", width: 12, look.integer, fraction: look.fraction) { .exact($0.after) },
      SheetColumn("增減", width: 12, look.integer, fraction: look.fraction) { .exact($0.amount) },
      SheetColumn("原因", width: 14, look.code) { .text($0.cause.label.zh) },
      SheetColumn("檔案", width: 40, look.text) { .text($0.submission ?? "") },
    ]
    let since = report.vintages.last.map { "自 \($0.asOf.iso)（\($0.manifest)）起之變動，" } ?? ""
    TableSheet(
      name: Self.name, title: "變動",
      note: since + "依原因逐一套用；同一指標各列增減之和即為其全部變動。比率以小數表示。", tableName: "changes",
      columns: columns
    ).write(report.changes, to: file, frame)
  }
}

/// 歷次: the values of the last publications, beside today's.
struct VintagesSheet {
  static let name = OwnSheets.Consolidated.vintages.rawValue
  static let shown = 12

  let report: Report

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    var columns: [SheetColumn<Indicator>] = [
      SheetColumn("指標", width: 7, look.code) { .text($0.id) },
      SheetColumn("名稱", width: 44, look.text) { .text($0.name) },
    ]
    columns += report.vintages.suffix(Self.shown).map { vintage in
      SheetColumn(
        "\(vintage.asOf.iso)\n\(vintage.manifest)", width: 12, look.integer,
        fraction: look.fraction
      ) { .exact(vintage.values[$0.id]) }
    }
    columns.append(
      SheetColumn("本次", width: 12, look.integer, fraction: look.fraction) {
        .exact(report.measurement(of: $0.id)?.value)
      })
    TableSheet(
      name: Self.name, title: "歷次發布值",
      note: "最近 \(Self.shown) 次內容不同之發布；欄名為資料截止日及該次清單雜湊前 8 碼。比率以小數表示。",
      tableName: "vintages", columns: columns
    ).write(report.plan.indicators, to: file, frame)
  }
}
