extension NotesPart {
  /// The part with notes of ours, and the cells that had none before and so need a shape.
  ///
  /// A cell that has a note keeps it, ours below; one with a thread of comments is left alone.
  func adding(
    _ added: [(position: CellPosition, text: String)], heading: String
  ) -> (bytes: [UInt8], new: [(position: CellPosition, text: String)]) {
    var edits = ByteEdits()
    var new: [(position: CellPosition, text: String)] = []
    let existing = Dictionary(
      notes.compactMap { note in note.position.map { ($0, note) } },
      uniquingKeysWith: { first, _ in first })
    let author = authors.firstIndex(of: heading) ?? authors.count
    let spelling = NoteSpelling(root, heading: heading)
    var comments = XMLBuffer(capacity: added.count * 1024)
    for note in added {
      if let before = existing[note.position] {
        if !isThread(before) { append(note.text, to: before, spelling, edits: &edits) }
      } else {
        new.append(note)
        spelling.write(note, author: author, into: &comments)
      }
    }
    edits.insert(comments.bytes, at: notesEnd ?? 0)
    if !new.isEmpty, author == authors.count {
      let tag = root.qualified("author")
      edits.insert("<\(tag)>\(XMLWriting.cellText(heading))</\(tag)>", at: authorsEnd ?? 0)
    }
    return (edits.applied(to: bytes), new)
  }

  private func append(
    _ text: String, to note: Note, _ spelling: NoteSpelling, edits: inout ByteEdits
  ) {
    guard let end = note.textEnd else { return }
    for run in note.runs where run.isBare {
      edits.insert("<\(root.qualified("r"))>", at: run.range.lowerBound)
      edits.insert("</\(root.qualified("r"))>", at: run.range.upperBound)
    }
    var runs = XMLBuffer()
    spelling.writeRuns(text, after: note.runs.isEmpty ? "" : "\n\n", into: &runs)
    edits.insert(runs.bytes, at: end)
  }
}
