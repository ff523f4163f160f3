import Indicators
import Planning

/// 敏感度: each indicator under the other readings of the settings: the question that parliament asks.
struct SensitivitySheet {
  static let name = OwnSheets.Consolidated.sensitivity.rawValue

  let report: Report

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    let columns: [SheetColumn<AlternativeReading>] = [
      SheetColumn("指標", width: 7, look.code) { .text($0.measurement.indicator.id) },
      SheetColumn("名稱", width: 40, look.text) { .text($0.measurement.indicator.name) },
      SheetColumn("計畫文字之解讀", width: 48, look.wrapped) { .text($0.setting.meaning.zh) },
      SheetColumn("現行解讀", width: 16, look.code) {
        .text($0.setting.label(of: $0.setting.value).zh)
      },
      SheetColumn("另一解讀", width: 16, look.code) { .text($0.setting.label(of: $0.value).zh) },
      SheetColumn("現行值", width: 13, look.numberText) { .text(shown(current($0))) },
      SheetColumn("另解之值", width: 13, look.numberText) { .text(shown($0.measurement)) },
      SheetColumn("現行結果", width: 12, look.code) { .text(current($0)?.outcome.label.zh ?? "－") },
      SheetColumn("另解結果", width: 12, look.code) { .text($0.measurement.outcome.label.zh) },
      SheetColumn("現行燈號", width: 11, look.light) { .text(current($0)?.light.sign ?? "－") },
      SheetColumn("另解燈號", width: 11, look.light) { .text($0.measurement.light.sign) },
      SheetColumn("不同", width: 8, look.code) { .text(isDifferent($0) ? "◆ 不同" : "") },
      SheetColumn("設定代碼", width: 24, look.text) { .text($0.setting.key) },
    ]
    TableSheet(
      name: Self.name, title: "敏感度",
      note: "計畫文字可有他解之處，逐一改採他解（其餘不變）所得之值、結果及燈號。", tableName: "sensitivity",
      columns: columns
    ).write(report.alternatives, to: file, frame)
  }

  private func current(_ reading: AlternativeReading) -> Measurement? {
    report.measurement(of: reading.measurement.indicator.id)
  }

  private func shown(_ measurement: Measurement?) -> String {
    guard let measurement, let value = measurement.value else { return "－" }
    return Display.value(value, of: measurement.indicator)
  }

  private func isDifferent(_ reading: AlternativeReading) -> Bool {
    let current = current(reading)
    return current?.value != reading.measurement.value
      || current?.outcome != reading.measurement.outcome
      || current?.light != reading.measurement.light
  }
}
