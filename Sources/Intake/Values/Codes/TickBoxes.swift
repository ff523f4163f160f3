/// Boxes beside 是 and 否 of which one is ticked: `是( )否(V)`, `□是■否`.
enum TickBoxes {
  /// A word or a box of the text.
  private enum Piece: Hashable {
    case word(Bool)
    case box(isTicked: Bool)
  }

  /// What a text with boxes says.
  enum Answer: Hashable {
    case yes, no
    /// No box is ticked, several are, or nobody can tell whose the ticked one is.
    case unclear
  }

  /// Nil where the text is no row of boxes.
  static func answer(in scalars: [Unicode.Scalar]) -> Answer? {
    guard let pieces = pieces(of: scalars), pieces.contains(where: isBox),
      pieces.contains(where: { !isBox($0) })
    else { return nil }
    guard let flags = ticked(pieces), flags.count == 1 else { return .unclear }
    return flags[0] ? .yes : .no
  }

  /// The words whose boxes are ticked; nil where boxes and words do not alternate.
  private static func ticked(_ pieces: [Piece]) -> [Bool]? {
    let leads = pieces.first.map(isBox) ?? false
    // Every word has a box on the same side, of both words or of the only one.
    guard pieces.count.isMultiple(of: 2), pieces.count <= 4 else { return nil }
    var flags: [Bool] = []
    var named: Set<Bool> = []
    for start in stride(from: 0, to: pieces.count, by: 2) {
      let (first, second) = (pieces[start], pieces[start + 1])
      guard case .box(let isTicked) = leads ? first : second,
        case .word(let flag) = leads ? second : first, named.insert(flag).inserted
      else { return nil }
      if isTicked { flags.append(flag) }
    }
    return flags
  }

  private static func isBox(_ piece: Piece) -> Bool {
    if case .box = piece { true } else { false }
  }

  /// Nil where anything else stands in the text.
  private static func pieces(of scalars: [Unicode.Scalar]) -> [Piece]? {
    var pieces: [Piece] = []
    var rest = scalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "是": pieces.append(.word(true))
      case "否": pieces.append(.word(false))
      case "/", "、", ",", ";": continue
      case "(":
        guard let close = rest.firstIndex(of: ")"), let isTicked = isTicked(rest[..<close]) else {
          return nil
        }
        rest = rest[(close + 1)...]
        pieces.append(.box(isTicked: isTicked))
      default:
        guard let isTicked = isTicked([scalar]) else { return nil }
        pieces.append(.box(isTicked: isTicked))
      }
    }
    return pieces
  }

  /// Whether a box is ticked; nil for what may mean either, such as ○ and x.
  private static func isTicked(_ box: ArraySlice<Unicode.Scalar>) -> Bool? {
    guard let mark = box.first else { return false }
    guard box.count == 1 else { return nil }
    if "v✓✔☑√■●".unicodeScalars.contains(mark) { return true }
    return "□☐_".unicodeScalars.contains(mark) ? false : nil
  }
}
