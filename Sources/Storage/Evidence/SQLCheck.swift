package import Planning

/// Whether every component's SQL runs and gives what a component must, tried on an empty ledger.
package enum SQLCheck {
  /// One error a faulty component, in the order of the plan.
  package static func problems(of plan: Plan) throws -> [LedgerError] {
    let source = try EvidenceDatabase(emptyFor: plan)
    var problems: [LedgerError] = []
    for component in plan.indicators.flatMap(\.components) {
      do throws(any Error) {
        _ = try source.evidence(of: component, asOf: plan.lastDay)
        if component.whole != nil { _ = try source.whole(of: component, asOf: plan.lastDay) }
        _ = try source.caveats(of: component, asOf: plan.lastDay)
        for form in component.forms(of: plan) {
          _ = try source.partitionKeys(of: component, form: form)
        }
      } catch let problem as LedgerError {
        problems.append(problem)
      }
    }
    return problems
  }
}
