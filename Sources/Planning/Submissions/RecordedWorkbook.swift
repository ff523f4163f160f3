/// The rows of a workbook as the ledger holds them, whether it stands or was replaced.
package struct RecordedWorkbook: Hashable, Sendable {
  /// A row without error that repeats no other of the workbook.
  package struct Row: Hashable, Sendable {
    package var sheet: String
    /// Counted from 1, as the sheet shows it.
    package var number: Int
    /// In the order of the form's fields.
    package var values: [FieldValue?]
    package var key: IdentityKey

    package init(sheet: String, number: Int, values: [FieldValue?], key: IdentityKey) {
      self.sheet = sheet
      self.number = number
      self.values = values
      self.key = key
    }
  }

  /// The path below the inbox.
  package var file: String
  /// By form, in the order of the workbook's sheets and their rows.
  package var rows: [String: [Row]]

  package init(file: String, rows: [String: [Row]]) {
    self.file = file
    self.rows = rows
  }
}
