internal import Planning

/// The values that an unreadable field might have, one of each kind that the plan tells apart.
struct PossibleValues {
  private let plan: Plan
  private let days: [CalendarDay]
  private let countries: [String]
  private let organisations: [String]
  private let ranks: [String]
  private let words: Set<String>

  init(_ plan: Plan, asOf day: CalendarDay, words: Set<String>) {
    self.plan = plan
    self.words = words
    let spans = plan.countries.flatMap(\.allySpans)
    let turns = spans.flatMap { [$0.from, $0.until].compactMap { $0 } }
      .filter { $0 >= plan.firstDay && $0 <= day }
    days = Set(turns + [plan.firstDay, day]).sorted()
    countries = Self.firsts(plan.countries) { country in
      [
        country.allySpans.map { "\($0.from.iso)-\($0.until?.iso ?? "")" }.joined(separator: ","),
        country.groups.sorted().joined(separator: ","),
      ].joined(separator: ";")
    }.map(\.iso2)
    organisations = Self.firsts(plan.organisations, by: \.status).map(\.abbreviation)
    ranks = Self.firsts(plan.ranks) { "\($0.isFormer) \($0.counts.sorted())" }.map(\.level)
  }

  /// Every reading of a row; nil where they are more than `limit`.
  func variants(of row: UnreadRow, _ form: Form, atMost limit: Int) -> [[FieldValue?]]? {
    var variants = [row.values]
    for place in row.unknown {
      let field = form.fields[place]
      let all = values(of: field, row)
      let choices = words.contains(field.code) ? all : Array(all.prefix(1))
      guard variants.count * choices.count <= limit else { return nil }
      variants = variants.flatMap { values in
        choices.map { choice in
          var values = values
          values[place] = choice
          return values
        }
      }
    }
    return variants.filter { isInYear($0, form) }.enumerated().map { number, values in
      // Names of different rows must not meet, or one of them would be left out as a repetition.
      zip(form.fields, values).map { field, value in
        guard field.kind == .text, case .text(let text)? = value else { return value }
        return .text("\(text) \(number)")
      }
    }
  }

  /// SELECTs rely on it that events of other years never came in.
  private func isInYear(_ values: [FieldValue?], _ form: Form) -> Bool {
    guard case .within(let field) = form.dating.applying(to: values, of: form),
      let day = form.index(of: field).flatMap({ values[$0] })?.day
    else { return true }
    return day >= plan.firstDay && day <= plan.lastDay
  }

  /// What is only sometimes required might be blank as well.
  private func values(of field: Field, _ row: UnreadRow) -> [FieldValue?] {
    let known: [FieldValue?] =
      switch field.kind {
      case .text: [.text("?")]
      case .integer(let minimum, _): [.integer(max(1, minimum))]
      case .money: [.money(0)]
      case .percent: [.percent(0)]
      case .day: days.map { .day($0) }
      case .month:
        plan.months.filter { $0.lastDay <= (days.last ?? $0.lastDay) }
          .map { .integer($0.month) }
      case .rocYear: [.integer(plan.year), .integer(plan.year + 1)]
      case .flag: [.flag(true), .flag(false)]
      case .country: countries.map { .code($0) }
      case .code(let list): list.labels.map { .code($0) }
      case .organisation: organisations.map { .code($0) }
      case .rank: ranks.map { .code($0) }
      case .submitter: [.code(row.submitter)]
      }
    return field.requiredWhen == nil ? known : known + [nil]
  }

  /// The first of every kind, in their order.
  private static func firsts<Item>(_ items: [Item], by kind: (Item) -> String) -> [Item] {
    var seen: Set<String> = []
    return items.filter { seen.insert(kind($0)).inserted }
  }
}
