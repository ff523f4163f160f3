import Indicators
import Planning

/// `public/figures.xlsx`: the figures alone, for everybody.
struct FiguresWorkbook {
  static let name = "\(PublicTables.folder)/figures.xlsx"

  let report: Report

  /// Writes the workbook; the same report gives the same bytes.
  func save(to path: String) throws(PublishingFailure) {
    var file = try XLSXFile(of: report, named: "績效指標", at: path)
    let frame = SheetFrame(of: report, in: &file)
    writeIndicators(to: file, frame)
    writeComponents(to: file, frame)
    CoverageSheet(report: report, names: Names(report.plan)).write(to: file, frame)
    try file.save()
  }

  private func writeIndicators(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    let columns: [SheetColumn<Measurement>] = [
      SheetColumn("指標", width: 8, look.code) { .text($0.indicator.id) },
      SheetColumn("名稱", width: 56, look.wrapped) { .text($0.indicator.name) },
      SheetColumn("目標", width: 10, look.numberText) { .text(Display.bound(of: $0.indicator)) },
      SheetColumn("目前值", width: 12, look.numberText) { measurement in
        .text(measurement.value.map { Display.value($0, of: measurement.indicator) } ?? "－")
      },
      SheetColumn("單位", width: 10, look.code) { .text($0.indicator.unit) },
      SheetColumn("達成度（%）", width: 12, look.numberText) {
        .text($0.cappedAttainment.map(Display.attainment) ?? "－")
      },
      SheetColumn("燈號", width: 10, look.light) { .text($0.light.sign) },
      SheetColumn("結果", width: 12, look.code) { .text($0.outcome.label.zh) },
      SheetColumn("暫定", width: 8, look.code) { .text($0.isProvisional ? "是" : "") },
      SheetColumn("低", width: 9, look.numberText) { .text($0.interval?.low.exact ?? "") },
      SheetColumn("高", width: 9, look.numberText) { .text($0.interval?.high.exact ?? "") },
    ]
    TableSheet(
      name: "總表", title: "\(report.title)績效指標",
      note: "本版不含個人姓名。低：疑似重複併為一件；高：加計資料有誤而未被可辨識欄位排除之列。",
      tableName: "figures", columns: columns
    ).write(report.measurements, to: file, frame)
  }

  private struct Part {
    var indicator: Indicator
    var result: ComponentResult
  }

  private func writeComponents(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    let columns: [SheetColumn<Part>] = [
      SheetColumn("指標", width: 8, look.code) { .text($0.indicator.id) },
      SheetColumn("分項", width: 8, look.code) { .text($0.result.component.id) },
      SheetColumn("名稱", width: 56, look.wrapped) {
        .text(Display.name(of: $0.result.component, in: $0.indicator))
      },
      SheetColumn("目前值", width: 14, look.numberText) { part in
        .text(
          part.result.value.map {
            Display.value($0, of: part.result.component, in: part.indicator)
          } ?? "－")
      },
      SheetColumn("基期", width: 12, look.numberText) { .text($0.result.baseline?.exact ?? "") },
      SheetColumn("門檻", width: 12, look.numberText) { .text($0.result.threshold?.exact ?? "") },
      SheetColumn("結果", width: 12, look.code) { .text($0.result.outcome?.label.zh ?? "") },
    ]
    let parts = report.measurements.flatMap { measurement in
      measurement.components.map { Part(indicator: measurement.indicator, result: $0) }
    }
    TableSheet(
      name: "分項", title: "各指標分項", note: "各分項之值、基期及門檻。", tableName: "components",
      columns: columns
    ).write(parts, to: file, frame)
  }
}
