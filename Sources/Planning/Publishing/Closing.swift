/// The published figures of a period as they were frozen: who did so, when, and their hash.
package struct Closing: Hashable, Sendable {
  package var period: PlanPeriod
  /// When, and the name of who did it.
  package var closed: Moment
  package var maker: String
  /// Of the publication whose figures they are.
  package var manifest: String
  package var figures: [Figure]

  /// A figure of an indicator or, where `component` is not blank, of one of its components.
  package struct Figure: Hashable, Sendable {
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

  package init(
    period: PlanPeriod, closed: Moment, maker: String, manifest: String, figures: [Figure]
  ) {
    self.period = period
    self.closed = closed
    self.maker = maker
    self.manifest = manifest
    self.figures = figures
  }
}

extension Closing.Figure {
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
