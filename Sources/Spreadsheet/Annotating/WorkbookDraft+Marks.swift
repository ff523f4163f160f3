extension WorkbookDraft {
  /// Puts fills and notes on the marked cells, closes every tab, and tells the fills that are covered.
  mutating func mark(
    _ marks: [Annotation.Mark], heading: String, except list: Int?
  ) throws(ReadingFailure) -> CoveredFills {
    var marksBySheet = Dictionary(grouping: marks, by: \.sheet)
    var covered: [String: [CellPosition: PlainFill]] = [:]
    for (index, sheet) in sheets.enumerated() where index != list {
      let name = sheet.description.name
      if sheet.description.kind == .worksheet, let own = marksBySheet.removeValue(forKey: name) {
        covered[name] = try mark(sheet.part, CellMarks(own), heading: heading)
      } else {
        try closeTab(of: sheet.part)
      }
    }
    return CoveredFills(bySheet: covered)
  }

  private mutating func mark(
    _ sheet: PartName, _ marks: CellMarks, heading: String
  ) throws(ReadingFailure) -> [CellPosition: PlainFill] {
    let bytes = try package.required(sheet)
    let stylesBefore = styles
    var edit = SheetEdit(bytes, of: sheet, marks: marks)
    if try !edit.fill(with: &styles) {
      // Cells in disorder: only those that exist are filled.
      styles = stylesBefore
      edit = SheetEdit(bytes, of: sheet, marks: marks, insertsCells: false)
      _ = try edit.fill(with: &styles)
    }
    if let id = try addNotes(marks.notes, to: sheet, drawnBy: edit.legacyDrawing, heading: heading)
    {
      edit.refer(toLegacyDrawing: id)
    }
    if let edited = edit.edited() { package.put(edited, as: sheet) }
    return edit.coveredFills
  }

  /// Closes the tab of a sheet without marks; all but the open one are left untouched.
  private mutating func closeTab(of sheet: PartName) throws(ReadingFailure) {
    // The views stand before the rows: a look at the part's beginning is enough.
    guard let head = try package.head(of: sheet, bytes: 64 << 10) else { return }
    let isWide = head.starts(with: [0xff, 0xfe]) || head.starts(with: [0xfe, 0xff])
    guard isWide || head.place(of: "tabSelected") != nil else { return }
    var edit = SheetEdit(try package.required(sheet), of: sheet, marks: CellMarks([]))
    _ = try edit.fill(with: &styles)
    if let edited = edit.edited() { package.put(edited, as: sheet) }
  }

  /// Adds notes; the identifier of the relationship to a new drawing where the sheet has none yet.
  private mutating func addNotes(
    _ notes: [(position: CellPosition, text: String)], to sheet: PartName,
    drawnBy drawing: String?, heading: String
  ) throws(ReadingFailure) -> String? {
    if notes.isEmpty { return nil }
    let parts = try Relationships(of: sheet, in: package.archive, limits: package.limits)
    var relationships = try RelationshipsEdit(
      package.bytes(of: sheet.relationships), of: sheet.relationships)
    let comments: PartName
    if let known = parts.first(ofKind: "comments") {
      comments = known
    } else {
      comments = try newComments(&relationships)
    }
    try claim(comments)
    let existing = try NotesPart(package.required(comments), of: comments)
    let (edited, new) = existing.adding(notes, heading: heading)
    package.put(edited, as: comments)
    var drawingID: String?
    if let drawing {
      guard let part = parts.withID(drawing)?.target, package.contains(part) else {
        throw ReadingFailure(.unusualPart, value: sheet.text)
      }
      if !new.isEmpty { try draw(new, in: part) }
    } else {
      let (part, id) = try newDrawing(&relationships)
      // Excel shows no note without a shape, so notes that have none get theirs too.
      let others = existing.notes.compactMap { note in note.position.map { ($0, "") } }
      try draw(others + new, in: part)
      drawingID = id
    }
    if relationships.isChanged {
      package.put(
        relationships.edited(), as: sheet.relationships,
        spelled: package.folder(of: sheet) + "_rels/\(package.file(of: sheet)).rels")
    }
    return drawingID
  }

  private mutating func newComments(
    _ relationships: inout RelationshipsEdit
  ) throws(ReadingFailure) -> PartName {
    let (name, spelled) = package.freeName(package.folder(of: workbook) + "comments", ".xml")
    package.put(NotesPart.empty(namespace: namespaces.namespace), as: name, spelled: spelled)
    types.declare(spelled, as: PartKind.comments)
    let type = namespaces.relationshipsNamespace + "/comments"
    _ = relationships.add(type: type, target: spelled)
    return name
  }

  private mutating func newDrawing(
    _ relationships: inout RelationshipsEdit
  ) throws(ReadingFailure) -> (name: PartName, id: String) {
    let stem = package.folder(of: workbook) + "drawings/vmlDrawing"
    let (name, spelled) = package.freeName(stem, ".vml")
    package.put(NoteShapes.empty(block: try nextBlock()), as: name, spelled: spelled)
    types.declare(spelled, as: PartKind.drawing)
    // The relationship is of the Transitional type even in Strict workbooks; so Excel writes it.
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing"
    return (name, relationships.add(type: type, target: spelled))
  }

  private mutating func draw(
    _ notes: [(position: CellPosition, text: String)], in part: PartName
  ) throws(ReadingFailure) {
    try claim(part)
    var last = try nextBlock() - 1
    var shapes = NoteShapes(try package.required(part), of: part)
    try shapes.add(notes) {
      last += 1
      return last
    }
    lastBlock = last
    package.put(shapes.edited, as: part)
  }

  /// Refuses a part that another sheet's notes stand in already; a part is one sheet's.
  private mutating func claim(_ part: PartName) throws(ReadingFailure) {
    guard noted.insert(part).inserted else {
      throw ReadingFailure(.unusualPart, value: part.text)
    }
  }

  /// A block of identifiers that no drawing of the workbook has reserved.
  private mutating func nextBlock() throws(ReadingFailure) -> Int {
    if lastBlock == nil {
      var last = 0
      for name in package.names where name.fileExtension == "vml" {
        guard let bytes = try package.bytes(of: name) else { continue }
        last = max(last, NoteShapes(bytes, of: name).largestBlock)
      }
      lastBlock = last
    }
    return (lastBlock ?? 0) + 1
  }
}
