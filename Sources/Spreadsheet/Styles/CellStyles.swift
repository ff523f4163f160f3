/// One cell style, as far as it bears on what a cell says.
struct ValueStyle: Hashable {
  var format = NumberFormat.number
  /// What the font, and a format of days without the day, make of the cell.
  var traits: CellTraits = []
}

/// A format of several sections that make different things of a number.
struct SectionedStyle {
  let conditions: [NumberFormatSection.Condition?]
  /// One for each section.
  let styles: [ValueStyle]

  /// The style of a number, with the traits of its cell; a number that no section shows is one.
  func style(for number: Double, traits: CellTraits) -> ValueStyle {
    guard let place = NumberFormatSection.place(for: number, in: conditions) else {
      return ValueStyle(traits: traits)
    }
    return ValueStyle(format: styles[place].format, traits: styles[place].traits.union(traits))
  }
}

/// Every cell style, by its index.
struct CellStyles {
  private(set) var all: [ValueStyle] = []
  /// What formats show beside a number, and whether as percent.
  private(set) var dresses: [(dress: NumberDress, isPercent: Bool)] = []
  /// Formats that show some numbers one way and some another.
  private(set) var sectioned: [SectionedStyle] = []
  private(set) var problems: [ReadingProblem] = []

  init() {}

  /// Reads the styles part; a workbook without one shows plain numbers.
  init(
    _ part: PartName?, in archive: borrowing ZipArchive, limits: ReadingLimits
  ) throws(ReadingFailure) {
    guard let part else { return }
    let handler = Handler(part, limits: limits)
    guard try archive.parse(part, with: handler, limits: limits) else {
      problems = [ReadingProblem(.missingStyles, value: part.text)]
      return
    }
    var known: [Int: ValueStyle] = [:]
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
  private mutating func style(ofFormat id: Int, _ code: String?) -> ValueStyle {
    guard let code else { return style(ofBuiltIn: id) }
    let sections = NumberFormatSection.sections(of: code)
    let dress = NumberDress(sections)
    var dressed: [Bool: NumberFormat] = [:]
    let styles = sections.map { section in
      let traits: CellTraits = section.hidesDay ? .hidesDay : []
      guard !section.format.isTemporal, let dress else {
        return ValueStyle(format: section.format, traits: traits)
      }
      let isPercent = section.format == .percent
      let format = dressed[isPercent] ?? self.format(of: dress, isPercent: isPercent)
      dressed[isPercent] = format
      return ValueStyle(format: format, traits: traits)
    }
    if Set(styles).count == 1 { return styles[0] }
    sectioned.append(SectionedStyle(conditions: sections.map(\.condition), styles: styles))
    return ValueStyle(format: .sectioned(UInt32(sectioned.count - 1)))
  }

  private mutating func style(ofBuiltIn id: Int) -> ValueStyle {
    // The ids of a file's own formats begin here.
    if id >= 164 { return ValueStyle(format: .unknown) }
    let format = NumberFormat(builtIn: id)
    guard let dress = NumberDress(builtIn: id) else {
      return ValueStyle(
        format: format, traits: id == NumberFormat.monthAndYear ? .hidesDay : [])
    }
    return ValueStyle(format: self.format(of: dress, isPercent: format == .percent))
  }

  /// Keeps what a format shows beside its numbers.
  private mutating func format(of dress: NumberDress, isPercent: Bool) -> NumberFormat {
    dresses.append((dress, isPercent))
    return .dressed(UInt32(dresses.count - 1))
  }

  private final class Handler: XMLPartHandler {
    private(set) var codes: [Int: String] = [:]
    private(set) var fonts: [RunProperties] = []
    /// The ids of the cell styles' formats, and the places of their fonts.
    private(set) var cells: [(format: Int, font: Int)] = []
    private var isInCellFormats = false
    private var isInFonts = false
    private let limits: ReadingLimits
    private var texts: ListCount

    init(_ part: PartName, limits: ReadingLimits) {
      self.limits = limits
      texts = ListCount(of: part, limits: limits)
    }

    func start(_ element: XMLElement, depth: Int) throws(ReadingFailure) {
      if depth == 2 {
        isInCellFormats = element.name.spells("cellXfs")
        isInFonts = element.name.spells("fonts")
      } else if isInFonts {
        if depth == 3, element.name.spells("font") { fonts.append(RunProperties()) }
        if depth == 4, !fonts.isEmpty { fonts[fonts.count - 1].take(element) }
      } else if depth == 3, element.name.spells("numFmt") {
        guard let id = element["numFmtId"]?.integer(upTo: .max) else { return }
        let code = element["formatCode"]?.attributeText ?? ""
        try texts.add(textBytes: code.utf8.count)
        codes[id] = code
      } else if depth == 3, isInCellFormats, element.name.spells("xf") {
        cells.append(
          (
            format: element["numFmtId"]?.integer(upTo: .max) ?? 0,
            font: element["fontId"]?.integer(upTo: .max) ?? 0
          ))
      }
      guard codes.count + fonts.count + cells.count <= limits.styles else {
        throw ReadingFailure(.tooManyCellFormats, facts: ["\(limits.styles)"])
      }
    }
  }
}

extension ReadingRule {
  static let tooManyCellFormats = ReadingRule(
    "workbook.too_large.styles", facts: ["formats and fonts allowed"],
    zh: "檔案的儲存格格式與字型超過 %0 個，拒絕讀取。請把需要的工作表複製到新的活頁簿後再送一次。",
    en: """
      The file describes more than %0 formats and fonts of cells and was not read. Copy the sheets \
      needed into a new workbook and send that.
      """)
  static let missingStyles = ReadingRule(
    "workbook.missing_styles",
    zh: "檔案缺少儲存格格式（%v），日期將顯示為數字。請在 Excel 中重新開啟、另存新檔後再送一次。",
    en: """
      The file lacks the formats of its cells (%v), so dates are read as numbers. Open it in Excel, \
      save it again and resend it.
      """)
}
