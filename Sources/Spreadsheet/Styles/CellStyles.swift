/// One cell style, as far as it bears on what a cell says.
struct CellStyle: Hashable {
  var format = NumberFormat.number
  /// What the font, and a format of days without the day, make of the cell.
  var traits: CellTraits = []
}

/// Every cell style, by its index.
struct CellStyles {
  private(set) var all: [CellStyle] = []
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
    var known: [Int: CellStyle] = [:]
    for cell in handler.cells {
      var style = known[cell.format] ?? style(ofFormat: cell.format, handler.codes[cell.format])
      known[cell.format] = style
      if cell.font < handler.fonts.count {
        style.traits.formUnion(handler.fonts[cell.font].traits)
      }
      all.append(style)
    }
  }

  /// The style of a format's id; a file's own code wins over the built-in format of the same id.
  private mutating func style(ofFormat id: Int, _ code: String?) -> CellStyle {
    let format = code.map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id)
    let hidesDay = code.map { NumberFormat.hidesDay(code: $0) } ?? (id == NumberFormat.monthAndYear)
    var style = CellStyle(format: format, traits: hidesDay ? .hidesDay : [])
    guard !format.isTemporal,
      let dress = code.map({ NumberDress(code: $0) }) ?? NumberDress(builtIn: id)
    else { return style }
    dresses.append((dress, format == .percent))
    style.format = .dressed(UInt32(dresses.count - 1))
    return style
  }

  private final class Handler: XMLPartHandler {
    private(set) var codes: [Int: String] = [:]
    private(set) var fonts: [RunProperties] = []
    /// The ids of the cell styles' formats, and the places of their fonts.
    private(set) var cells: [(format: Int, font: Int)] = []
    private var isInCellFormats = false
    private var isInFonts = false

    func start(_ element: XMLElement, depth: Int) {
      if depth == 2 {
        isInCellFormats = element.name.spells("cellXfs")
        isInFonts = element.name.spells("fonts")
      } else if isInFonts {
        if depth == 3, element.name.spells("font") { fonts.append(RunProperties()) }
        if depth == 4, !fonts.isEmpty { fonts[fonts.count - 1].take(element) }
      } else if depth == 3, element.name.spells("numFmt") {
        guard let id = element["numFmtId"]?.integer(upTo: .max) else { return }
        codes[id] = element["formatCode"]?.attributeText ?? ""
      } else if depth == 3, isInCellFormats, element.name.spells("xf") {
        cells.append(
          (
            format: element["numFmtId"]?.integer(upTo: .max) ?? 0,
            font: element["fontId"]?.integer(upTo: .max) ?? 0
          ))
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
