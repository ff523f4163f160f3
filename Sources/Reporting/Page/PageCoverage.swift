import Indicators
import Planning

/// The heat map of coverage: how many of the expected forms of each submitter and month have come.
struct PageCoverage {
  let report: Report

  private struct Count {
    var come = 0
    var due = 0
    var pending = 0
  }

  /// In the plan's order; submitters of whom nothing is expected are left out.
  var rows: [PageContent.CoverageRow] {
    var counts: [String: [Count]] = [:]
    for row in report.coverage where row.month.year == report.plan.year {
      guard row.state != .notExpected else { continue }
      var months = counts[row.submitter] ?? [Count](repeating: Count(), count: 12)
      let month = row.month.month - 1
      if row.state.hasCome { months[month].come += 1 }
      if row.state.isDue { months[month].due += 1 } else { months[month].pending += 1 }
      counts[row.submitter] = months
    }
    return report.plan.submitters.compactMap { submitter in
      counts[submitter.code].map { months in
        PageContent.CoverageRow(
          code: submitter.code, name: submitter.name, cells: months.map(cell))
      }
    }
  }

  private func cell(_ count: Count) -> PageContent.CoverageCell {
    if count.due == 0 {
      return count.pending > 0
        ? PageContent.CoverageCell(style: "pending", text: "…")
        : PageContent.CoverageCell(style: "blank", text: "")
    }
    let style = count.come == count.due ? "full" : count.come == 0 ? "none" : "some"
    return PageContent.CoverageCell(style: style, text: "\(count.come)/\(count.due)")
  }
}

/// How many findings each submitter's workbooks have.
struct PageFindings {
  let report: Report

  /// Those with the most errors first; submitters without an error, a warning or a refusal are
  /// left out.
  var rows: [PageContent.FindingRow] {
    let names = Names(report.plan)
    let bySubmitter = Dictionary(
      grouping: report.ledger.submissions, by: { $0.submitter ?? $0.folder })
    return bySubmitter.map { code, entries in
      PageContent.FindingRow(
        code: code, name: names.submitter(code), workbooks: entries.count,
        refused: entries.count { $0.outcome == .refused },
        errors: entries.reduce(0) { $0 + $1.errorCount },
        warnings: entries.reduce(0) { $0 + $1.warningCount })
    }
    .filter { $0.errors + $0.warnings + $0.refused > 0 }
    .sorted { (-$0.errors, -$0.refused, $0.code) < (-$1.errors, -$1.refused, $1.code) }
  }
}
