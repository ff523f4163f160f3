internal import Planning

/// How far judging goes; the plan's settings may say otherwise.
struct IntakeLimits: Sendable {
  /// Rows from the top (or from the block before) within which a header is looked for.
  var headerRows = 20
  /// Percent of the required columns that make a row the header.
  var headerShare = 60
  /// Data rows of one form sheet.
  var formRows = 100_000

  init(_ settings: Settings) {
    if let rows = settings.integer(.headerRows) { headerRows = max(1, rows) }
    if let share = settings.rational(.headerMatch) {
      headerShare = (share * Rational(100)).whole ?? headerShare
    }
    if let rows = settings.integer(.formRows) { formRows = max(1, rows) }
  }
}
