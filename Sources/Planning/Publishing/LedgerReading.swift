/// What the ledger knows at one time, with versions settled and equal facts joined.
///
/// Everything is sorted, so that the same ledger always reads the same.
package protocol LedgerReading: Sendable {
  /// Every workbook but aliases, by file.
  var submissions: [SubmissionEntry] { get }
  /// Facts of standing workbooks by form code, each list ordered by fact id.
  var facts: [String: [Fact]] { get }
  /// Rows with errors in standing workbooks, by form, file, sheet and row.
  var errorRows: [ErrorRow] { get }
  /// Pairs that are one fact, or might be.
  var duplicates: [DuplicateEntry] { get }
  /// Decisions of the planning office that name a fact which is not there any more.
  var staleDecisions: [DuplicateDecision] { get }
  /// Decisions that two facts are different, which other decisions make one.
  var overruledDecisions: [DuplicateDecision] { get }
  /// The decisions under which it was read.
  var decisions: DecisionsInForce { get }
  /// Every decision in the order in which it was made.
  var decisionLog: [DecisionEntry] { get }
  /// What any row ever read gives in a field that names a person, replaced workbooks and rows in
  /// error included, and each without the honorifics behind it; in their order.
  var personalNames: [String] { get }
  /// Where submitters disagree about a fact, by form, fact and field.
  var conflicts: [ConflictEntry] { get }
}

extension LedgerReading {
  /// None, unless a reading says otherwise.
  package var staleDecisions: [DuplicateDecision] { [] }
  /// None, unless a reading says otherwise.
  package var overruledDecisions: [DuplicateDecision] { [] }
  /// None, unless a reading says otherwise.
  package var decisions: DecisionsInForce { DecisionsInForce() }
  /// Empty, unless a reading says otherwise.
  package var decisionLog: [DecisionEntry] { [] }
  /// None, unless a reading says otherwise.
  package var conflicts: [ConflictEntry] { [] }
}

/// One workbook as the ledger holds it.
package struct SubmissionEntry: Hashable, Sendable {
  /// Path below the inbox, and the folder directly below it.
  package var file: String
  package var folder: String
  package var sha256: String
  package var received: Moment
  /// Its code; nil where neither folder nor cover names a submitter.
  package var submitter: String?
  package var month: PlanMonth?
  package var outcome: SubmissionOutcome
  /// Rows without error.
  package var recordCount: Int
  /// The workbook whose facts stand in its place; nil while it stands (or never did).
  package var replacedBy: String?
  /// Other paths with the same bytes in the same folder.
  package var aliases: [String]
  /// Whether its rows are the ones that count for its month.
  package var stands: Bool
  /// Sheets by form: code, whether nil, number of rows without error.
  package var parts: [PartEntry]
  /// Its own findings and those that come from comparing it with others.
  package var findings: [Finding]

  /// A sheet of the workbook that holds a form.
  package struct PartEntry: Hashable, Sendable {
    package var form: String
    package var sheet: String
    /// Whether it says 「本月無資料」.
    package var isNil: Bool
    /// Rows without error, and rows with one.
    package var recordCount: Int
    package var errorRowCount: Int

    package init(form: String, sheet: String, isNil: Bool, recordCount: Int, errorRowCount: Int) {
      self.form = form
      self.sheet = sheet
      self.isNil = isNil
      self.recordCount = recordCount
      self.errorRowCount = errorRowCount
    }
  }

  package init(
    file: String, folder: String, sha256: String, received: Moment, submitter: String?,
    month: PlanMonth?, outcome: SubmissionOutcome, recordCount: Int, replacedBy: String? = nil,
    aliases: [String] = [], stands: Bool, parts: [PartEntry] = [], findings: [Finding] = []
  ) {
    self.file = file
    self.folder = folder
    self.sha256 = sha256
    self.received = received
    self.submitter = submitter
    self.month = month
    self.outcome = outcome
    self.recordCount = recordCount
    self.replacedBy = replacedBy
    self.aliases = aliases
    self.stands = stands
    self.parts = parts
    self.findings = findings
  }

  /// Findings that keep a row or the workbook from counting.
  package var errorCount: Int { findings.count { $0.severity == .error } }
  /// Findings that ask for a second look.
  package var warningCount: Int { findings.count { $0.severity == .warning } }
}

/// A row that does not count because it could not be read rightly.
package struct ErrorRow: Hashable, Sendable {
  package var form: String
  package var submitter: String
  package var month: PlanMonth
  package var file: String
  package var sheet: String
  /// From 1.
  package var row: Int
  /// Finding codes, in the order of the columns.
  package var codes: [String]

  package init(
    form: String, submitter: String, month: PlanMonth, file: String, sheet: String, row: Int,
    codes: [String]
  ) {
    self.form = form
    self.submitter = submitter
    self.month = month
    self.file = file
    self.sheet = sheet
    self.row = row
    self.codes = codes
  }
}

/// A fact reported by several submitters, or a pair of facts that might be one.
package struct DuplicateEntry: Hashable, Sendable {
  /// How sure it is that two are one.
  package enum Certainty: String, Hashable, Sendable { case same, likely, possible }

  package var form: String
  package var fact: String
  /// Nil where one fact has several submitters.
  package var otherFact: String?
  package var submitters: [String]
  package var certainty: Certainty
  /// `same` or `different` where the planning office decided; blank while open.
  package var decision: String

  package init(
    form: String, fact: String, otherFact: String? = nil, submitters: [String],
    certainty: Certainty, decision: String = ""
  ) {
    self.form = form
    self.fact = fact
    self.otherFact = otherFact
    self.submitters = submitters
    self.certainty = certainty
    self.decision = decision
  }
}
