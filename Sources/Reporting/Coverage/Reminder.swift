import Indicators
package import Planning

/// Something that is due and has not come: what one unit owes for one month.
package struct Reminder: Sendable {
  /// Who owes it.
  package var submitter: Submitter
  /// The month of which nothing or not all has come.
  package var month: PlanMonth
  /// Codes of the missing forms, in the plan's order.
  package var forms: [String]
  /// The last day on which it would have been in time.
  package var due: CalendarDay
  /// Days from the due day to the report's day.
  package var daysLate: Int
  /// Indicators that read one of the forms, in the plan's order.
  package var waiting: [Indicator]
  /// The unit's newest workbook of the month that was refused or held.
  package var notTaken: SubmissionEntry?

  let usual: [UsualContribution.Share]

  /// Everything that the unit usually adds, as parts of what is wanted.
  var effect: Rational { usual.reduce(.zero) { $0 + $1.effect } }

  /// All reminders as of the report's day: the greatest effect first, then the longest overdue.
  package static func list(from report: Report) -> [Reminder] {
    let contribution = UsualContribution(report)
    let folders = FeedbackFolder(report.plan)
    let notTaken = Dictionary(
      grouping: report.ledger.submissions.filter { !$0.outcome.isAccepted },
      by: { "\(folders.unit(of: $0) ?? "")|\($0.month?.code ?? "")" })
    let missing = Dictionary(
      grouping: report.coverage.filter { $0.state == .missing },
      by: { "\($0.submitter)|\($0.month.code)" })
    let reminders = missing.compactMap { key, rows -> Reminder? in
      guard let first = rows.first, let submitter = report.plan.submitter(first.submitter) else {
        return nil
      }
      let codes = Set(rows.map(\.form))
      let forms = report.plan.forms.map(\.code).filter(codes.contains)
      return Reminder(
        submitter: submitter, month: first.month, forms: forms, due: first.due,
        daysLate: report.asOf.daysSinceEpoch - first.due.daysSinceEpoch,
        waiting: report.plan.indicators.filter { !$0.reads.allSatisfy { !codes.contains($0) } },
        notTaken: notTaken[key]?.max(by: ReceiptMaker.cameBefore),
        usual: contribution.shares(of: submitter.code, forms: forms, before: first.month))
    }
    return reminders.sorted(by: comesBefore)
  }

  private static func comesBefore(_ left: Reminder, _ right: Reminder) -> Bool {
    let (one, other) = (left.effect, right.effect)
    if one != other { return one > other }
    return (right.daysLate, left.submitter.code, left.month)
      < (left.daysLate, right.submitter.code, right.month)
  }
}
