/// What a number format shows beside the digits of a number, and by how much it scales them.
///
/// Only formats that show more than the number have one: a unit, a currency, thousands left out. Signs,
/// grouping, colours and padding are no dress.
package struct NumberDress: Hashable, Sendable {
  private let sections: [NumberFormatSection]

  /// Nil where every number is shown as it is.
  package init?(code: String) {
    self.init(NumberFormatSection.sections(of: code))
  }

  init?(_ sections: [NumberFormatSection]) {
    self.sections = sections
    let isPlain = sections.enumerated().allSatisfy { place, section in
      // What the third section writes for zero is zero.
      place == 2 && !section.hasDigits
        || section.isPlain(forNegative: place > 0 || section.condition?.isForNegative ?? false)
    }
    if isPlain { return nil }
  }

  /// The formats of currencies that need no code in the file; they show the sign of the reader's country.
  init?(builtIn id: Int) {
    guard (5...8).contains(id) || id == 42 || id == 44 else { return nil }
    self.init(code: "\"$\"#,##0")
  }

  /// A number as its cell shows it.
  package struct Shown: Hashable, Sendable {
    /// What stands before and behind the digits, signs of negative numbers left out.
    package var prefix: String
    package var suffix: String
    /// How often the digits are divided by 1,000.
    package var thousands: Int
    /// Whether the digits do not tell the number: others stand between them, or none are shown.
    package var isUnclear: Bool
  }

  /// How a number is shown; nil where its section shows no more than the number.
  package func shown(_ number: Double) -> Shown? {
    guard let section = section(for: number) else {
      return Shown(prefix: "", suffix: "", thousands: 0, isUnclear: true)
    }
    let signless = number < 0
    guard !section.isPlain(forNegative: signless), number != 0 || section.hasDigits else {
      return nil
    }
    return Shown(
      prefix: signless ? NumberFormatSection.withoutSigns(section.prefix) : section.prefix,
      suffix: signless ? NumberFormatSection.withoutSigns(section.suffix) : section.suffix,
      thousands: section.thousands, isUnclear: section.isBroken || !section.hasDigits)
  }

  private func section(for number: Double) -> NumberFormatSection? {
    NumberFormatSection.place(for: number, in: sections.map(\.condition)).map { sections[$0] }
  }
}
