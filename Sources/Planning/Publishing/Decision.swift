/// What the planning office said about one open question.
package struct Decision: Hashable, Sendable {
  package var subject: Subject
  /// In the words of its kind; blank where the office took its word back.
  package var verdict: String

  package init(_ subject: Subject, verdict: String) {
    self.subject = subject
    self.verdict = verdict
  }

  /// What a decision is about, and the answers that it takes.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Whether two facts of a form are one: `same` or `different`.
    case duplicate
    /// Whose row of a fact stands where submitters disagree: the submitter's code.
    case conflict
    /// Whether a held workbook takes the place of the one that stands: `replace` or `keep`.
    case held
    /// 初核 of an indicator's figure of a closed period, in the office's own words.
    case firstReview = "first_review"
    /// 複核 of the same.
    case secondReview = "second_review"
  }

  /// What a decision is about; there is one word on each subject.
  package struct Subject: Hashable, Sendable {
    package var kind: Kind
    /// The form's code; the folder of a held workbook; the period of a review.
    package var scope: String
    /// A fact's id; the SHA-256 of a held workbook; the indicator of a review.
    package var name: String
    /// The other fact of a pair, whose ids stand in their order; otherwise blank.
    package var other: String

    package init(_ kind: Kind, scope: String, name: String, other: String = "") {
      self.kind = kind
      self.scope = scope
      self.name = kind == .duplicate ? min(name, other) : name
      self.other = kind == .duplicate ? max(name, other) : other
    }
  }
}

extension Decision.Subject: Comparable {
  /// By kind, scope, name and other, as decisions.csv is sorted.
  package static func < (left: Self, right: Self) -> Bool {
    (left.kind.rawValue, left.scope, left.name, left.other)
      < (right.kind.rawValue, right.scope, right.name, right.other)
  }
}
