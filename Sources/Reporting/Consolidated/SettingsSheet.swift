import Planning

/// 設定: the readings and cut-offs in force.
struct SettingsSheet {
  static let name = OwnSheets.Consolidated.settings.rawValue

  let report: Report

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    let columns: [SheetColumn<Settings.Setting>] = [
      SheetColumn("意義", width: 64, look.wrapped) { .text($0.meaning.zh) },
      SheetColumn("現值", width: 16, look.code) { .text($0.label(of: $0.value).zh) },
      SheetColumn("預設值", width: 16, look.code) { .text($0.label(of: $0.standard).zh) },
      SheetColumn("異於預設", width: 10, look.code) { .text($0.value == $0.standard ? "" : "◆ 是") },
      SheetColumn("其他選項", width: 28, look.text) { setting in
        let others = setting.alternatives.filter { $0 != setting.value }
        return .text(others.map { setting.label(of: $0).zh }.joined(separator: "、"))
      },
      SheetColumn("設定代碼", width: 26, look.text) { .text($0.key) },
      SheetColumn("設定值", width: 16, look.code) { .text($0.value) },
    ]
    TableSheet(
      name: Self.name, title: "設定",
      note: "計畫文字有多種解讀之處，均為設定；更改設定不需改程式。", tableName: "settings",
      columns: columns
    ).write(report.plan.settings.all, to: file, frame)
  }
}
