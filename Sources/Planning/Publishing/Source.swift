/// A row of a workbook that reports a fact.
package struct Source: Hashable, Sendable {
  /// Shared by the rows of a sheet.
  package let origin: SourceSheet
  /// From 1.
  package let row: Int

  package init(on origin: SourceSheet, row: Int) {
    self.origin = origin
    self.row = row
  }

  /// Code of who reports it.
  package var submitter: String { origin.submitter }
  /// The month for which it is reported.
  package var month: PlanMonth { origin.month }
  /// Path below the inbox.
  package var file: String { origin.file }
  /// Of the workbook's bytes, 64 hex digits.
  package var sha256: String { origin.sha256 }
  /// When the workbook came.
  package var received: Moment { origin.received }
  /// The sheet's title as the workbook spells it.
  package var sheet: String { origin.sheet }
  /// The sheet's column of each field of the form, from 1.
  package var columns: [Int?] { origin.columns }
}

/// The sheet of a workbook whose rows report facts of a form.
///
/// A class, so that a hundred thousand rows share what they have in common.
package final class SourceSheet: Hashable, Sendable {
  package let submitter: String
  package let month: PlanMonth
  package let file: String
  package let sha256: String
  package let received: Moment
  package let sheet: String
  /// The sheet's column of each field of the form, from 1.
  package let columns: [Int?]

  package init(
    submitter: String, month: PlanMonth, file: String, sha256: String, received: Moment,
    sheet: String, columns: [Int?]
  ) {
    self.submitter = submitter
    self.month = month
    self.file = file
    self.sha256 = sha256
    self.received = received
    self.sheet = sheet
    self.columns = columns
  }

  /// By what they say, wherever they lie.
  package static func == (left: SourceSheet, right: SourceSheet) -> Bool {
    left === right
      || (left.file == right.file && left.sheet == right.sheet && left.sha256 == right.sha256
        && left.submitter == right.submitter && left.month == right.month
        && left.received == right.received && left.columns == right.columns)
  }

  /// By place and time, which tell nearly all apart.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(sheet)
    hasher.combine(received)
  }
}
