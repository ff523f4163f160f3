import Planning

/// `closings.csv`: frozen figures, what has moved since, and what people entered beside them.
struct ClosingsTable: PublishedTable {
  let name = "closings"
  let columns = [
    "period", "as_of", "closed", "closed_by", "manifest", "sha256", "indicator", "component",
    "value", "outcome", "value_now", "outcome_now", "revision", "is_revised", "first_review",
    "first_review_by", "second_review", "second_review_by",
  ]

  func write(_ report: Report, to csv: inout CSVBuffer) {
    for period in report.closings {
      for line in period.lines { write(line, of: period, in: report, to: &csv) }
    }
  }

  private func write(
    _ line: ClosedPeriod.Line, of period: ClosedPeriod, in report: Report, to csv: inout CSVBuffer
  ) {
    let closing = period.closing
    csv.plain(closing.period.code)
    csv.day(closing.period.lastDay)
    csv.plain(closing.closed.iso)
    csv.text(closing.maker)
    csv.plain(closing.manifest)
    csv.plain(period.sha256)
    csv.plain(line.figure.indicator)
    csv.plain(line.figure.component)
    csv.plain(line.figure.value?.exact ?? "")
    csv.plain(line.figure.outcome)
    csv.plain(line.value?.exact ?? "")
    csv.plain(line.outcome)
    csv.plain(line.amount?.exact ?? "")
    csv.plain(line.isRevised ? "yes" : "no")
    for kind in [Decision.Kind.firstReview, .secondReview] {
      let isIndicator = line.figure.component.isEmpty
      let review =
        isIndicator ? report.review(kind, of: line.figure.indicator, in: period) : ("", "")
      csv.text(review.0)
      csv.text(review.1)
    }
    csv.endRow()
  }
}
