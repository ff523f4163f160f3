package import Planning

/// The ledger as it read at one time: versions settled, equal facts joined.
package struct LedgerSnapshot: LedgerReading {
  package var submissions: [SubmissionEntry] = []
  package var facts: [String: [Fact]] = [:]
  package var errorRows: [ErrorRow] = []
  package var duplicates: [DuplicateEntry] = []
  /// Decisions of the planning office that name a fact which no longer is.
  package var staleDecisions: [DuplicateDecision] = []
  package var overruledDecisions: [DuplicateDecision] = []
  /// The decisions under which it was read.
  package var decisions = DecisionsInForce()
  package var decisionLog: [DecisionEntry] = []
  package var conflicts: [ConflictEntry] = []
  /// Where they were asked for.
  package var personalNames: [String] = []

  /// Rows of standing workbooks by form, from which the views of components are made.
  var places: [String: [SourcePlace]] = [:]
  var workbooks: [StandingWorkbook] = []
}

/// Which row of a form's table reports which fact.
struct SourcePlace: Sendable {
  /// The row's id in the form's table.
  let record: Int64
  let fact: String
  /// Place of its workbook among the standing ones.
  let workbook: Int
  /// Place among the fact's sources; 0 stands.
  let source: Int
}
