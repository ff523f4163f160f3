package import Indicators
package import Planning

/// The way from an indicator's figure down to cells: value, components, counted facts, their
/// sources, and what was not counted and why.
package struct Explanation: Sendable {
  package var measurement: Measurement
  package var parts: [Part]
  /// Rows in error of the forms that the indicator reads.
  package var errorRows: [ErrorRow]
  /// Code of the one submitter whose facts are shown; nil: all.
  package var submitter: String?

  /// One component.
  package struct Part: Sendable {
    package var result: ComponentResult
    package var counted: [Entry]
    /// By reason code, in the order of the codes.
    package var notCounted: [(reason: String, sentence: Bilingual, entries: [Entry])]
  }

  /// One fact as a component sees it.
  package struct Entry: Hashable, Sendable {
    package var fact: String
    /// As published: money in 千元.
    package var amount: String
    /// The texts that name the fact, in the plan's words.
    package var words: String
    /// The cell that gives the amount.
    package var cell: String
    /// The standing source first.
    package var sources: [Source]
    /// Place among them of the source that gives the amount.
    package var source: Int
  }

  /// Explains one indicator of a report; `component` and `submitter` leave the others out.
  package init(
    of measurement: Measurement, in report: Report, component: String? = nil,
    submitter: String? = nil
  ) {
    self.measurement = measurement
    self.submitter = submitter
    let summary = FactSummary(report.plan, names: Names(report.plan))
    let order = ReadingOrder(summary)
    parts = measurement.components.filter { component == nil || $0.component.id == component }
      .map { result in
        let cells = EvidenceCell(of: result.component, in: report.plan)
        func entries(_ rows: [EvidenceRow]) -> [Entry] {
          order.sorted(rows, of: report).map { row in
            let fact = report.fact(row.fact)
            let amount = Rational(
              Int128(row.amount), over: Int128(max(1, result.component.scale)))
            return Entry(
              fact: row.fact, amount: amount?.exact ?? "", words: summary.words(of: fact),
              cell: cells.address(in: fact.sources[row.source], form: fact.form),
              sources: fact.sources, source: row.source)
          }.filter { entry in
            submitter == nil || entry.sources.contains { $0.submitter == submitter }
          }
        }
        let reasons = Dictionary(grouping: result.notCounted) { $0.notCounted ?? "" }
        return Part(
          result: result, counted: entries(result.counted),
          notCounted: reasons.keys.sorted().compactMap { code in
            let kept = entries(reasons[code] ?? [])
            let sentence = report.plan.reasons[code] ?? Bilingual(zh: code, en: code)
            return kept.isEmpty ? nil : (code, sentence, kept)
          })
      }
    errorRows = report.ledger.errorRows.filter { row in
      measurement.indicator.reads.contains(row.form)
        && (submitter == nil || row.submitter == submitter)
    }
  }
}
