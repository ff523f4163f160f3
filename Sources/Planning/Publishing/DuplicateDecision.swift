/// A line of `decisions/duplicates.csv`: the planning office says whether two facts are one.
package struct DuplicateDecision: Hashable, Sendable {
  /// What was decided.
  package enum Verdict: String, Hashable, Sendable { case same, different }

  package var form: String
  /// Ids of the two facts as duplicates.csv listed them.
  package var fact: String
  package var otherFact: String
  package var verdict: Verdict
  /// The identity in words, for people who read the file.
  package var words: String

  package init(form: String, fact: String, otherFact: String, verdict: Verdict, words: String = "")
  {
    self.form = form
    self.fact = fact
    self.otherFact = otherFact
    self.verdict = verdict
    self.words = words
  }
  /// The question that it answers.
  package var subject: Decision.Subject {
    Decision.Subject(.duplicate, scope: form, name: fact, other: otherFact)
  }
}
