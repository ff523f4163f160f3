/// Boxes beside words of which one is ticked: `是( )否(V)`, `□是■否`, `[x] Yes [ ] No`, `■自有□租用`.
struct TickBoxes<Word: Hashable & Sendable> {
  /// A word or a box of the text.
  private enum Piece {
    case word(Word)
    case box(Mark)
  }

  private enum Mark {
    case ticked, empty
    /// An x, which is a tick beside empty boxes of its kind, and elsewhere may be a cross.
    case crossed
  }

  /// What a text with boxes says.
  enum Answer: Hashable {
    case ticked(Word)
    /// No box is ticked, several are, or nobody can tell whose the ticked one is.
    case unclear
  }

  let answer: Answer

  /// Nil where the text is no row of boxes beside words; `scalars` are the text folded and without
  /// spaces, `word` is what a part of them names.
  init?(
    _ scalars: [Unicode.Scalar], typed text: String, word: ([Unicode.Scalar]) -> Word?
  ) {
    guard scalars.count <= 100, scalars.contains(where: Self.mayBeBox) else { return nil }
    let inSquares = text.unicodeScalars.contains { $0 == "[" || $0 == "［" }
    guard let pieces = Self.pieces(of: scalars, inSquares: inSquares, word),
      pieces.contains(where: Self.isBox), pieces.contains(where: { !Self.isBox($0) })
    else { return nil }
    let ticked = Self.ticked(pieces) ?? []
    answer = ticked.count == 1 ? .ticked(ticked[0]) : .unclear
  }

  /// The words whose boxes are ticked; nil where boxes and words do not alternate, where a word
  /// stands twice, and where a box may be a crossed one.
  private static func ticked(_ pieces: [Piece]) -> [Word]? {
    let leads = pieces.first.map(isBox) ?? false
    // Every word has a box on the same side, of all words or of the only one.
    guard pieces.count.isMultiple(of: 2) else { return nil }
    var ticked: [Word] = []
    var crossed: [Word] = []
    var named: Set<Word> = []
    for start in stride(from: 0, to: pieces.count, by: 2) {
      let (first, second) = (pieces[start], pieces[start + 1])
      guard case .box(let mark) = leads ? first : second,
        case .word(let word) = leads ? second : first, named.insert(word).inserted
      else { return nil }
      switch mark {
      case .ticked: ticked.append(word)
      case .crossed: crossed.append(word)
      case .empty: break
      }
    }
    if crossed.isEmpty { return ticked }
    return ticked.isEmpty && named.count > 1 ? crossed : nil
  }

  private static func isBox(_ piece: Piece) -> Bool {
    if case .box = piece { true } else { false }
  }

  /// Nil where anything else stands in the text.
  private static func pieces(
    of scalars: [Unicode.Scalar], inSquares: Bool, _ word: ([Unicode.Scalar]) -> Word?
  ) -> [Piece]? {
    var pieces: [Piece] = []
    var rest = scalars[...]
    while let scalar = rest.first {
      if "/、,;".unicodeScalars.contains(scalar) {
        rest = rest.dropFirst()
      } else if scalar == "(" {
        guard let close = rest.firstIndex(of: ")"),
          let mark = mark(rest[(rest.startIndex + 1)..<close], inSquares: inSquares)
        else { return nil }
        pieces.append(.box(mark))
        rest = rest[(close + 1)...]
      } else if let mark = mark([scalar], inSquares: false) {
        pieces.append(.box(mark))
        rest = rest.dropFirst()
      } else {
        let run = rest.prefix { !mayBeBox($0) && !"/、,;".unicodeScalars.contains($0) }
        guard !run.isEmpty, let found = word(Array(run)) else { return nil }
        pieces.append(.word(found))
        rest = rest.dropFirst(run.count)
      }
    }
    return pieces
  }

  private static func mayBeBox(_ scalar: Unicode.Scalar) -> Bool {
    "(v✓✔☑☒√■●□☐_".unicodeScalars.contains(scalar)
  }

  /// Nil for what may mean either, such as ○ and an x in round brackets.
  private static func mark(_ box: ArraySlice<Unicode.Scalar>, inSquares: Bool) -> Mark? {
    guard let mark = box.first else { return .empty }
    guard box.count == 1 else { return nil }
    switch mark {
    case "v", "✓", "✔", "☑", "√", "■", "●": return .ticked
    case "□", "☐", "_": return .empty
    case "☒": return .crossed
    case "x": return inSquares ? .crossed : nil
    default: return nil
    }
  }
}
