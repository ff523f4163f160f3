/// Codes that the ledger, its views and the CSV files need for themselves.
package enum ReservedCodes {
  /// Columns that stand beside the fields of a form, in lower case.
  package static let fields: Set<String> = [
    "id", "part", "row", "fact", "identity", "otherwise", "spanstart", "spanend", "datedon",
    "isrepetition", "confirmation", "typed", "errors",
    "submitter", "reported_month", "received", "file", "sheet", "reading", "counted_in",
    "rowid", "oid",
  ]

  /// What SQL sees beside the views of forms.
  package static let views: Set<String> = ["baseline"]

  /// What the view of every row is called after the form's code.
  package static let readingSuffix = "_reading"

  /// Fields that one form can have: each is a column of its table and a condition of its rows, of
  /// which SQLite takes a thousand.
  package static let mostFields = 900

  /// Whether a form's view or table would meet another's.
  static func takesForm(_ code: String) -> Bool {
    views.contains(code) || code.hasSuffix(readingSuffix) || code.hasPrefix("sqlite_")
  }
}
