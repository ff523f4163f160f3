internal import Planning

/// The text of a cell as the value readers scan it: NFKC, Latin letters in lower case, dashes and
/// tildes of one kind, runs of white space as one space, none at either end.
struct Folded: Sendable {
  var scalars: [Unicode.Scalar]
  /// Whether the fold changed characters and not only white space (full-width digits).
  var wasUnusual: Bool

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    var unusual = false
    for scalar in TextKey.nfkc(FootnoteMark.setApart(in: text)).unicodeScalars {
      if TextKey.isWhitespace(scalar) {
        pendingSpace = !scalars.isEmpty
        continue
      }
      if pendingSpace { scalars.append(" ") }
      pendingSpace = false
      scalars.append(Self.unified(scalar))
    }
    for scalar in text.unicodeScalars where (0xFF01...0xFF5E).contains(scalar.value) {
      unusual = true
      break
    }
    self.scalars = scalars
    wasUnusual = unusual
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
