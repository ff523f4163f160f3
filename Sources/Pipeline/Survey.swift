import Indicators
package import Planning
internal import Reporting
internal import Storage

/// What the ledger says without a run: for `status`, `explain` and `plan check`.
package struct Survey: Sendable {
  let report: Report

  /// Reads the ledger as it stands; nothing is taken in, judged or published.
  package init(_ options: NightOptions) throws(NightFailure) {
    let plan = try PlanFolder.plan(for: options)
    report = try ReadingPlace.reading(options, plan) { ledger throws(NightFailure) in
      try Surveying(options: options, plan: ledger.plan, ledger: ledger).figures()
    }
  }

  /// Who has sent what in a month, or in the whole year.
  package func status(month code: String?) throws(NightFailure) -> Status {
    var month: PlanMonth?
    if let code {
      month = PlanMonth(code: code)
      guard let month, report.plan.months.contains(month) else {
        throw .noSuch(
          name: code, known: report.plan.months.map(\.code).joined(separator: ", "))
      }
    }
    return Status(report: report, month: month)
  }

  /// Who has sent what.
  package struct Status: Sendable {
    let report: Report
    /// Nil: the whole year.
    let month: PlanMonth?

    /// Forms across for one month, months across for the year.
    package func lines(_ language: Language, isColoured: Bool) -> [String] {
      StatusMatrix(
        plan: report.plan, coverage: report.coverage, month: month, language: language,
        isColoured: isColoured
      ).lines
    }

    /// A JSON document with the rows of `coverage.csv`.
    package var json: [UInt8] {
      let rows = report.coverage.filter { row in month.map { $0 == row.month } ?? true }
      return JSONText.object([
        "as_of": .text(report.asOf.iso), "forms": .list(rows.map(\.json)),
      ]).document
    }
  }

  /// The way from an indicator's figure down to cells, as lines.
  package func lines(
    of indicator: String, component: String?, submitter: String?, _ language: Language
  ) throws(NightFailure) -> [String] {
    try explanation(of: indicator, component: component, submitter: submitter).lines(language)
  }

  /// The same as a JSON document.
  package func json(
    of indicator: String, component: String?, submitter: String?
  ) throws(NightFailure) -> [UInt8] {
    try explanation(of: indicator, component: component, submitter: submitter).json
  }

  private func explanation(
    of indicator: String, component: String?, submitter: String?
  ) throws(NightFailure) -> Explanation {
    guard let measurement = report.measurements.first(where: { $0.indicator.id == indicator })
    else {
      throw .noSuch(
        name: indicator, known: report.measurements.map(\.indicator.id).joined(separator: ", "))
    }
    let components = measurement.components.map(\.component.id)
    if let component, !components.contains(component) {
      throw .noSuch(name: component, known: components.joined(separator: ", "))
    }
    if let submitter, report.plan.submitter(submitter) == nil {
      throw .noSuch(
        name: submitter, known: report.plan.submitters.map(\.code).sorted().joined(separator: ", "))
    }
    return Explanation(of: measurement, in: report, component: component, submitter: submitter)
  }
}

extension CoverageRow {
  fileprivate var json: JSONText {
    .object([
      "submitter": .text(submitter), "month": .text(month.code), "form": .text(form),
      "state": .text(state.rawValue), "nil": .flag(isNil), "due": .text(due.iso),
      "received": .optional(received?.iso), "records": .number(recordCount),
    ])
  }
}

/// Whether a plan's folder is sound: its files, and every component's SQL.
package enum PlanCheck {
  /// The plan, or everything that is wrong with it.
  package static func plan(at path: String, baselines: String? = nil) throws(NightFailure) -> Plan {
    let plan = try PlanFolder.plan(at: path, baselines: baselines)
    let problems = try Workplace.asking { try SQLCheck.problems(of: plan) }
    guard problems.isEmpty else {
      throw .planUnsound(path: path, problems: problems.map(\.message))
    }
    return plan
  }
}
