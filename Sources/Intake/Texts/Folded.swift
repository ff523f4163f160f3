internal import Planning

/// The text of a cell as the value readers scan it: NFKC, Latin letters in lower case, dashes and
/// tildes of one kind, runs of white space as one space, none at either end.
struct Folded: Sendable {
  var scalars: [Unicode.Scalar]
  /// Whether the fold changed characters and not only white space (full-width digits).
  var wasUnusual: Bool
  /// Whether a digit is one of a note or of a list (², ①) and not alone: no digit of the figure.
  var hasNoteMark: Bool
  /// Whether a line ends between two characters that are no white space.
  var isSeveralLines: Bool

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    var pendingBreak = false
    var breaks = false
    var unusual = false
    for scalar in TextKey.nfkc(text).unicodeScalars {
      if TextKey.isWhitespace(scalar) {
        pendingSpace = !scalars.isEmpty
        pendingBreak = pendingBreak || scalar == "\n" || scalar == "\r"
        continue
      }
      if pendingSpace {
        scalars.append(" ")
        breaks = breaks || pendingBreak
      }
      (pendingSpace, pendingBreak) = (false, false)
      scalars.append(Self.unified(scalar))
    }
    var marks = false
    for scalar in text.unicodeScalars where scalar.value > 0xB1 {
      if (0xFF01...0xFF5E).contains(scalar.value) { unusual = true }
      if Self.isNoteMark(scalar) { marks = true }
    }
    self.scalars = scalars
    wasUnusual = unusual
    isSeveralLines = breaks
    hasNoteMark = marks && CellWords.trimmed(text).unicodeScalars.count > 1
  }

  /// ², ⁴, ₅, ①, ⒈, ㉑ and ㊀, which NFKC makes digits; ⑴ and ㈠ become digits in brackets.
  private static func isNoteMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB2, 0xB3, 0xB9, 0x2070...0x2089, 0x2460...0x2473, 0x2488...0x249B, 0x24EA,
      0x3251...0x325F, 0x3280...0x3289, 0x32B1...0x32BF:
      true
    default: false
    }
  }

  /// The scalars without any white space.
  var withoutSpaces: [Unicode.Scalar] {
    scalars.contains(" ") ? scalars.filter { $0 != " " } : scalars
  }

  private static func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value + 32))
    case "台": "臺"
    case "‐", "‑", "‒", "–", "—", "―", "−", "─", "﹣", "ー": "-"
    case "〜", "～", "∼", "˜": "~"
    case "〔", "【", "[", "﹝": "("
    case "〕", "】", "]", "﹞": ")"
    default: scalar
    }
  }
}

extension [Unicode.Scalar] {
  /// The scalars as text.
  var text: String {
    var bytes = TextBytes(capacity: count * 3)
    bytes.append(contentsOf: self)
    return bytes.text
  }

  /// Whether the array begins with a word at a place.
  func holds(_ word: String, at place: Int) -> Bool {
    var index = place
    for scalar in word.unicodeScalars {
      guard index < count, self[index] == scalar else { return false }
      index += 1
    }
    return true
  }
}
