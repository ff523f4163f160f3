import Indicators
import Planning
internal import Reporting
internal import Storage

/// Measures closed periods again, as of their last days and by tonight's knowledge.
struct ClosedPeriods {
  let options: NightOptions
  let plan: Plan
  let ledger: Ledger

  /// Those that had ended by a day.
  func periods(
    asOf day: CalendarDay, from source: any EvidenceSource
  ) throws -> [ClosedPeriod] {
    try ledger.closings(knownBy: options.knownBy).filter { $0.period.lastDay <= day }
      .map { closing in
        let measuring = Measuring(
          plan, from: source, asOf: closing.period.lastDay, coverage: [], errorRows: [])
        return ClosedPeriod(
          closing: closing, sha256: closing.sha256,
          now: try plan.indicators.map(measuring.measurement))
      }
  }
}
