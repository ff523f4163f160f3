internal import Indicators
package import Planning
internal import Storage

/// An indicator's published figure and what it would become.
package struct Move: Hashable, Sendable {
  /// Its number, such as `2.4`.
  package var indicator: String
  package var name: Bilingual
  /// Nil where there was or would be no figure.
  package var before: Rational?
  package var after: Rational?
  /// `met`, `not_met` …; blank where nothing was published.
  package var outcomeBefore: String
  package var outcomeAfter: String

  /// What differs from a publication, in the plan's order.
  static func all(from published: Publication?, to measurements: [Measurement]) -> [Move] {
    let own = (published?.values ?? []).filter(\.component.isEmpty)
    let before = Dictionary(own.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
    let moves = measurements.map { measurement in
      let old = before[measurement.indicator.id]
      return Move(
        indicator: measurement.indicator.id,
        name: Bilingual(zh: measurement.indicator.name, en: measurement.indicator.nameEnglish),
        before: old?.value, after: measurement.value, outcomeBefore: old?.outcome ?? "",
        outcomeAfter: measurement.outcome.rawValue)
    }
    return moves.filter { $0.before != $0.after || $0.outcomeBefore != $0.outcomeAfter }
  }
}

extension Move {
  /// Figures are exact, as texts (`5`, `0.25`, `1/3`); null where there is none.
  package var json: JSONText {
    .object([
      "indicator": .text(indicator), "name": .both(name), "before": .optional(before?.exact),
      "after": .optional(after?.exact), "outcome_before": .text(outcomeBefore),
      "outcome_after": .text(outcomeAfter),
    ])
  }
}
