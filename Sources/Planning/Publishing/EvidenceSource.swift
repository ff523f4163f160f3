/// Runs the SELECTs of components over the facts that stand.
package protocol EvidenceSource {
  /// What a component counts and does not count as of a day, ordered by fact id.
  func evidence(of component: Component, asOf day: CalendarDay) throws -> [EvidenceRow]
  /// The one number of a component's `whole`.
  func whole(of component: Component, asOf day: CalendarDay) throws -> Int
  /// What a component's `caveats` say beside its figure.
  func caveats(of component: Component, asOf day: CalendarDay) throws -> [Bilingual]
}

extension EvidenceSource {
  /// None, unless a source says otherwise.
  package func caveats(of component: Component, asOf day: CalendarDay) throws -> [Bilingual] { [] }
}

/// One fact as a component sees it.
package struct EvidenceRow: Hashable, Sendable {
  /// The fact's id.
  package var fact: String
  /// In the unit of the component's SELECT.
  package var amount: Int
  /// The other side of a ratio, or last year's figure of the same month.
  package var base: Int?
  /// Nil where the fact counts, else the reason's code.
  package var notCounted: String?
  /// Place among the fact's sources of the row that gives the amount; 0: the one that stands.
  package var source: Int

  package init(
    fact: String, amount: Int, base: Int? = nil, notCounted: String? = nil, source: Int = 0
  ) {
    self.fact = fact
    self.amount = amount
    self.base = base
    self.notCounted = notCounted
    self.source = source
  }
}

extension EvidenceRow {
  /// By fact and source.
  package static func comesBefore(_ left: EvidenceRow, _ right: EvidenceRow) -> Bool {
    left.fact == right.fact ? left.source < right.source : left.fact < right.fact
  }
}

extension [EvidenceRow] {
  /// By fact and source, rows that are alike in both as they stood.
  ///
  /// Places are sorted instead of rows, whose texts would be counted at every move.
  package var orderedByFact: [EvidenceRow] {
    indices.sorted { EvidenceRow.comesBefore(self[$0], self[$1]) }.map { self[$0] }
  }
}
