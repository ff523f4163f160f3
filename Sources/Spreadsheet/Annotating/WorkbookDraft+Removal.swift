extension WorkbookDraft {
  /// Takes off the fills and notes of an earlier annotation; `fills` are those that the marks covered.
  mutating func removeFormerMarks(
    heading: String, fills: [String: [CellPosition: PlainFill]]
  ) throws(ReadingFailure) {
    for sheet in sheets where sheet.description.kind == .worksheet {
      if styles.carryMarks {
        let bytes = try package.required(sheet.part)
        let fills = fills[sheet.description.name] ?? [:]
        if let edited = try styles.unmark(bytes, of: sheet.part, fills: fills) {
          package.put(edited, as: sheet.part)
        }
      }
      try removeFormerNotes(on: sheet.part, heading: heading)
    }
  }

  private mutating func removeFormerNotes(
    on sheet: PartName, heading: String
  ) throws(ReadingFailure) {
    let parts = try Relationships(of: sheet, in: package.archive, limits: package.limits)
    // A part is one sheet's: read for hundreds of sheets, a small file would take the night.
    guard let comments = parts.first(ofKind: "comments"), cleaned.insert(comments).inserted,
      let bytes = try package.bytes(of: comments),
      styles.carryMarks || bytes.place(of: XMLWriting.cellText(heading)) != nil,
      let (edited, gone) = try NotesPart(bytes, of: comments).removingOurs(heading: heading)
    else { return }
    package.put(edited, as: comments)
    // Pictures of headers and footers are drawings of the same kind; they hold no shapes of notes.
    for drawing in parts.all.filter({ $0.kind == "vmlDrawing" }).compactMap(\.target) {
      guard cleaned.insert(drawing).inserted, let vml = try package.bytes(of: drawing) else {
        continue
      }
      var shapes = NoteShapes(vml, of: drawing)
      shapes.remove(at: gone)
      package.put(shapes.edited, as: drawing)
    }
  }
}
