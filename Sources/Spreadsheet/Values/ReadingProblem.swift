/// Something that could not be read truly, with its place; the sentence for it is written elsewhere.
package struct ReadingProblem: Hashable, Sendable {
  /// Dotted code, such as `workbook.encrypted` or `cell.string_index`.
  package var code: String
  package var sheet: String?
  /// A1 address where the problem belongs to one cell.
  package var cell: String?
  /// What stood there, shortened.
  package var value: String?
  /// Facts for the sentence, such as the name of a part or a limit.
  package var facts: [String]

  package init(
    _ code: String, sheet: String? = nil, cell: String? = nil, value: String? = nil,
    facts: [String] = []
  ) {
    self.code = code
    self.sheet = sheet
    self.cell = cell
    self.value = value
    self.facts = facts
  }
}

/// Thrown where a workbook, or one of its sheets, cannot be read at all.
package struct ReadingFailure: Error, Hashable, Sendable {
  package var problem: ReadingProblem

  package init(_ problem: ReadingProblem) {
    self.problem = problem
  }
}
