package import Planning

/// Whether every component's SQL runs and gives what a component must, tried on an empty ledger.
package enum SQLCheck {
  /// What is wrong with one SQL text of a component, and where it stands in the plan's folder.
  package struct Problem: Hashable, Sendable {
    package var place: PlanPlace?
    package var error: LedgerError

    /// The error's sentence behind its place: `indicators/2.4.yaml:31: indicator 2.4, component 2: …`.
    package var message: Bilingual {
      guard let place else { return error.message }
      let lead = "\(place.file):\(place.line): "
      return Bilingual(zh: lead + error.message.zh, en: lead + error.message.en)
    }
  }

  /// One error a faulty component, in the order of the plan.
  package static func problems(of plan: Plan) throws -> [Problem] {
    let source = try EvidenceDatabase(emptyFor: plan)
    return try plan.indicators.flatMap(\.components).compactMap { component in
      try problem(of: component, in: plan, source)
    }
  }

  /// The first of a component's SQL texts that fails.
  private static func problem(
    of component: Component, in plan: Plan, _ source: EvidenceDatabase
  ) throws -> Problem? {
    var place = component.places.sql
    do throws(any Error) {
      _ = try source.evidence(of: component, asOf: plan.lastDay)
      place = component.places.whole
      if component.whole != nil { _ = try source.whole(of: component, asOf: plan.lastDay) }
      place = component.places.caveats
      _ = try source.caveats(of: component, asOf: plan.lastDay)
      place = component.places.partition
      for form in component.forms(of: plan) {
        _ = try source.partitionKeys(of: component, form: form)
      }
      return nil
    } catch let error as LedgerError {
      return Problem(place: place, error: error)
    }
  }
}
