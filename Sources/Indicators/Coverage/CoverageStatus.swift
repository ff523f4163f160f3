package import Planning

/// Who has sent what by a day: one row per expected form of every month that has begun, and one per
/// form that came without being expected.
package enum CoverageStatus {
  /// Rows in the order of the plan's submitters, months and forms.
  package static func rows(
    of plan: Plan, submissions: [SubmissionEntry], asOf day: CalendarDay
  ) -> [CoverageRow] {
    let received = Dictionary(
      grouping: submissions.filter(\.outcome.isAccepted),
      by: { Key(submitter: $0.submitter, month: $0.month) })
    var rows: [CoverageRow] = []
    for submitter in plan.submitters {
      for month in plan.months where month.firstDay <= day {
        let entries = received[Key(submitter: submitter.code, month: month)] ?? []
        rows += self.rows(of: plan, submitter: submitter, month: month, entries: entries, asOf: day)
      }
    }
    return rows
  }

  private struct Key: Hashable {
    let submitter: String?
    let month: PlanMonth?
  }

  private static func rows(
    of plan: Plan, submitter: Submitter, month: PlanMonth, entries: [SubmissionEntry],
    asOf day: CalendarDay
  ) -> [CoverageRow] {
    let expected = Set(plan.expectedForms(of: submitter, in: month))
    let first = entries.map(\.received).min()
    let parts = Dictionary(
      grouping: entries.first(where: \.stands)?.parts ?? [], by: \.form
    ).filter { $0.value.contains(where: isReported) }
    let due = plan.dueDay(of: month)
    return plan.forms.compactMap { form in
      let part = parts[form.code]
      guard expected.contains(form.code) || part != nil else { return nil }
      let state: CoverageRow.State =
        if !expected.contains(form.code) {
          .notExpected
        } else if part != nil, let first {
          first.day <= due ? .onTime : .late
        } else {
          due <= day ? .missing : .pending
        }
      return CoverageRow(
        submitter: submitter.code, month: month, form: form.code, state: state,
        isNil: part.map { $0.allSatisfy(\.isNil) } ?? false, due: due,
        received: part == nil ? nil : first,
        recordCount: part?.reduce(0) { $0 + $1.recordCount } ?? 0)
    }
  }

  /// A header without a row is neither a nil return nor a report.
  private static func isReported(_ part: SubmissionEntry.PartEntry) -> Bool {
    part.isNil || part.recordCount > 0 || part.errorRowCount > 0
  }
}
