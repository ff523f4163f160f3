/// How a cell looks, as far as its looks bear on what it says.
package struct CellTraits: OptionSet, Hashable, Sendable {
  package var rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// All that is shown is struck through.
  package static let struck = Self(rawValue: 1)
  /// All that is shown is raised or lowered.
  package static let raised = Self(rawValue: 1 << 1)
  /// Some of the text is struck through, and some is not.
  package static let partlyStruck = Self(rawValue: 1 << 2)
  /// Some of the text is raised or lowered, as marks of footnotes are, and some is not.
  package static let partlyRaised = Self(rawValue: 1 << 3)
  /// The number format shows a month or a year without the day of the month.
  package static let hidesDay = Self(rawValue: 1 << 4)

  /// What makes it doubtful whether all of the text is meant.
  package static let partly: Self = [.partlyStruck, .partlyRaised]
}
