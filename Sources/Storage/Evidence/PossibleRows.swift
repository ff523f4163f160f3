package import Planning

/// What rows in error might add to counts: each is tried with every kind of value that its
/// unreadable fields might have, and no readable field is ever changed.
package struct PossibleRows {
  /// Rows with more possibilities than this are not tried: they add their bound.
  static let limit = 4096
  /// So do the rows that come when all before have this many possibilities together.
  static let totalLimit = 100_000

  private let plan: Plan
  private let day: CalendarDay
  private let rows: [UnreadRow]

  package init(_ rows: [UnreadRow], plan: Plan, asOf day: CalendarDay) {
    self.rows = rows
    self.plan = plan
    self.day = day
  }

  /// The most that the rows might add to each indicator, by its id.
  package func additions(to indicators: [Indicator]) throws -> [String: Int128] {
    guard !rows.isEmpty else { return [:] }
    let words = Self.words(of: indicators)
    let fields = PossibleValues(plan, asOf: day, words: words)
    let (rows, counts) = alike(words)
    var candidates: [(form: String, submitter: String, values: [FieldValue?])] = []
    var owners: [Int] = []
    var beyond: Set<Int> = []
    for (place, row) in rows.enumerated() {
      guard let form = plan.form(row.form) else { continue }
      let room = min(Self.limit, Self.totalLimit - candidates.count)
      guard let variants = fields.variants(of: row, form, atMost: room) else {
        beyond.insert(place)
        continue
      }
      for values in variants {
        owners.append(place)
        candidates.append((row.form, row.submitter, values))
      }
    }
    let source = try EvidenceDatabase(candidates: candidates, plan: plan)
    var additions: [String: Int128] = [:]
    for indicator in indicators {
      let most = try most(of: indicator, from: source, owners: owners, counts: counts)
      let untried = beyond.filter { indicator.reads.contains(rows[$0].form) }
      additions[indicator.id] = untried.reduce(most) { sum, place in
        let components = Int128(indicator.components.count)
        return sum + components * bound(of: rows[place], words) * Int128(counts[place])
      }
    }
    return additions
  }

  /// No less than what a component can count a row for: the greatest number that a SELECT might
  /// take from it, so that a high is never too low.
  private func bound(of row: UnreadRow, _ words: Set<String>) -> Int128 {
    guard let form = plan.form(row.form) else { return 1 }
    let numbers = zip(form.fields, row.values).compactMap { field, value in
      words.contains(field.code) ? value?.integer : nil
    }
    return Int128(max(1, numbers.max() ?? 1))
  }

  /// The rows that differ in what a SELECT might ask for, each with how many there are of it.
  private func alike(_ words: Set<String>) -> (rows: [UnreadRow], counts: [Int]) {
    var places: [UnreadRow: Int] = [:]
    var (alike, counts) = ([UnreadRow](), [Int]())
    for var row in rows {
      guard let form = plan.form(row.form) else { continue }
      for (place, field) in form.fields.enumerated()
      where field.kind == .text && !words.contains(field.code) {
        row.values[place] = nil
      }
      if let known = places[row] {
        counts[known] += 1
      } else {
        places[row] = alike.count
        alike.append(row)
        counts.append(1)
      }
    }
    return (alike, counts)
  }

  /// Σ over the rows of the most that any candidate of the row is counted for.
  private func most(
    of indicator: Indicator, from source: EvidenceDatabase, owners: [Int], counts: [Int]
  ) throws -> Int128 {
    var amounts: [Int: Int128] = [:]
    for component in indicator.components {
      for row in try source.evidence(of: component, asOf: day) where row.notCounted == nil {
        if let number = Int(row.fact) { amounts[number, default: 0] += Int128(row.amount) }
      }
    }
    var most: [Int: Int128] = [:]
    for (number, amount) in amounts {
      most[owners[number]] = max(most[owners[number]] ?? 0, amount)
    }
    return most.reduce(0) { $0 + $1.value * Int128(counts[$1.key]) }
  }

  /// Every word of the SELECTs: what none of them names cannot matter.
  private static func words(of indicators: [Indicator]) -> Set<String> {
    Set(
      indicators.flatMap(\.components).flatMap { component in
        component.sql.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
      })
  }
}
