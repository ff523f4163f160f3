/// How a form's records lie in time: which dates are an error, and which records a date cuts off.
package enum Dating: Hashable, Sendable {
  /// The day must lie in the fiscal year.
  case within(field: String)
  /// A stock: the day may lie in any earlier year, never after the fiscal year.
  case until(field: String)
  /// A span that must touch the fiscal year; a blank end is open.
  case overlapping(start: String, end: String)
  /// The record belongs to a month of the fiscal year and is known at that month's last day.
  case month(field: String)
  /// The record has no date of its own.
  case undated
  /// Rows in which the code field holds the label are dated in the second way, all others in the first.
  indirect case depending(on: String, label: String, then: Dating, otherwise: Dating)

  /// The way that applies to one row.
  package func applying(to values: [FieldValue?], of form: Form) -> Dating {
    guard case .depending(let field, let label, let then, let otherwise) = self else { return self }
    let held = form.index(of: field).flatMap { values[$0] }?.text
    return held == label ? then : otherwise
  }

  /// The field that names the first day, if any.
  package var firstDayField: String? {
    switch self {
    case .within(let field), .until(let field), .overlapping(let field, _): field
    case .month, .undated, .depending: nil
    }
  }

  /// The field that names the last day of a span, if any.
  package var lastDayField: String? {
    switch self {
    case .overlapping(_, let end): end
    case .depending(_, _, let then, let otherwise): then.lastDayField ?? otherwise.lastDayField
    case .within, .until, .month, .undated: nil
    }
  }
}
