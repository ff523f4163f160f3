/// One section of a number format's code (ECMA-376 part 1, 18.8.31), as far as numbers are concerned.
struct NumberFormatSection: Hashable, Sendable {
  /// What is shown before the first digit and behind the last one, white space left out.
  var prefix = ""
  var suffix = ""
  /// Commas behind the digits, each of which leaves out three of them.
  var thousands = 0
  var hasDigits = false
  /// Whether something is shown between digits that is no grouping.
  var isBroken = false
  /// Whether the section is for text.
  var isText = false
  var condition: Condition?

  /// A condition such as `[>=10000]`.
  struct Condition: Hashable, Sendable {
    var comparison: String
    var limit: Double

    /// Whether it holds for negative numbers alone.
    var isForNegative: Bool { comparison.hasPrefix("<") && comparison != "<>" && limit <= 0 }

    func holds(for number: Double) -> Bool {
      switch comparison {
      case "<": number < limit
      case "<=": number <= limit
      case ">": number > limit
      case ">=": number >= limit
      case "<>": number != limit
      default: number == limit
      }
    }
  }

  /// Whether numbers are shown as they are, or not at all; only negative ones may bear a sign.
  func isPlain(forNegative isNegative: Bool) -> Bool {
    func isBlank(_ affix: String) -> Bool {
      (isNegative ? Self.withoutSigns(affix) : affix).allSatisfy { $0 == "+" }
    }
    return isBlank(prefix) && isBlank(suffix) && thousands == 0 && !isBroken
  }

  /// An affix without what marks negative numbers.
  static func withoutSigns(_ affix: String) -> String {
    affix.filter { !signs.contains($0) }
  }

  private static let signs: Set<Character> = ["-", "(", ")", "+", "−", "－", "（", "）", "△", "▲"]

  /// The sections for positive numbers, negative ones and zero; a single one is for all.
  static func sections(of code: String) -> [NumberFormatSection] {
    var scan = NumberFormatSectionScan(code)
    let all = scan.sections()
    // The fourth section is for text, as is one that shows it.
    return Array((all.count > 1 ? all.filter { !$0.isText } : all).prefix(3))
  }
}
