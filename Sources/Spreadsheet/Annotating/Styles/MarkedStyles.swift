/// Gives every cell format its marked sister and back, adding formats to the styles part where it lacks them.
struct MarkedStyles {
  private var sections: StylesSections
  /// Nil for gradients.
  private var fills: [PlainFill?]
  /// The first place of each fill.
  private var fillIndexes: [PlainFill: Int]
  private var formats: [CellFormat?]
  private var indexes: [CellFormat: Int] = [:]
  /// What has been worked out, by style and fill.
  private var markedIndexes: [Int: [Annotation.Severity: Int]] = [:]
  private var unmarkedIndexes: [Int: [Int: Int]] = [:]
  /// Fills of ours that the workbook came with.
  private let formerFills: Set<Int>
  /// The greatest style that a cell, a row or a column of the workbook names, be it in the list or not.
  private let lastUsed: Int

  /// Excel does not open workbooks with more cell formats.
  private static let limit = 64_000

  init(_ bytes: [UInt8], of part: PartName, lastUsed: Int = 0) throws(ReadingFailure) {
    self.lastUsed = lastUsed
    sections = try StylesSections(bytes, of: part)
    // Index 0 of each list is what cells have that name no style.
    Self.provide(sections.qualified("font"), in: &sections[.fonts])
    let pattern = sections.qualified("patternFill")
    for (index, kind) in ["none", "gray125"].enumerated()
    where sections[.fills].items.count <= index {
      let fill = sections.qualified("fill")
      _ = sections[.fills].add("<\(fill)><\(pattern) patternType=\"\(kind)\"/></\(fill)>")
    }
    Self.provide(sections.qualified("border"), in: &sections[.borders])
    if sections[.cellXfs].items.isEmpty {
      _ = sections[.cellXfs].add(
        #"<\#(sections.qualified("xf")) numFmtId="0" fontId="0" fillId="0" borderId="0"/>"#)
    }
    // Excel shows none and a grey pattern for the first two fills, whatever is spelled there.
    fills =
      [PlainFill(pattern: "none"), PlainFill(pattern: "gray125")]
      + sections[.fills].items.dropFirst(2).map(PlainFill.init(spelled:))
    fillIndexes = Dictionary(
      fills.enumerated().compactMap { index, fill in fill.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    formats = sections[.cellXfs].items.map { [fills, fillIndexes] item in
      guard let format = CellFormat(spelled: item), fills.indices.contains(format.fill),
        let fill = fills[format.fill], let first = fillIndexes[fill]
      else { return CellFormat(spelled: item) }
      // Equal fills count as one, so that a cell finds its own format again when a mark is taken off.
      return format.filled(first)
    }
    formerFills = Set(fills.indices.filter { [fills] in fills[$0]?.isMark == true })
    for (index, format) in formats.enumerated() {
      if let format, indexes[format] == nil { indexes[format] = index }
    }
  }

  private static func provide(_ element: String, in section: inout StylesSection) {
    if section.items.isEmpty { _ = section.add("<\(element)/>") }
  }

  /// A styles part for a workbook that has none, with what Excel and openpyxl look for in one.
  static func empty(namespace: String) -> [UInt8] {
    let format = #"<xf numFmtId="0" fontId="0" fillId="0" borderId="0""#
    return Array(
      (#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
        + #"<styleSheet xmlns="\#(namespace)"><fonts count="1"><font><sz val="11"/>"#
        + #"<name val="Calibri"/></font></fonts><fills count="2"><fill>"#
        + #"<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>"#
        + #"</fill></fills><borders count="1"><border/></borders>"#
        + #"<cellStyleXfs count="1">\#(format)/></cellStyleXfs>"#
        + #"<cellXfs count="1">\#(format) xfId="0"/></cellXfs><cellStyles count="1">"#
        + #"<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#).utf8)
  }

  /// The style of a cell marked with a severity whose own style is `style`; all but the fill is kept.
  mutating func marked(
    _ style: Int, _ severity: Annotation.Severity
  ) throws(ReadingFailure) -> Int {
    if let known = markedIndexes[style]?[severity] { return known }
    let fill = index(of: PlainFill(solid: severity.fillColour))
    let index = try index(of: format(style).filled(fill))
    markedIndexes[style, default: [:]][severity] = index
    return index
  }

  /// Whether the workbook came with fills of ours.
  var carryMarks: Bool { !formerFills.isEmpty }

  /// Whether a style has one of the fills of ours that the workbook came with.
  func isMarked(_ style: Int) -> Bool {
    formats.indices.contains(style) && formats[style].map { formerFills.contains($0.fill) } == true
  }

  /// The style with the fill that the mark had covered, or none.
  mutating func unmarked(_ style: Int, fill: PlainFill?) throws(ReadingFailure) -> Int {
    let place = fill.map { index(of: $0) } ?? 0
    if let known = unmarkedIndexes[style]?[place] { return known }
    let unmarked = try index(of: format(style).filled(place))
    unmarkedIndexes[style, default: [:]][place] = unmarked
    return unmarked
  }

  /// The fill of a style; nil where it leaves the cell without colour, or is a gradient.
  func visibleFill(_ style: Int) -> PlainFill? {
    let index = format(style).fill
    guard fills.indices.contains(index), let fill = fills[index], !fill.isNone else { return nil }
    return fill
  }

  /// The index of a fill, which is added where there is none like it.
  mutating func index(of fill: PlainFill) -> Int {
    if let index = fillIndexes[fill] { return index }
    fillIndexes[fill] = fills.count
    fills.append(fill)
    return sections[.fills].add(fill.spelled(sections.qualified))
  }

  /// The index of a format, which is added where there is none like it.
  mutating func index(of format: CellFormat) throws(ReadingFailure) -> Int {
    if let index = indexes[format] { return index }
    // Cells that name a style beyond the list would show ours: they get the first one, which they show now.
    guard lastUsed < Self.limit else { throw ReadingFailure(.tooManyStyles) }
    let first = self.format(0)
    while formats.count <= lastUsed { _ = try add(first) }
    let index = try add(format)
    indexes[format] = index
    return index
  }

  private mutating func add(_ format: CellFormat) throws(ReadingFailure) -> Int {
    guard formats.count < Self.limit else { throw ReadingFailure(.tooManyStyles) }
    formats.append(format)
    return sections[.cellXfs].add(format.spelled)
  }

  /// A cell that names a style beyond the list shows the first one.
  private func format(_ style: Int) -> CellFormat {
    let known = formats.indices.contains(style) ? formats[style] : formats.first ?? nil
    return known ?? CellFormat.plain(sections.qualified("xf"))
  }

  /// Adds to one of the lists.
  mutating func index(of item: String, in section: StylesSections.Name) -> Int {
    sections[section].index(of: item)
  }

  /// The first item of one of the lists.
  func first(_ section: StylesSections.Name) -> String? { sections[section].items.first }

  func qualified(_ name: String) -> String { sections.qualified(name) }

  /// The part with what was added; nil where nothing was.
  func edited() throws(ReadingFailure) -> [UInt8]? { try sections.edited() }
}
