/// The number format of every cell style, by the style's index.
struct CellStyles {
  private(set) var formats: [NumberFormat] = []
  private(set) var problems: [ReadingProblem] = []

  init() {}

  /// Reads the styles part; a workbook without one shows plain numbers.
  init(
    _ part: PartName?, in archive: borrowing ZipArchive, limits: ReadingLimits
  ) throws(ReadingFailure) {
    guard let part else { return }
    let handler = Handler()
    guard try archive.parse(part, with: handler, limits: limits) else {
      problems = [ReadingProblem(.missingStyles, value: part.text)]
      return
    }
    // A file's own format wins over the built-in one of the same id.
    formats = handler.formatIDs.map { handler.custom[$0] ?? NumberFormat(builtIn: $0) }
  }

  private final class Handler: XMLPartHandler {
    private(set) var custom: [Int: NumberFormat] = [:]
    private var isInCellFormats = false
    private(set) var formatIDs: [Int] = []

    func start(_ element: XMLElement, depth: Int) {
      if depth == 2 {
        isInCellFormats = element.name.spells("cellXfs")
      } else if depth == 3, element.name.spells("numFmt") {
        guard let id = element["numFmtId"]?.integer(upTo: .max) else { return }
        custom[id] = NumberFormat(code: element["formatCode"]?.attributeText ?? "")
      } else if depth == 3, isInCellFormats, element.name.spells("xf") {
        formatIDs.append(element["numFmtId"]?.integer(upTo: .max) ?? 0)
      }
    }
  }
}

extension ReadingRule {
  static let missingStyles = ReadingRule(
    "workbook.missing_styles",
    zh: "檔案缺少儲存格格式（%v），日期將顯示為數字。請在 Excel 中重新開啟、另存新檔後再送一次。",
    en: """
      The file lacks the formats of its cells (%v), so dates are read as numbers. Open it in Excel, \
      save it again and resend it.
      """)
}
