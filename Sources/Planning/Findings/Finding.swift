/// Something to tell a submitter: what is wrong or was understood, where, and what is allowed.
///
/// A finding holds facts only; its sentences are in the catalogue.
package struct Finding: Hashable, Sendable {
  /// How grave: an error keeps a row or workbook from counting, a warning and a note do not.
  package enum Severity: String, Hashable, Sendable, Comparable {
    case note, warning, error

    /// A note is less grave than a warning, a warning than an error.
    package static func < (left: Self, right: Self) -> Bool { left.order < right.order }

    private var order: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// Dotted code, such as `date.unreadable`; every code is in the catalogue.
  package var code: String
  package var severity: Severity
  /// Title of the sheet as the workbook spells it; nil where the workbook as a whole is meant.
  package var sheet: String?
  /// A cell or a range in A1 notation (`E5`, `A7:K7` for a row); nil for a sheet or the workbook.
  package var cell: String?
  /// What stands in the cell, as `chancery cells` prints it.
  package var value: String?
  /// What is allowed instead, for the CSV.
  package var expected: String?
  /// Facts for the sentence, by the names that the catalogue's sentences use.
  package var arguments: [String: String]

  package init(
    _ code: String, _ severity: Severity, sheet: String? = nil, cell: String? = nil,
    value: String? = nil, expected: String? = nil, arguments: [String: String] = [:]
  ) {
    self.code = code
    self.severity = severity
    self.sheet = sheet
    self.cell = cell
    self.value = value
    self.expected = expected
    self.arguments = arguments
  }
}
