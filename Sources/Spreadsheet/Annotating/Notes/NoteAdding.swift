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
    for note in added {
      if let before = existing[note.position] {
        if !isThread(before) { append(note.text, to: before, heading: heading, edits: &edits) }
      } else {
        new.append(note)
        edits.insert(comment(note, author: author, heading: heading), at: notesEnd ?? 0)
      }
    }
    if !new.isEmpty, author == authors.count {
      let tag = root.qualified("author")
      edits.insert("<\(tag)>\(XMLWriting.cellText(heading))</\(tag)>", at: authorsEnd ?? 0)
    }
    return (edits.applied(to: bytes), new)
  }

  private func comment(
    _ note: (position: CellPosition, text: String), author: Int, heading: String
  ) -> String {
    let (comment, text) = (root.qualified("comment"), root.qualified("text"))
    return #"<\#(comment) ref="\#(note.position.a1)" authorId="\#(author)"><\#(text)>"#
      + runs(note.text, heading: heading, after: "") + "</\(text)></\(comment)>"
  }

  private func append(_ text: String, to note: Note, heading: String, edits: inout ByteEdits) {
    guard let end = note.textEnd else { return }
    for run in note.runs where run.isBare {
      edits.insert("<\(root.qualified("r"))>", at: run.range.lowerBound)
      edits.insert("</\(root.qualified("r"))>", at: run.range.upperBound)
    }
    edits.insert(runs(text, heading: heading, after: note.runs.isEmpty ? "" : "\n\n"), at: end)
  }

  /// The heading in bold and the text below it, in the font that Excel gives its own notes.
  private func runs(_ text: String, heading: String, after gap: String) -> String {
    run(gap + heading, isBold: true) + run("\n" + text, isBold: false)
  }

  private func run(_ text: String, isBold: Bool) -> String {
    let run = root.qualified("r")
    let properties = root.qualified("rPr")
    let bold = isBold ? "<\(root.qualified("b"))/>" : ""
    return "<\(run)><\(properties)>\(bold)<\(root.qualified("sz")) val=\"9\"/>"
      + "<\(root.qualified("color")) indexed=\"81\"/>"
      + "<\(root.qualified("rFont")) val=\"Tahoma\"/><\(root.qualified("family")) val=\"2\"/>"
      + "</\(properties)><\(root.qualified("t")) xml:space=\"preserve\">"
      + "\(XMLWriting.cellText(text))</\(root.qualified("t"))></\(run)>"
  }
}
