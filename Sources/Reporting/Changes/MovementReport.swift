package import Planning

/// How every indicator moved since an earlier publication, cause by cause, for `chancery changes`.
package struct MovementReport: Sendable {
  package let plan: Plan
  package let asOf: CalendarDay
  /// The publication that is compared with; nil where there is none.
  package let since: Vintage?
  package let changes: [Change]

  package init(plan: Plan, asOf: CalendarDay, since: Vintage?, changes: [Change]) {
    self.plan = plan
    self.asOf = asOf
    self.since = since
    self.changes = changes
  }

  /// One indicator's movement; its causes' amounts add up to `amount`.
  struct Movement {
    var indicator: Indicator
    var causes: [Change]

    var before: Rational? { causes.first?.before }
    var after: Rational? { causes.last?.after }
    /// Nil where a value could not be formed before or after.
    var amount: Rational? {
      guard let before, let after else { return nil }
      return after - before
    }
  }

  /// What moved, in the plan's order.
  var movements: [Movement] {
    plan.indicators.compactMap { indicator in
      let causes = changes.filter { $0.indicator == indicator.id }
      return causes.isEmpty ? nil : Movement(indicator: indicator, causes: causes)
    }
  }
}
