extension NotesPart {
  /// Bytes of a text that may hold a note of ours; Excel's longest is a thirtieth of it.
  private static let longestText = 1 << 20

  /// The part without our notes, and the cells that have none any more; nil where there are none of ours.
  ///
  /// Ours is what follows our heading at the beginning of a line: other programs drop the author of a note.
  func removingOurs(
    heading: String
  ) -> (bytes: [UInt8], gone: Set<CellPosition>)? {
    var edits = ByteEdits()
    var gone: Set<CellPosition> = []
    let heading = Array(XMLWriting.cellText(heading).utf8)
    for note in notes where !isThread(note) && note.textBytes <= Self.longestText {
      let text = NoteText(note, in: bytes)
      guard let line = text.line(beginningWith: heading) else { continue }
      guard let cut = text.place(beforeGapAt: line) else {
        edits.remove(note.range)
        if let position = note.position { gone.insert(position) }
        continue
      }
      let run = note.runs[cut.run]
      let isCutInside = cut.place > run.text.lowerBound
      edits.remove(isCutInside ? cut.place..<run.text.upperBound : run.range)
      for later in note.runs[(cut.run + 1)...] { edits.remove(later.range) }
    }
    return edits.isEmpty ? nil : (edits.applied(to: bytes), gone)
  }
}

/// The text of a note as one piece, whose every byte knows where it stands in the part.
///
/// LibreOffice makes a run of every change between Chinese and Latin letters, even inside our heading.
private struct NoteText {
  private var bytes: [UInt8] = []
  private var places: [(run: Int, place: Int)] = []

  init(_ note: NotesPart.Note, in part: [UInt8]) {
    for (index, run) in note.runs.enumerated() {
      var place = run.text.lowerBound
      while place < run.text.upperBound {
        let length = Self.lineBreak(in: part[place..<run.text.upperBound])
        bytes.append(length > 0 ? 0x0a : part[place])
        places.append((index, place))
        place += max(length, 1)
      }
    }
  }

  /// Where a line begins with a word.
  func line(beginningWith word: [UInt8]) -> Int? {
    var start = 0
    while let found = bytes.place(ofBytes: word, from: start) {
      if found == 0 || bytes[found - 1] == 0x0a { return found }
      start = found + 1
    }
    return nil
  }

  /// The place in the part of the empty line above ours; nil where nothing stands before ours.
  func place(beforeGapAt line: Int) -> (run: Int, place: Int)? {
    var start = line
    while start > 0, start > line - 2, bytes[start - 1] == 0x0a { start -= 1 }
    return start == 0 ? nil : places[start]
  }

  /// The length of a line break, plain or as a reference; 0 where there is none.
  private static func lineBreak(in bytes: ArraySlice<UInt8>) -> Int {
    switch bytes.first {
    case 0x0a, 0x0d: 1
    case UInt8(ascii: "&"), UInt8(ascii: "_"):
      ["&#10;", "&#xA;", "&#13;", "&#xD;", "_x000a_", "_x000A_", "_x000D_"]
        .first { bytes.starts(with: $0.utf8) }?.utf8.count ?? 0
    default: 0
    }
  }
}
