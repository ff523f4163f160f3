/// The planning office's word on two facts that might be one.
package struct DuplicateDecision: Hashable, Sendable {
  package var form: String
  package var fact: String
  package var otherFact: String
  /// Whether both are one fact; else they are different and not to be asked about again.
  package var isSame: Bool

  package init(form: String, fact: String, otherFact: String, isSame: Bool) {
    self.form = form
    self.fact = fact
    self.otherFact = otherFact
    self.isSame = isSame
  }
}
