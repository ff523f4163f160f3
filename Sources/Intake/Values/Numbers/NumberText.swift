internal import Planning

/// What a typed number says.
enum NumberText: Hashable, Sendable {
  case amount(Amount)
  /// Approximate, a range, several numbers, or separators that may be read in two ways.
  case ambiguous
  /// More than fits any form.
  case tooLarge
  case unreadable

  /// A number with what stands beside it.
  struct Amount: Hashable, Sendable {
    var value: Rational
    var unit: Unit = .none
    /// Whether 千, 萬 or 億 multiply digits, so that without 元 the unit is uncertain.
    var isMultiplied = false
    /// Whether it is written as templates ask for.
    var isPlain = true
    /// Exactly three decimals may be thousands of a European writer.
    var hasThreeDecimals = false
    /// A remark behind the figure that was left out though nobody knows what it says.
    var unknownRemark: String?
  }

  enum Unit: Hashable, Sendable {
    case none
    /// 元, or NT$ before the figure.
    case yuan
    /// Another currency.
    case foreign(String)
    case percent
    /// A word such as 人次.
    case counter(String)
  }

  /// Reads `1,234`, `一百二十`, `2億4,509萬3,000元`, `(1,234)`, `△5`, `88人次` and their kin.
  /// `units` may stand behind the figure besides the words that everybody counts with.
  init(_ text: String, units: [String] = []) {
    let folded = Folded(text)
    guard folded.scalars.count <= 60 else {
      self = .unreadable
      return
    }
    // An apostrophe before the figure makes it text in Excel.
    let typed = folded.scalars.first == "'" ? Array(folded.scalars.dropFirst()) : folded.scalars
    guard !folded.hasNoteMark, !Self.isMark(text, folded),
      let joined = Self.joined(typed, inLines: folded.isSeveralLines)
    else {
      self = .ambiguous
      return
    }
    var parser = NumberParser(joined, isPlain: !folded.wasUnusual, units: units)
    self = parser.parse()
  }

  /// Whether the whole text stands in brackets that no account uses: [3] is the mark of a note, where
  /// (3) is negative.
  private static func isMark(_ text: String, _ folded: Folded) -> Bool {
    folded.scalars.first == "("
      && !text.unicodeScalars.contains { $0 == "(" || $0 == "（" || $0 == "﹙" }
  }

  /// Without spaces; nil where a space between digits groups no thousands, or may be a line's end.
  private static func joined(
    _ scalars: [Unicode.Scalar], inLines: Bool
  ) -> [Unicode.Scalar]? {
    guard scalars.contains(" ") else { return scalars }
    func isDigit(_ at: Int) -> Bool {
      scalars.indices.contains(at) && ("0"..."9").contains(scalars[at])
    }
    for (place, scalar) in scalars.enumerated() where scalar == " " {
      guard isDigit(place - 1), isDigit(place + 1) else { continue }
      guard !inLines, isDigit(place + 2), isDigit(place + 3), !isDigit(place + 4) else {
        return nil
      }
    }
    return scalars.filter { $0 != " " }
  }
}
