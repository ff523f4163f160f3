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
  /// `green`, `yellow` …; blank where the published one is not known.
  package var lightBefore: String
  package var lightAfter: String

  /// What differs from a publication, in the plan's order.
  ///
  /// - Parameter lights: those that are published, by indicator; the ledger does not keep them.
  static func all(
    from published: Publication?, to measurements: [Measurement], lights: [String: String] = [:]
  ) -> [Move] {
    let own = (published?.values ?? []).filter(\.component.isEmpty)
    let before = Dictionary(own.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
    let moves = measurements.map { measurement in
      let old = before[measurement.indicator.id]
      return Move(
        indicator: measurement.indicator.id,
        name: Bilingual(zh: measurement.indicator.name, en: measurement.indicator.nameEnglish),
        before: old?.value, after: measurement.value, outcomeBefore: old?.outcome ?? "",
        outcomeAfter: measurement.outcome.rawValue,
        lightBefore: lights[measurement.indicator.id] ?? "",
        lightAfter: measurement.light.rawValue)
    }
    return moves.filter { move in
      move.before != move.after || move.outcomeBefore != move.outcomeAfter
        || !move.lightBefore.isEmpty && move.lightBefore != move.lightAfter
    }
  }
}

extension Move {
  /// Figures are exact, as texts (`5`, `0.25`, `1/3`); null where there is none.
  package var json: JSONText {
    .object([
      "indicator": .text(indicator), "name": .both(name), "before": .optional(before?.exact),
      "after": .optional(after?.exact), "outcome_before": .text(outcomeBefore),
      "outcome_after": .text(outcomeAfter), "light_before": .text(lightBefore),
      "light_after": .text(lightAfter),
    ])
  }
}
