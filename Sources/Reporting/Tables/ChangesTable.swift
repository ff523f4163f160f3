import Planning

/// `changes.csv`: what moved since an earlier publication, by cause; an indicator's amounts add up
/// exactly to its movement.
struct ChangesTable: PublishedTable {
  let name = "changes"
  let columns = ["indicator", "before", "after", "cause", "submission", "amount"]

  func write(_ report: Report, to csv: inout CSVBuffer) {
    for change in report.changes {
      csv.plain(change.indicator)
      csv.plain(change.before?.fraction ?? "")
      csv.plain(change.after?.fraction ?? "")
      csv.plain(change.cause.rawValue)
      csv.text(change.submission)
      csv.plain(change.amount?.fraction ?? "")
      csv.endRow()
    }
  }
}

extension Rational {
  /// Exactly, as a whole number or as `1/20`.
  fileprivate var fraction: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}
