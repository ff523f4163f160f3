import Indicators
import Planning

/// Makes the page's list of closed periods and of what has been revised since.
struct PageClosings {
  let report: Report

  var rows: [PageContent.ClosingRow] {
    report.closings.map { period in
      let revised = period.indicatorLines.filter(\.isRevised)
      return PageContent.ClosingRow(
        period: period.closing.period.code, closed: period.closing.closed.iso,
        revisions: revised.count, sha256: period.sha256, revised: revised.map(row))
    }
  }

  private func row(_ line: ClosedPeriod.Line) -> PageContent.RevisionRow {
    let indicator = report.plan.indicator(line.figure.indicator)
    func shown(_ value: Rational?) -> String {
      guard let value, let indicator else { return "－" }
      return Display.grouped(Display.value(value, of: indicator))
    }
    return PageContent.RevisionRow(
      indicator: line.figure.indicator, name: indicator?.name ?? "",
      frozen: shown(line.figure.value), now: shown(line.value))
  }
}
