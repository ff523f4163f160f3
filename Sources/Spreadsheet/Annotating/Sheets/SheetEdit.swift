/// The edits of one worksheet part: fills of marked cells, the tab that is no longer the open one, notes.
struct SheetEdit {
  private(set) var edits = ByteEdits()
  /// The relationship by which the sheet names the part that draws its notes.
  private(set) var legacyDrawing: String?
  /// Where a reference to such a part belongs.
  private(set) var legacyDrawingPlace = 0
  private(set) var root: XMLRoot?
  private var filled: [CellPosition: PlainFill] = [:]

  private var walk: SheetWalk
  private var insertion: CellInsertion
  private let marks: CellMarks
  private var bytes: [UInt8] { walk.scanner.bytes }

  init(_ bytes: [UInt8], of part: PartName, marks: CellMarks, insertsCells: Bool = true) {
    walk = SheetWalk(bytes, of: part)
    insertion = CellInsertion(insertsCells ? marks.cells : [])
    self.marks = marks
  }

  /// Fills the marked cells; nil where the sheet has them in no order, so that none may be inserted.
  mutating func fill(with styles: inout MarkedStyles) throws(ReadingFailure) -> Bool {
    while let step = try walk.next() {
      guard walk.isOrderly || !insertion.isWanted else { return false }
      switch step {
      case .frame(let tag): readFrame(tag)
      case .rows(let tag):
        insertion.root = walk.root
        if tag.kind == .empty {
          let rows = try insertion.rows(before: .max, styles: &styles, marks: marks)
          if !rows.isEmpty { fillEmpty(tag, with: rows) }
          legacyDrawingPlace = tag.range.upperBound
        }
      case .row(let number, let tag): try begin(number, tag, styles: &styles)
      case .cell(let position, let tag): try fill(position, tag, styles: &styles)
      case .rowEnd(let tag):
        edits.insert(try insertion.rest(styles: &styles, marks: marks), at: tag.range.lowerBound)
      case .rowsEnd(let tag):
        let rows = try insertion.rows(before: .max, styles: &styles, marks: marks)
        edits.insert(rows, at: tag.range.lowerBound)
        legacyDrawingPlace = tag.range.upperBound
      }
    }
    root = walk.root
    widenDimension()
    return true
  }

  private mutating func begin(
    _ number: Int, _ tag: XMLTag, styles: inout MarkedStyles
  ) throws(ReadingFailure) {
    let before = try insertion.rows(before: number, styles: &styles, marks: marks)
    edits.insert(before, at: tag.range.lowerBound)
    guard insertion.begin(row: number, style: rowStyle(tag)) else { return }
    if tag.kind == .empty {
      fillEmpty(tag, with: try insertion.rest(styles: &styles, marks: marks))
    }
  }

  /// The style that a row gives to cells it does not have.
  private func rowStyle(_ tag: XMLTag) -> Int? {
    guard let style = bytes.attribute("s", of: tag),
      let flag = bytes.attribute("customFormat", of: tag)
    else { return nil }
    let isUsed = bytes.withUnsafeBufferPointer { Bytes(rebasing: $0[flag]).boolean }
    return isUsed == true ? bytes.integer(in: style) : nil
  }

  private mutating func fill(
    _ position: CellPosition, _ tag: XMLTag, styles: inout MarkedStyles
  ) throws(ReadingFailure) {
    let before = try insertion.cells(before: position, styles: &styles, marks: marks)
    edits.insert(before, at: tag.range.lowerBound)
    guard let severity = marks.severity(at: position) else { return }
    let style = bytes.attribute("s", of: tag).flatMap { bytes.integer(in: $0) } ?? 0
    filled[position] = styles.visibleFill(style)
    edits.set("s", to: "\(try styles.marked(style, severity))", of: tag, in: bytes)
  }

  private mutating func fillEmpty(_ tag: XMLTag, with inside: String) {
    let slash = tag.range.upperBound - 2
    edits.replace(
      slash..<(slash + 2), with: ">\(inside)</\(bytes.text(in: tag.qualifiedName))>")
  }

  private mutating func readFrame(_ tag: XMLTag) {
    let name = bytes.text(in: tag.name)
    if tag.kind != .end {
      switch name {
      case "col": insertion.addColumns(tag, in: bytes)
      case "dimension": insertion.dimension = bytes.attribute("ref", of: tag)
      case "sheetView": closeTab(tag)
      case "legacyDrawing":
        legacyDrawing = bytes.attributes(of: tag).first {
          bytes.text(in: $0.name).hasSuffix(":id")
        }.map { bytes.text(in: $0.value) }
      default: break
      }
    }
    if tag.depth == 2, Self.beforeLegacyDrawing.contains(name) {
      legacyDrawingPlace = tag.range.upperBound
    }
  }

  /// Two open tabs would be a group, in which typing on one sheet writes on both.
  private mutating func closeTab(_ tag: XMLTag) {
    guard let value = bytes.attribute("tabSelected", of: tag) else { return }
    let isSelected = bytes.withUnsafeBufferPointer { Bytes(rebasing: $0[value]).boolean }
    if isSelected == true { edits.replace(value, with: "0") }
  }

  private mutating func widenDimension() {
    guard let range = insertion.dimension else { return }
    let dimension = bytes.withUnsafeBufferPointer { CellRange(a1: Bytes(rebasing: $0[range])) }
    guard let dimension, let wider = insertion.widened(dimension) else { return }
    edits.replace(range, with: "\(wider.first.a1):\(wider.last.a1)")
  }

  /// Adds the reference to the part that draws the notes.
  mutating func refer(toLegacyDrawing id: String) {
    guard let root else { return }
    let element = "<\(root.qualified("legacyDrawing"))\(root.relationshipAttribute("id", id))/>"
    edits.insert(root.isStrict ? Self.choice(element) : element, at: legacyDrawingPlace)
  }

  /// VML is no part of the Strict edition; Excel offers it there as a choice.
  private static func choice(_ element: String) -> String {
    #"<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#
      + #"xmlns:v="urn:schemas-microsoft-com:vml"><mc:Choice Requires="v">\#(element)"#
      + "</mc:Choice></mc:AlternateContent>"
  }

  /// Fills that the marks cover.
  var coveredFills: [CellPosition: PlainFill] {
    filled.merging(insertion.coveredFills) { first, _ in first }
  }

  /// The part with every edit; nil where there is none.
  func edited() -> [UInt8]? { edits.isEmpty ? nil : edits.applied(to: bytes) }

  /// What may stand before `legacyDrawing` (ECMA-376 part 1, 18.3.1.99).
  private static let beforeLegacyDrawing: Set<String> = [
    "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing",
  ]
}
