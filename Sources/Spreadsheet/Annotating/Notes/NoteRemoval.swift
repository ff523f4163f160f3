extension NotesPart {
  /// The part without our notes, and the cells that have none any more; nil where there are none of ours.
  ///
  /// Ours is what follows our heading at the beginning of a line: other programs drop the author of a note.
  func removingOurs(
    heading: String
  ) -> (bytes: [UInt8], gone: Set<CellPosition>)? {
    var edits = ByteEdits()
    var gone: Set<CellPosition> = []
    let heading = Array(XMLWriting.cellText(heading).utf8)
    for note in notes where !isThread(note) {
      guard let (run, cut) = place(of: heading, in: note) else { continue }
      if run == 0, cut == note.runs[run].text.lowerBound {
        edits.remove(note.range)
        if let position = note.position { gone.insert(position) }
        continue
      }
      if cut > note.runs[run].text.lowerBound {
        edits.remove(cut..<note.runs[run].text.upperBound)
      } else {
        edits.remove(note.runs[run].range)
        trimGap(before: run, of: note, heading: heading, edits: &edits)
      }
      for later in note.runs[(run + 1)...] { edits.remove(later.range) }
    }
    return edits.isEmpty ? nil : (edits.applied(to: bytes), gone)
  }

  /// Takes away the empty lines above our heading where another program has moved them into the run before it.
  private func trimGap(before run: Int, of note: Note, heading: [UInt8], edits: inout ByteEdits) {
    guard bytes[note.runs[run].text].starts(with: heading) else { return }
    let text = note.runs[run - 1].text
    var end = text.upperBound
    while end > text.lowerBound, bytes[end - 1] == 0x0a { end -= 1 }
    if end < text.upperBound { edits.remove(end..<text.upperBound) }
  }

  /// The run in which our heading stands at the beginning of a line, and where the note is to be cut.
  private func place(of heading: [UInt8], in note: Note) -> (run: Int, cut: Int)? {
    var beginsLine = true
    for (index, run) in note.runs.enumerated() {
      var lineStart = beginsLine
      var cut = run.text.lowerBound
      var place = run.text.lowerBound
      while place < run.text.upperBound {
        if lineStart, bytes[place..<run.text.upperBound].starts(with: heading) {
          return (index, cut)
        }
        let length = lineBreak(at: place, before: run.text.upperBound)
        if length > 0 {
          if !lineStart { cut = place }
          lineStart = true
          place += length
        } else {
          lineStart = false
          place += 1
          cut = place
        }
      }
      beginsLine = lineStart || run.text.isEmpty && beginsLine
    }
    return nil
  }

  /// The length of a line break, plain or as a reference; 0 where there is none.
  private func lineBreak(at place: Int, before end: Int) -> Int {
    if bytes[place] == 0x0a || bytes[place] == 0x0d { return 1 }
    for reference in ["&#10;", "&#xA;", "&#13;", "&#xD;", "_x000a_", "_x000A_", "_x000D_"]
    where bytes[place..<end].starts(with: reference.utf8) { return reference.utf8.count }
    return 0
  }
}
