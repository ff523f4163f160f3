/// The comments part of a sheet, read so that notes can be added to it and taken from it.
struct NotesPart {
  struct Note {
    var position: CellPosition?
    var author: Int?
    var range: Range<Int>
    /// The runs of text, and the bare text that stands for one run.
    var runs: [Run] = []
    /// Where further runs belong.
    var textEnd: Int?

    /// Bytes of the text as spelled.
    var textBytes: Int { runs.reduce(0) { $0 + $1.text.count } }
  }

  struct Run {
    var range: Range<Int>
    /// Bare text, which becomes a run where a further one is added.
    var isBare: Bool
    /// The text as spelled.
    var text = 0..<0
  }

  let bytes: [UInt8]
  let root: XMLRoot
  private(set) var authors: [String] = []
  private(set) var notes: [Note] = []
  /// Where further authors and notes belong.
  private(set) var authorsEnd: Int?
  private(set) var notesEnd: Int?

  init(_ bytes: [UInt8], of part: PartName) throws(ReadingFailure) {
    self.bytes = bytes
    var scanner = XMLScanner(bytes, of: part)
    guard let first = try scanner.next(), bytes.spells("comments", in: first.name),
      let root = scanner.root
    else { throw scanner.unusual }
    self.root = root
    while let tag = try scanner.next() {
      guard tag.isOwn else { continue }
      try take(tag, scanner: scanner)
    }
    guard authorsEnd != nil, notesEnd != nil else { throw scanner.unusual }
  }

  /// A comments part without notes.
  static func empty(namespace: String) -> [UInt8] {
    Array(
      (#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
        + #"<comments xmlns="\#(namespace)"><authors></authors><commentList></commentList></comments>"#)
        .utf8)
  }

  private var openTag = 0

  private mutating func take(_ tag: XMLTag, scanner: XMLScanner) throws(ReadingFailure) {
    let isEnd = tag.kind != .start
    switch (tag.depth, bytes.text(in: tag.name)) {
    case (2, "authors"), (2, "commentList"):
      // An empty tag has no inside to add to; no producer is known to write one.
      guard tag.kind != .empty else { throw scanner.unusual }
      if isEnd, bytes.spells("authors", in: tag.name) { authorsEnd = tag.range.lowerBound }
      if isEnd, bytes.spells("commentList", in: tag.name) { notesEnd = tag.range.lowerBound }
    case (3, "author"):
      if tag.kind != .end { openTag = tag.range.upperBound }
      guard isEnd else { return }
      let text = tag.kind == .empty ? "" : bytes.text(in: openTag..<tag.range.lowerBound)
      authors.append(XMLWriting.unescaped(text))
    case (3, "comment"):
      if tag.kind != .end { begin(tag) }
      if isEnd, !notes.isEmpty {
        notes[notes.count - 1].range =
          notes[notes.count - 1].range.lowerBound..<tag.range.upperBound
      }
    case (4, "text"):
      if tag.kind == .end { setTextEnd(tag.range.lowerBound) }
    case (5, "r"), (5, "t"): takeRun(tag, isBare: bytes.spells("t", in: tag.name))
    case (6, "t"): takeText(tag)
    default: break
    }
  }

  private mutating func begin(_ tag: XMLTag) {
    let position = bytes.attribute("ref", of: tag).flatMap { range in
      bytes.withUnsafeBufferPointer { CellPosition(a1: Bytes(rebasing: $0[range])) }
    }
    let author = bytes.attribute("authorId", of: tag).flatMap { bytes.integer(in: $0) }
    notes.append(Note(position: position, author: author, range: tag.range))
  }

  private mutating func setTextEnd(_ place: Int) {
    guard let last = notes.indices.last else { return }
    // Phonetic runs must stay behind the runs.
    notes[last].textEnd = notes[last].runs.last?.range.upperBound ?? place
  }

  private mutating func takeRun(_ tag: XMLTag, isBare: Bool) {
    guard let last = notes.indices.last else { return }
    if tag.kind != .end { notes[last].runs.append(Run(range: tag.range, isBare: isBare)) }
    guard let run = notes[last].runs.indices.last else { return }
    let start = notes[last].runs[run].range.lowerBound
    if tag.kind == .end {
      if isBare { notes[last].runs[run].text = openTag..<tag.range.lowerBound }
      notes[last].runs[run].range = start..<tag.range.upperBound
    } else if isBare {
      openTag = tag.range.upperBound
    }
  }

  private mutating func takeText(_ tag: XMLTag) {
    if tag.kind == .start { openTag = tag.range.upperBound }
    guard tag.kind == .end, let last = notes.indices.last, let run = notes[last].runs.indices.last
    else { return }
    notes[last].runs[run].text = openTag..<tag.range.lowerBound
  }
}

extension NotesPart {
  /// Whether a note is the stand-in for a thread of comments, which belongs to another part.
  func isThread(_ note: Note) -> Bool {
    guard let author = note.author, authors.indices.contains(author) else { return false }
    return authors[author].hasPrefix("tc=")
  }
}
