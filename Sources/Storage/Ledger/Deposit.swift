package import Planning

/// A judged workbook made ready for the ledger: what takes time and needs no database is done.
///
/// Deposits are made beside one another; the ledger then takes many in one transaction.
package struct Deposit: Sendable {
  let submission: Submission
  /// Each row of each part.
  let rows: [[Row]]

  /// What the ledger keeps of a row besides its values.
  struct Row: Sendable {
    /// The id of the fact that the row would be alone; nil for rows with errors.
    var fact: String?
    /// Nil for rows with errors.
    var identity: IdentityKey?
    /// The day that places the row in time; nil for rows with errors and rows without a date.
    var day: CalendarDay?
    /// What was typed, as a JSON object by field.
    var typed: String?
  }

  /// Works out identity, day and typed texts of every row; a form that the plan lacks gives rows
  /// without them.
  package init(_ submission: Submission, plan: Plan) {
    self.submission = submission
    rows = submission.parts.map { part in
      guard let form = plan.form(part.form) else { return part.records.map { _ in Row() } }
      return part.records.map { Row($0, of: form, in: plan) }
    }
  }
}

extension Deposit.Row {
  init(_ record: Record, of form: Form, in plan: Plan) {
    if record.errors.isEmpty {
      let key = record.identity ?? form.identityKey(of: record.values)
      identity = key
      fact = form.factID(of: key)
      day = form.day(of: record.values, in: plan)
    }
    typed = FlatJSON.object(record.typed.map { (key: form.fields[$0.key].code, value: $0.value) })
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
