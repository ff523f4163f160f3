import Indicators
import Planning

@testable import Reporting

/// A small ministry made by hand: two forms, three indicators, four workbooks.
enum Sample {
  static let asOf = day("2017-06-30")

  static func day(_ text: String) -> CalendarDay {
    guard let day = CalendarDay(iso: text) else { preconditionFailure("no day: \(text)") }
    return day
  }

  static func moment(_ text: String) -> Moment {
    guard let moment = Moment(iso: text) else { preconditionFailure("no moment: \(text)") }
    return moment
  }

  static func month(_ number: Int) -> PlanMonth {
    guard let month = PlanMonth(year: 106, month: number) else {
      preconditionFailure("no month: \(number)")
    }
    return month
  }

  static func rational(_ text: String) -> Rational {
    guard let value = Rational(text) else { preconditionFailure("no number: \(text)") }
    return value
  }

  /// The report of everything below.
  static func report(
    asOf: CalendarDay = asOf, ledger: SampleLedger = SampleLedger(), changes: [Change] = [],
    vintages: [Vintage] = []
  ) throws -> Report {
    let coverage = CoverageStatus.rows(
      of: SamplePlan.plan, submissions: ledger.submissions, asOf: asOf)
    let measuring = Measuring(
      SamplePlan.plan, from: SampleEvidence(ledger: ledger), asOf: asOf, coverage: coverage,
      errorRows: ledger.errorRows)
    return Report(
      plan: SamplePlan.plan, asOf: asOf, ledger: ledger,
      measurements: try SamplePlan.plan.indicators.map { try measuring.measurement(of: $0) },
      coverage: coverage, changes: changes, vintages: vintages,
      program: Program(version: "0.0.0"),
      inputs: [InputFile(name: "baselines.csv", sha256: hash("b"))])
  }

  static func workbook(_ report: Report) -> ConsolidatedWorkbook {
    ConsolidatedWorkbook(report, evidence: EvidenceIndex(report))
  }

  /// A hash that is seen to be invented.
  static func hash(_ digit: Character) -> String { String(repeating: digit, count: 64) }
}

/// What components count: every fact of their form.
struct SampleEvidence: EvidenceSource {
  let ledger: SampleLedger

  func evidence(of component: Component, asOf day: CalendarDay) throws -> [EvidenceRow] {
    switch component.name {
    case "互訪人次":
      return (ledger.facts["visit"] ?? []).map { fact in
        let isAlly = fact.values[2]?.text == "PY"
        return EvidenceRow(
          fact: fact.id, amount: fact.values[1]?.integer ?? 1,
          notCounted: isAlly ? nil : "not_ally")
      }
    case "互訪團數":
      return (ledger.facts["visit"] ?? []).map { EvidenceRow(fact: $0.id, amount: 1) }
    default:
      return (ledger.facts["budget"] ?? []).map { fact in
        EvidenceRow(
          fact: fact.id, amount: fact.values[2]?.integer ?? 0, base: fact.values[3]?.integer)
      }
    }
  }

  func whole(of component: Component, asOf day: CalendarDay) throws -> Int { 0 }
}
