package import Planning

/// What rows in error might add to counts: each is tried with every kind of value that its
/// unreadable fields might have, and no readable field is ever changed.
package struct PossibleRows {
  /// Rows with more possibilities than this are taken for ones that might count, for 1.
  static let limit = 4096

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
    let fields = PossibleValues(plan, asOf: day, words: Self.words(of: indicators))
    var candidates: [(form: String, submitter: String, values: [FieldValue?])] = []
    var owners: [Int] = []
    var beyond: Set<Int> = []
    for (place, row) in rows.enumerated() {
      guard let form = plan.form(row.form) else { continue }
      guard let variants = fields.variants(of: row, form, atMost: Self.limit) else {
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
      let most = try most(of: indicator, from: source, owners: owners)
      let unbounded = beyond.count { indicator.reads.contains(rows[$0].form) }
      additions[indicator.id] = most + Int128(unbounded)
    }
    return additions
  }

  /// Σ over the rows of the most that any candidate of the row is counted for.
  private func most(
    of indicator: Indicator, from source: EvidenceDatabase, owners: [Int]
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
    return most.values.reduce(0, +)
  }

  /// Every word of the SELECTs: what none of them names cannot matter.
  private static func words(of indicators: [Indicator]) -> Set<String> {
    Set(
      indicators.flatMap(\.components).flatMap { component in
        component.sql.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
      })
  }
}
