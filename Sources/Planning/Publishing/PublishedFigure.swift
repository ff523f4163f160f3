/// A figure as it was published: of an indicator or, where `component` is not blank, of one of its
/// components.
package struct PublishedFigure: Hashable, Sendable {
  package var indicator: String
  package var component: String
  /// Exact; nil where there was no figure.
  package var value: Rational?
  /// The judgement's code, such as `not_met`.
  package var outcome: String

  package init(indicator: String, component: String = "", value: Rational?, outcome: String) {
    self.indicator = indicator
    self.component = component
    self.value = value
    self.outcome = outcome
  }
}

extension PublishedFigure {
  private static let columns = ["indicator", "component", "numerator", "denominator", "outcome"]

  /// Figures as lines of comma-separated values, whose SHA-256 is the closing's hash.
  package static func text(of figures: [Self]) -> String {
    let lines = figures.map { figure in
      [
        figure.indicator, figure.component, figure.value.map { String($0.numerator) } ?? "",
        figure.value.map { String($0.denominator) } ?? "", figure.outcome,
      ].joined(separator: ",")
    }
    return ([columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }

  /// Reads what `text` wrote.
  package static func figures(in text: String) -> [Self] {
    CSVTable(text).rows.map { row in
      let value = Int128(row["numerator"]).flatMap { top in
        Int128(row["denominator"]).flatMap { Rational(top, over: $0) }
      }
      return Self(
        indicator: row["indicator"], component: row["component"], value: value,
        outcome: row["outcome"])
    }
  }
}
