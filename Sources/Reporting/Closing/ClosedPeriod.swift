package import Indicators
package import Planning

/// A closed period beside what its figures would be by tonight's knowledge.
package struct ClosedPeriod: Sendable {
  package var closing: Closing
  /// SHA-256 over the frozen figures.
  package var sha256: String
  /// As of the period's last day.
  package var now: [Measurement]

  package init(closing: Closing, sha256: String, now: [Measurement]) {
    self.closing = closing
    self.sha256 = sha256
    self.now = now
  }

  /// A frozen figure with what it has become.
  struct Line {
    var figure: PublishedFigure
    var value: Rational?
    var outcome: String

    /// 結案後修正: something came after the closing that moves it.
    var isRevised: Bool { value != figure.value || outcome != figure.outcome }
    /// Nil where a value could not be formed then or now.
    var amount: Rational? {
      guard let value, let frozen = figure.value else { return nil }
      return value - frozen
    }
  }

  /// In the order in which they were frozen.
  var lines: [Line] {
    let measurements = Dictionary(
      now.map { ($0.indicator.id, $0) }, uniquingKeysWith: { first, _ in first })
    return closing.figures.map { figure in
      let measurement = measurements[figure.indicator]
      let part = measurement?.components.first { $0.component.id == figure.component }
      return figure.component.isEmpty
        ? Line(
          figure: figure, value: measurement?.value, outcome: measurement?.outcome.rawValue ?? "")
        : Line(figure: figure, value: part?.value, outcome: part?.outcome?.rawValue ?? "")
    }
  }

  /// The lines of indicators alone.
  var indicatorLines: [Line] { lines.filter(\.figure.component.isEmpty) }
}

extension Report {
  /// What people entered as 初核 or 複核 of a closed figure, and who did.
  func review(
    _ kind: Decision.Kind, of indicator: String, in period: ClosedPeriod
  ) -> (text: String, maker: String) {
    let subject = Decision.Subject(kind, scope: period.closing.period.code, name: indicator)
    guard let text = ledger.decisions[subject] else { return ("", "") }
    let entry = ledger.decisionLog.last {
      $0.line.decision?.subject == subject && $0.state == .inForce
    }
    return (text, entry?.line.maker ?? "")
  }
}
