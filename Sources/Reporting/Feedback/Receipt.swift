package import Planning

/// What a submitter is told about one workbook: what became of it, what to correct, what it counts
/// for. It holds nothing that another submitter wrote.
package struct Receipt: Sendable {
  /// `20170503T084751-1a2b3c4d`.
  package var number: String
  /// The workbook.
  package var entry: SubmissionEntry
  /// The unit's name; the folder where the unit is not known.
  package var unit: String
  /// Its name in English; blank where there is none.
  package var unitEnglish: String
  /// The day to which figures are counted.
  package var asOf: CalendarDay
  /// Whether its rows count now.
  package var standing: ReceiptStanding
  /// Nil where nothing is expected of the unit for the month.
  package var deadline: Deadline?
  /// In the order of the workbook's sheets.
  package var forms: [FormLine]
  /// Titles of the expected forms that this workbook does not report.
  package var absentForms: [String]
  /// From the workbook that it followed; nil where there was none.
  package var difference: VersionDifference?
  /// The name of the marked copy that lies beside the receipt.
  package var markedCopy: String?

  let causes: [FindingGroup]
  let feeds: [Feed]
  let passes: [Pass]
  let settledElsewhere: [RowPlace]

  /// Whether a month's workbook came in time, judged by the first one that was accepted.
  package struct Deadline: Hashable, Sendable {
    /// The last day on which it is in time.
    package var due: CalendarDay
    /// When the first accepted workbook of the month was received.
    package var firstAccepted: Moment?
    /// Days after the due day; 0 in time; nil where nothing was accepted yet.
    package var daysLate: Int?
  }

  /// One sheet and how its rows fared.
  package struct FormLine: Hashable, Sendable {
    /// The form's code.
    package var form: String
    /// The sheet's title as the workbook spells it.
    package var sheet: String
    /// Declared that there was nothing.
    package var isNil: Bool
    /// Whether the form is asked of the unit for the month.
    package var isExpected: Bool
    /// Rows without error.
    package var accepted: Int
    /// Rows with errors.
    package var notAccepted: Int

    /// All rows of data.
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
  /// Its rows count.
  case stands
  /// Another workbook of the unit took its place.
  case replaced(by: String)
  /// The month was withdrawn.
  case withdrawn
  /// Waits for a confirmation; the file named stands meanwhile.
  case held(behind: String?)
  /// Never taken.
  case refused
}
