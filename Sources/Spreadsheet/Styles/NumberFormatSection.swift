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
  /// What the section makes of a number.
  var format = NumberFormat.number
  /// Whether it shows a month or a year without the day.
  var hidesDay = false

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
    let forNumbers = all.filter { !$0.isText }
    return Array((forNumbers.isEmpty ? all : forNumbers).prefix(3))
  }

  /// The place of the section that shows a number, given the sections' conditions; nil where none does.
  ///
  /// Sections are for positive numbers, negative ones and zero, unless they name conditions.
  static func place(for number: Double, in conditions: [Condition?]) -> Int? {
    conditions.indices.first { place in
      let isLast = place == conditions.count - 1
      return switch (conditions[place], place) {
      case (let condition?, _): condition.holds(for: number)
      case (nil, 0): isLast || (conditions.count == 2 ? number >= 0 : number > 0)
      case (nil, 1): isLast || number < 0
      default: true
      }
    }
  }
}
