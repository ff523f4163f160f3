package import Planning

/// What one cause moved in one indicator since an earlier publication.
package struct Change: Hashable, Sendable {
  /// Why a figure moved, in the order in which causes are applied.
  package enum Cause: String, Hashable, Sendable, CaseIterable {
    /// The plan, its settings or its baselines are others, and perhaps the program too.
    case plan
    /// Another version of the program judged everything again, under the same plan.
    case program
    /// The planning office decided about duplicates, conflicts or held workbooks.
    case decision
    /// The as-of date is another.
    case time
    /// A workbook came, was replaced or was withdrawn.
    case submission

    /// The word that people read.
    package var label: Bilingual {
      switch self {
      case .plan: Bilingual(zh: "計畫或設定", en: "plan or settings")
      case .program: Bilingual(zh: "程式更新", en: "new program")
      case .decision: Bilingual(zh: "裁示", en: "decision")
      case .time: Bilingual(zh: "時間推移", en: "passing of time")
      case .submission: Bilingual(zh: "填報", en: "submission")
      }
    }
  }

  package var indicator: String
  /// The value before this cause and after it; nil where it could not be formed.
  package var before: Rational?
  package var after: Rational?
  package var cause: Cause
  /// The workbooks' files where a submission is the cause: several that came in at one moment.
  package var submissions: [String]

  package init(
    indicator: String, before: Rational?, after: Rational?, cause: Cause,
    submissions: [String] = []
  ) {
    self.indicator = indicator
    self.before = before
    self.after = after
    self.cause = cause
    self.submissions = submissions
  }

  /// What of them is published in one field.
  package var submission: String? {
    submissions.isEmpty ? nil : submissions.joined(separator: ";")
  }

  /// The exact difference; nil where either side is not known.
  package var amount: Rational? {
    guard let before, let after else { return nil }
    return after - before
  }
}

/// The indicators' values after one cause was applied.
package struct ChangeStage: Sendable {
  package var cause: Change.Cause
  package var submissions: [String]
  /// By indicator; an indicator without a value is absent.
  package var values: [String: Rational]

  package init(cause: Change.Cause, submissions: [String] = [], values: [String: Rational]) {
    self.cause = cause
    self.submissions = submissions
    self.values = values
  }
}

extension Change {
  /// The movements from an earlier publication's values through every stage in turn; what a stage
  /// leaves alone is left out, so that the amounts of an indicator add up to its whole movement.
  package static func list(
    from start: [String: Rational], through stages: [ChangeStage], of plan: Plan
  ) -> [Change] {
    plan.indicators.flatMap { indicator in
      var before = start[indicator.id]
      return stages.compactMap { stage -> Change? in
        let after = stage.values[indicator.id]
        defer { before = after }
        guard before != after else { return nil }
        return Change(
          indicator: indicator.id, before: before, after: after, cause: stage.cause,
          submissions: stage.submissions)
      }
    }
  }
}
