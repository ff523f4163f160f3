internal import GRDB
internal import Planning

/// 待確認: whether a workbook that would replace a standing one looks like a mistake.
///
/// It does when it holds less than a share of the standing one's records (`held_smaller_than`, half
/// where the plan says nothing: a second section sent its own part), or when it shares no fact with it
/// and most of its dates lie in another month (the clerk forgot to change 月份). Dates and facts are
/// those of the forms that report events where the workbook has any: a stock such as 駐外館宿舍 is repeated every month and its dates say nothing.
struct HoldingRule {
  let flowForms: Set<String>
  /// Share of the standing one's records.
  let least: Rational

  init(_ plan: Plan) {
    least = plan.settings.rational(.heldSmallerThan) ?? Rational(1, over: 2) ?? .zero
    flowForms = Set(plan.forms.filter(\.isFlow).map(\.code))
  }

  /// Reads the rows of the standing one only where most dates of the new one lie elsewhere.
  func holds(
    _ new: StoredVersion, over standing: StoredVersion, month: PlanMonth
  ) throws -> Bool {
    if Rational(new.recordCount) < least * Rational(standing.recordCount) { return true }
    let all = try new.days(outside: month)
    let events = all.filter { flowForms.contains($0.form) }
    let considered = events.isEmpty ? all : events
    let dated = considered.reduce(0) { $0 + $1.dated }
    let elsewhere = considered.reduce(0) { $0 + $1.elsewhere }
    guard elsewhere * 2 > dated else { return false }
    let standingKeys = try standing.keys().mapValues(KeyIndex.init)
    return try !new.keys(of: considered.map(\.form)).contains { form, keys in
      keys.contains { standingKeys[form]?.holdsSameFact(as: $0) ?? false }
    }
  }
}

/// Identities by their words, in which each finds at once whether another may be its fact.
private struct KeyIndex {
  private var days: [String: Days] = [:]
  private var fallbacks: Set<String> = []
  /// Those of rows that lack a key of their own.
  private var keylessFallbacks: Set<String> = []

  /// When the rows of one key were.
  private struct Days {
    /// Whether a row has no span, as in forms that have none: its key alone tells.
    var hasDayless = false
    /// Apart from one another, ascending.
    var spans: [ClosedRange<CalendarDay>] = []

    func overlap(_ span: ClosedRange<CalendarDay>) -> Bool {
      var (low, high) = (0, spans.count)
      while low < high {
        let middle = (low + high) / 2
        if spans[middle].upperBound < span.lowerBound { low = middle + 1 } else { high = middle }
      }
      return low < spans.count && spans[low].lowerBound <= span.upperBound
    }
  }

  init(_ keys: [IdentityKey]) {
    for (primary, alike) in Dictionary(grouping: keys, by: \.primary) {
      let fallbacks = alike.compactMap(\.fallback)
      self.fallbacks.formUnion(fallbacks)
      guard let primary else {
        keylessFallbacks.formUnion(fallbacks)
        continue
      }
      var days = Days(hasDayless: alike.contains { $0.span == nil })
      for span in alike.compactMap(\.span).sorted(by: { $0.lowerBound < $1.lowerBound }) {
        if let last = days.spans.last, span.lowerBound <= last.upperBound {
          let end = max(last.upperBound, span.upperBound)
          days.spans[days.spans.count - 1] = last.lowerBound...end
        } else {
          days.spans.append(span)
        }
      }
      self.days[primary] = days
    }
  }

  func holdsSameFact(as key: IdentityKey) -> Bool {
    guard let primary = key.primary else { return key.fallback.map(fallbacks.contains) ?? false }
    if key.fallback.map(keylessFallbacks.contains) ?? false { return true }
    guard let days = days[primary] else { return false }
    guard let span = key.span, !days.hasDayless else { return true }
    return days.overlap(span)
  }
}

/// A version whose rows the ledger holds; what is asked of them is read when it is asked.
struct StoredVersion {
  /// The row of `submission`.
  let submission: Int64
  /// Rows without error.
  let recordCount: Int
  /// The tables of the forms that it has.
  let tables: [FormTable]
  let db: Database

  /// How the days of one form's rows without error lie.
  struct Days {
    let form: String
    /// Rows that have a day.
    let dated: Int
    /// Rows whose day lies in another month.
    let elsewhere: Int
  }

  /// Forms that have rows without error.
  func days(outside month: PlanMonth) throws -> [Days] {
    try tables.compactMap { try $0.days(of: submission, outside: month, in: db) }
  }

  /// By form; of some forms only where they are given.
  func keys(of forms: [String]? = nil) throws -> [String: [IdentityKey]] {
    var keys: [String: [IdentityKey]] = [:]
    for table in tables where forms?.contains(table.form.code) ?? true {
      keys[table.form.code] = try table.keys(of: submission, in: db)
    }
    return keys
  }
}

extension FormTable {
  fileprivate func days(
    of submission: Int64, outside month: PlanMonth, in db: Database
  ) throws -> StoredVersion.Days? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*), count(r.datedOn), count(r.datedOn NOT BETWEEN ? AND ? OR NULL)
        FROM part p JOIN "\(name)" r ON r.part = p.id
        WHERE p.submission = ? AND r.errors IS NULL
        """)
    let counts = try Row.fetchOne(
      statement, arguments: [month.firstDay.iso, month.lastDay.iso, submission])
    guard let counts, counts[0] as Int > 0 else { return nil }
    return StoredVersion.Days(form: form.code, dated: counts[1], elsewhere: counts[2])
  }

  /// The identities of a submission's rows without error.
  fileprivate func keys(of submission: Int64, in db: Database) throws -> [IdentityKey] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.identity, r.otherwise, r.spanStart, r.spanEnd
        FROM part p JOIN "\(name)" r ON r.part = p.id
        WHERE p.submission = ? AND r.errors IS NULL ORDER BY r.id
        """)
    return try Row.fetchAll(statement, arguments: [submission]).map {
      IdentityKey(stored: $0, at: 0)
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
