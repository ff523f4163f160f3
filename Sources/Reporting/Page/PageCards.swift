import Indicators
import Planning

/// Makes the cards of the page, one per indicator, by goal.
struct PageCards {
  let report: Report
  let evidence: EvidenceIndex
  /// Whether it is for the public, who do not get the evidence.
  let isPublic: Bool

  var goals: [PageContent.Goal] {
    GoalLayout.all(of: report, evidence: evidence).map { layout in
      PageContent.Goal(
        id: layout.goal.id, numeral: layout.goal.numeral, name: layout.goal.name,
        english: layout.goal.nameEnglish, cards: layout.blocks.map(card))
    }
  }

  private func card(_ block: BlockLayout) -> PageContent.Card {
    let measurement = block.measurement
    let indicator = measurement.indicator
    let (come, due) = report.coverageCount(of: indicator)
    let (elapsed, days) = report.elapsedDays
    let attainment = measurement.cappedAttainment
    let hasMark = measurement.prorataTarget != nil && indicator.direction == .higher
    let width = attainment.map { min(max($0, .zero), Rational(1)) } ?? .zero
    return PageContent.Card(
      id: indicator.id, name: indicator.name, english: indicator.nameEnglish,
      light: PageContent.Light(measurement.light),
      value: measurement.value.map { Display.grouped(Display.value($0, of: indicator)) } ?? "－",
      unit: indicator.display == .percent ? "" : indicator.unit,
      target: Display.grouped(Display.aim(of: indicator)),
      outcome: .init(measurement.outcome.label),
      isProvisional: measurement.isProvisional,
      attainment: attainment.map { Display.attainment($0) + "%" },
      barWidth: Display.attainment(width),
      mark: hasMark ? Rational(Int128(elapsed), over: Int128(days)).map(Display.attainment) : nil,
      // The whole year's share is the target itself.
      prorata: elapsed < days
        ? measurement.prorataAttainment.map { Display.attainment($0) + "%" } : nil,
      interval: measurement.interval.flatMap { interval in
        let (low, high) = (interval.low.exact, interval.high.exact)
        return interval.low < interval.high
          ? "\(Display.grouped(low))–\(Display.grouped(high))" : nil
      },
      coverage: due == 0 ? "－" : "\(come)/\(due)",
      need: .init(Need(measurement: measurement).sentence),
      projection: Projection(of: measurement, in: report).map { .init($0.sentence) },
      remarks: measurement.remarks.map(PageContent.Words.init), trend: trend(of: block),
      parts: measurement.components.map { part($0, in: indicator) },
      definition: indicator.definition.zh, hasRows: !isPublic,
      evidence: measurement.components.reduce(0) { $0 + $1.counted.count },
      notCounted: measurement.components.reduce(0) { $0 + $1.notCounted.count })
  }

  private func part(_ part: ComponentResult, in indicator: Indicator) -> PageContent.Part {
    PageContent.Part(
      id: part.component.id, name: Display.name(of: part.component, in: indicator),
      value: part.value.map {
        Display.grouped(Display.value($0, of: part.component, in: indicator))
      } ?? "－",
      threshold: part.threshold.map { Display.grouped($0.exact) } ?? "－",
      outcome: part.outcome?.label.zh ?? "－",
      rows: isPublic
        ? nil
        : evidence.link(to: EvidenceIndex.key(of: part.component, in: indicator))?.text ?? "（無）")
  }

  /// The chart of a sum whose facts have months.
  private func trend(of block: BlockLayout) -> String? {
    let measurement = block.measurement
    guard case .sum = measurement.indicator.rule, block.hasMonths,
      report.asOf >= report.plan.firstDay
    else { return nil }
    let begun = report.asOf > report.plan.lastDay ? 12 : report.asOf.month
    var months = [Double](repeating: 0, count: begun)
    for part in measurement.components {
      let key = EvidenceIndex.key(of: part.component, in: measurement.indicator)
      for (index, month) in evidence.months(of: key).prefix(begun).enumerated() {
        months[index] += month.sum
      }
    }
    for index in months.indices.dropFirst() { months[index] += months[index - 1] }
    let prorata =
      measurement.prorataTarget == nil
      ? []
      : shares.map {
        measurement.indicator.target.double * $0
      }
    return TrendChart(running: months, prorata: prorata, indicator: measurement.indicator).svg
  }

  /// The part of the year that has passed at the end of each month.
  private var shares: [Double] {
    report.plan.months.map { month in
      let (elapsed, days) = report.plan.elapsedDays(by: month.lastDay)
      return Double(elapsed) / Double(days)
    }
  }
}

extension PageContent.Light {
  init(_ light: Light, count: Int = 0) {
    let shape =
      switch light {
      case .green: "<circle cx=\"8\" cy=\"8\" r=\"6.5\"/>"
      case .yellow: "<path d=\"M8 1.5 15 14H1z\"/>"
      case .red: "<rect x=\"2\" y=\"2\" width=\"12\" height=\"12\"/>"
      case .white: "<circle class=\"hollow\" cx=\"8\" cy=\"8\" r=\"5.5\"/>"
      }
    self.init(
      code: light.rawValue, zh: light.label.zh, en: light.label.en, count: count, shape: shape)
  }
}
