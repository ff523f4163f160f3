internal import GRDB
internal import Planning

/// 待確認: whether a workbook that would replace a standing one looks like a mistake.
///
/// It does when it holds less than a share of the standing one's records (`held_smaller_than`, half
/// where the plan says nothing: a second section sent its own part), or when it shares no fact with it and most of its dates lie in another month (the clerk
/// forgot to change 月份). Dates and facts are those of the forms that report events where the
/// workbook has any: a stock such as 駐外館宿舍 is repeated every month and its dates say nothing.
struct HoldingRule {
  struct Contents {
    var recordCount = 0
    var rows: [Row] = []
  }

  struct Row {
    var form: String
    var key: IdentityKey
    var day: CalendarDay?
  }

  let flowForms: Set<String>
  /// Share of the standing one's records.
  let least: Rational

  init(_ plan: Plan) {
    least = plan.settings.rational(.heldSmallerThan) ?? Rational(1, over: 2) ?? .zero
    flowForms = Set(plan.forms.filter(\.isFlow).map(\.code))
  }

  func holds(_ new: Contents, over standing: Contents, month: PlanMonth) -> Bool {
    if Rational(new.recordCount) < least * Rational(standing.recordCount) { return true }
    let events = new.rows.filter { flowForms.contains($0.form) }
    let considered = events.isEmpty ? new.rows : events
    let days = considered.compactMap(\.day)
    let elsewhere = days.count { PlanMonth(of: $0) != month }
    guard elsewhere * 2 > days.count else { return false }
    return !Self.shareFact(considered, standing.rows)
  }

  private static func shareFact(_ left: [Row], _ right: [Row]) -> Bool {
    let byForm = Dictionary(grouping: right, by: \.form)
    return left.contains { row in
      byForm[row.form, default: []].contains { row.key.isSameFact(as: $0.key) }
    }
  }
}

extension IdentityKey {
  /// Whether two rows alone, without the rows that might join them, are one fact.
  func isSameFact(as other: IdentityKey) -> Bool {
    guard let primary, let otherPrimary = other.primary else {
      return fallback != nil && fallback == other.fallback
    }
    guard primary == otherPrimary else { return false }
    guard let span, let otherSpan = other.span else { return true }
    return span.overlaps(otherSpan)
  }
}

extension FormTable {
  /// Identity and day of a submission's rows without error.
  func contents(of submission: Int64, in db: Database) throws -> [HoldingRule.Row] {
    let rows = try GRDB.Row.fetchAll(
      db,
      sql: """
        SELECT r.identity, r.otherwise, r.spanStart, r.spanEnd, r.datedOn
        FROM "\(name)" r JOIN part p ON p.id = r.part
        WHERE p.submission = ? AND r.errors IS NULL ORDER BY r.id
        """, arguments: [submission])
    return rows.map { row in
      HoldingRule.Row(
        form: form.code, key: IdentityKey(stored: row, at: 0),
        day: (row[4] as String?).flatMap { CalendarDay(iso: $0) })
    }
  }
}

extension IdentityKey {
  /// Reads `identity, otherwise, spanStart, spanEnd`, which begin at a column of the row.
  init(stored row: Row, at index: Int) {
    var span: ClosedRange<CalendarDay>?
    let start = (row[index + 2] as String?).flatMap { CalendarDay(iso: $0) }
    let end = (row[index + 3] as String?).flatMap { CalendarDay(iso: $0) }
    if let start, let end, start <= end { span = start...end }
    self.init(primary: row[index], fallback: row[index + 1], span: span)
  }
}
