package import Planning

/// What a submitter is told about one workbook: what became of it, what to correct, what it counts
/// for. It holds nothing that another submitter wrote.
package struct Receipt: Sendable {
  /// `20170503T084751-1a2b3c4d`.
  package var number: String
  package var entry: SubmissionEntry
  /// The unit's name; the folder where the unit is not known.
  package var unit: String
  package var unitEnglish: String
  package var asOf: CalendarDay
  package var standing: ReceiptStanding
  package var deadline: Deadline?
  package var forms: [FormLine]
  /// Titles of the expected forms that this workbook does not report.
  package var absentForms: [String]
  package var difference: VersionDifference?
  /// The name of the marked copy that lies beside the receipt.
  package var markedCopy: String?

  let causes: [FindingCause]
  let feeds: [Feed]
  let passes: [Pass]
  let settledElsewhere: [RowPlace]

  /// Whether a month's workbook came in time, judged by the first one that was accepted.
  package struct Deadline: Hashable, Sendable {
    package var due: CalendarDay
    package var firstAccepted: Moment?
    /// Days after the due day; 0 in time; nil where nothing was accepted yet.
    package var daysLate: Int?
  }

  /// One sheet and how its rows fared.
  package struct FormLine: Hashable, Sendable {
    package var form: String
    package var sheet: String
    package var isNil: Bool
    package var isExpected: Bool
    package var accepted: Int
    package var notAccepted: Int

    package var read: Int { accepted + notAccepted }
  }

  /// An indicator that this workbook's rows are evidence for.
  struct Feed: Hashable, Sendable {
    var indicator: String
    var component: String
    var name: String
    var facts: Int
    /// In the component's unit, exact.
    var amount: String
    var unit: String
  }

  /// Rows that an indicator is about and does not count.
  struct Pass: Hashable, Sendable {
    var indicator: String
    var component: String
    var reason: String
    var sentence: Bilingual
    var rows: [RowPlace]
  }
}

/// Whether a workbook's rows count now.
package enum ReceiptStanding: Hashable, Sendable {
  case stands
  /// Another workbook of the unit took its place.
  case replaced(by: String)
  /// The month was withdrawn.
  case withdrawn
  /// Waits for a confirmation; the file named stands meanwhile.
  case held(behind: String?)
  case refused
}
