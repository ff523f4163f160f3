/// The number format of every cell style, by the style's index.
struct CellStyles {
  private(set) var formats: [NumberFormat] = []
  /// What formats show beside a number, and whether as percent.
  private(set) var dresses: [(dress: NumberDress, isPercent: Bool)] = []
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
    var known: [Int: NumberFormat] = [:]
    for id in handler.formatIDs {
      let format = known[id] ?? format(id, code: handler.codes[id])
      known[id] = format
      formats.append(format)
    }
  }

  /// The format of an id; a file's own code wins over the built-in format of the same id.
  private mutating func format(_ id: Int, code: String?) -> NumberFormat {
    let format = code.map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id)
    guard !format.isTemporal,
      let dress = code.map({ NumberDress(code: $0) }) ?? NumberDress(builtIn: id)
    else { return format }
    dresses.append((dress, format == .percent))
    return .dressed(UInt32(dresses.count - 1))
  }

  private final class Handler: XMLPartHandler {
    private(set) var codes: [Int: String] = [:]
    private var isInCellFormats = false
    private(set) var formatIDs: [Int] = []

    func start(_ element: XMLElement, depth: Int) {
      if depth == 2 {
        isInCellFormats = element.name.spells("cellXfs")
      } else if depth == 3, element.name.spells("numFmt") {
        guard let id = element["numFmtId"]?.integer(upTo: .max) else { return }
        codes[id] = element["formatCode"]?.attributeText ?? ""
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
