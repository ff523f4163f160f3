internal import Planning

/// What people write where they have nothing to write.
enum MissingWord: Hashable, Sendable {
  /// White space only.
  case blank
  /// 無, －, -: a declared zero in number fields, blank in every other.
  case nothing
  /// 待補, …, N/A: not known yet.
  case pending

  /// Nil where the text says something.
  init?(_ text: String) {
    if CellWords.isBlank(text) {
      self = .blank
      return
    }
    // The longest of the words has five characters; anything much longer says something.
    guard text.utf8.count <= 24, Self.mayBegin(text) else { return nil }
    let scalars = Folded(text).withoutSpaces
    if Self.isDash(scalars) {
      self = .nothing
      return
    }
    guard scalars.count <= 6 else { return nil }
    guard let meaning = Self.meanings[Self.word(scalars)] else { return nil }
    self = meaning
  }

  /// A dash, of whatever length, typed with any of the signs that look like one.
  static func isDash(_ word: [Unicode.Scalar]) -> Bool {
    !word.isEmpty && word.allSatisfy(dashes.contains)
  }

  private static let dashes = Array("-‐‑–—―─ー".unicodeScalars)

  private static func word(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static let meanings: [String: MissingWord] = {
    var all: [String: MissingWord] = [:]
    for word in ["無", "尚無", "無。"] {
      all[word] = .nothing
    }
    for word in [
      "待補", "待補充", "待補正", "待填", "後補", "容後補", "續補", "另補", "待查", "未知", "不詳",
      "不適用", "...", "......", "..", "⋯", "⋯⋯", "n/a", "n.a.", "#n/a", "tba", "tbd", "?",
      "??", "???", "無編號", "未編號", "尚未編號", "尚無編號", "待編", "待編號",
    ] { all[word] = .pending }
    return all
  }()

  /// Most cells begin with none of the words' characters, which is quickly seen.
  private static func mayBegin(_ text: String) -> Bool {
    for scalar in text.unicodeScalars where !TextKey.isWhitespace(scalar) {
      return beginnings.contains(scalar) || scalar.value >= 0xFE00 || scalar.value == 0x2026
    }
    return true
  }

  private static let beginnings = Beginnings(
    meanings.keys.compactMap(\.unicodeScalars.first) + ["N", "T"] + dashes)
}
