/// Sheets that the program itself puts beside those of the plan's forms, by their names.
package enum OwnSheets {
  /// Those of the consolidated workbook, in its order; the goals' stand beside them.
  package enum Consolidated: String, CaseIterable, Sendable {
    case summary = "總表"
    case guide = "說明"
    case charts = "圖表"
    case items = "施政計畫"
    case regions = "地區"
    case evidence = "佐證"
    case notCounted = "未採計"
    case coverage = "涵蓋率"
    case findings = "檢核"
    case duplicates = "重複"
    case submissions = "收件"
    case changes = "變動"
    case vintages = "歷次"
    case sensitivity = "敏感度"
    case closings = "結案"
    case settings = "設定"
    case countries = "國家"
  }

  /// Those of templates and of marked copies.
  package static let ofWorkbooks = [
    WorkbookWords.cover, WorkbookWords.instructions, WorkbookWords.lists, WorkbookWords.findings,
  ]

  /// The sheet of a goal by the numeral of the plan's text: 目標一.
  package static func goal(_ numeral: String) -> String { "目標\(numeral)" }

  /// Columns that the consolidated workbook adds to those of a form.
  package enum RecordColumn: String, CaseIterable, Sendable {
    case counted = "採計於"
    case submitter = "來源單位"
    case file = "來源檔案"
    case row = "來源列"
    case reports = "通報數"
    case fact = "事實代碼"
  }

  /// What the header of an amount ends with there.
  package static let moneySuffix = "（千元）"

  /// Every name that a form's sheet cannot bear, as it is compared, with its spelling.
  static let all = Dictionary(
    (ofWorkbooks + Consolidated.allCases.map(\.rawValue)).map { (TextKey.compact($0), $0) },
    uniquingKeysWith: { first, _ in first })
}
