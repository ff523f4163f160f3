package import Planning

/// A judged workbook made ready for the ledger: what takes time and needs no database is done.
///
/// Deposits are made beside one another; the ledger then takes many in one transaction.
package struct Deposit: Sendable {
  let submission: Submission
  /// Of each row of each part; nil for rows with errors.
  let identities: [[IdentityKey?]]
  /// The day that places each row in time; nil for rows with errors and rows without a date.
  let days: [[CalendarDay?]]

  package init(_ submission: Submission, plan: Plan) {
    self.submission = submission
    var identities: [[IdentityKey?]] = []
    var days: [[CalendarDay?]] = []
    for part in submission.parts {
      let form = plan.form(part.form)
      identities.append(
        part.records.map { $0.errors.isEmpty ? form?.identityKey(of: $0.values) : nil })
      days.append(
        part.records.map { record in
          record.errors.isEmpty ? form.flatMap { $0.day(of: record.values, in: plan) } : nil
        })
    }
    self.identities = identities
    self.days = days
  }
}

extension Form {
  /// The day that places a row in time: its date, the first day of its span or of its month.
  func day(of values: [FieldValue?], in plan: Plan) -> CalendarDay? {
    func value(_ field: String) -> FieldValue? { index(of: field).flatMap { values[$0] } }
    switch dating.applying(to: values, of: self) {
    case .within(let field), .until(let field), .overlapping(let field, _):
      return value(field)?.day
    case .month(let field):
      return value(field)?.integer.flatMap { PlanMonth(year: plan.year, month: $0)?.firstDay }
    case .undated, .depending:
      return nil
    }
  }

  /// Whether rows belong to the month in which they are reported, as events do and stocks do not.
  var isFlow: Bool {
    var dating = dating
    while case .depending(_, _, _, let otherwise) = dating { dating = otherwise }
    switch dating {
    case .within, .month: return true
    case .until, .overlapping, .undated, .depending: return false
    }
  }
}
