/// What the workbook part tells: its sheets in the order of the tabs, and where days are counted from.
struct WorkbookPart {
  struct Sheet {
    var description: SheetDescription
    /// Nil where the file lacks it.
    var part: PartName?
  }

  private(set) var sheets: [Sheet] = []
  let date1904: Bool
  private(set) var problems: [ReadingProblem] = []

  init(
    _ part: PartName, _ relationships: Relationships, in archive: borrowing ZipArchive,
    limits: ReadingLimits
  ) throws(ReadingFailure) {
    let handler = Handler(limits: limits)
    _ = try archive.parse(part, with: handler, limits: limits)
    guard handler.isWorkbook else { throw ReadingFailure(.notWorkbook) }
    date1904 = handler.date1904 ?? false
    if handler.date1904 == nil {
      problems.append(ReadingProblem(.dateSystem, value: handler.spelledDate1904))
    }
    var taken: Set<PartName> = []
    for listed in handler.listed {
      let relationship = relationships.withID(listed.relationship)
      let kind = SheetDescription.Kind(relationshipKind: relationship?.kind ?? "worksheet")
      // A part is one sheet's: read for hundreds of sheets, a small file would fill the memory.
      let part = relationship?.target.flatMap { archive.contains($0) ? $0 : nil }
      if let part, !taken.insert(part).inserted {
        problems.append(ReadingProblem(.sharedPart, sheet: listed.name))
        continue
      }
      let description = SheetDescription(
        name: listed.name, kind: kind, isHidden: listed.isHidden)
      sheets.append(Sheet(description: description, part: part))
    }
    // One lost sheet is told where it is missed; a workbook that lost them all holds nothing to read.
    if !sheets.isEmpty, sheets.allSatisfy({ $0.part == nil }) {
      throw ReadingFailure(.missingPart, value: sheets[0].description.name)
    }
  }

  private final class Handler: XMLPartHandler {
    var isWorkbook = false
    /// Nil where the file spells neither yes nor no.
    var date1904: Bool? = false
    var spelledDate1904 = ""
    private(set) var listed: [(name: String, relationship: String, isHidden: Bool)] = []
    private let limits: ReadingLimits

    init(limits: ReadingLimits) { self.limits = limits }

    func start(_ element: XMLElement, depth: Int) throws(ReadingFailure) {
      if depth == 1 {
        isWorkbook = element.name.spells("workbook")
      } else if element.name.spells("workbookPr"), depth == 2 {
        guard let flag = element["date1904"] else { return }
        date1904 = flag.boolean
        spelledDate1904 = flag.attributeText
      } else if element.name.spells("sheet"), depth == 3 {
        guard listed.count < limits.entries else { throw .tooManyEntries(limits) }
        let state = element["state"]
        listed.append(
          (
            name: TextEscapes.undone(in: element["name"]?.attributeText ?? ""),
            relationship: element["id", namespaceSuffix: "/relationships"]?.attributeText ?? "",
            isHidden: state?.spells("hidden") == true || state?.spells("veryHidden") == true
          ))
      }
    }
  }
}

extension ReadingRule {
  static let sharedPart = ReadingRule(
    "sheet.shared_part",
    zh: "此工作表與前面另一張用的是檔案內的同一份內容，只讀一次。請在 Excel 中核對、另存新檔後再送一次。",
    en: """
      This sheet is the same part of the file as another one before it, and was read once. Check it in \
      Excel, save the file again and resend it.
      """)
  static let dateSystem = ReadingRule(
    "workbook.date_system",
    zh: "檔案記錄的日期系統（date1904）「%v」無法辨識，日期已自 1900 年起算。請在 Excel 中核對日期、另存新檔後再送一次。",
    en: """
      The file gives its date system (date1904) as “%v”; dates were counted from 1900. Check the \
      dates in Excel, save the file again and resend it.
      """)
}

extension SheetDescription.Kind {
  /// The kind that the type of a relationship names; what is unknown is no sheet of cells.
  fileprivate init(relationshipKind kind: String) {
    switch kind {
    case "worksheet": self = .worksheet
    case "chartsheet": self = .chartsheet
    case "dialogsheet": self = .dialogsheet
    default: self = .macrosheet
    }
  }
}
