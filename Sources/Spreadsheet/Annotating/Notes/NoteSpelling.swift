/// Spells our notes in the vocabulary of one comments part.
struct NoteSpelling {
  private let heading: String
  private let comment: String
  private let text: String
  /// What stands before a run's text in bold and in plain letters, and behind it.
  private let boldStart: String
  private let plainStart: String
  private let runEnd: String

  init(_ root: XMLRoot, heading: String) {
    self.heading = heading
    comment = root.qualified("comment")
    text = root.qualified("text")
    let (run, properties, letters) = (
      root.qualified("r"), root.qualified("rPr"), root.qualified("t")
    )
    // The font that Excel gives its own notes.
    let font =
      "<\(root.qualified("sz")) val=\"9\"/><\(root.qualified("color")) indexed=\"81\"/>"
      + "<\(root.qualified("rFont")) val=\"Tahoma\"/><\(root.qualified("family")) val=\"2\"/>"
      + "</\(properties)><\(letters) xml:space=\"preserve\">"
    boldStart = "<\(run)><\(properties)><\(root.qualified("b"))/>" + font
    plainStart = "<\(run)><\(properties)>" + font
    runEnd = "</\(letters)></\(run)>"
  }

  /// A whole note.
  func write(
    _ note: (position: CellPosition, text: String), author: Int, into buffer: inout XMLBuffer
  ) {
    buffer.markup("<")
    buffer.markup(comment)
    buffer.markup(#" ref=""#)
    buffer.place(column: note.position.column, row: note.position.row)
    buffer.markup(#"" authorId=""#)
    buffer.number(author)
    buffer.markup("\"><")
    buffer.markup(text)
    buffer.markup(">")
    writeRuns(note.text, after: "", into: &buffer)
    buffer.markup("</")
    buffer.markup(text)
    buffer.markup("></")
    buffer.markup(comment)
    buffer.markup(">")
  }

  /// The heading in bold and the text below it; `gap` parts them from a note of somebody else.
  func writeRuns(_ text: String, after gap: String, into buffer: inout XMLBuffer) {
    buffer.markup(boldStart)
    buffer.text(gap + heading)
    buffer.markup(runEnd)
    buffer.markup(plainStart)
    buffer.markup("\n")
    buffer.text(text)
    buffer.markup(runEnd)
  }
}
