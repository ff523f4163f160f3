/// A value of a fact that one submitter reports otherwise than the source that stands.
package struct ConflictEntry: Hashable, Sendable {
  /// Codes of the form and the submitters; the fact's id.
  package var form: String
  package var fact: String
  /// The field's code.
  package var field: String
  package var standingSubmitter: String
  package var standingValue: FieldValue?
  package var submitter: String
  package var value: FieldValue?

  package init(
    form: String, fact: String, field: String, standingSubmitter: String,
    standingValue: FieldValue?, submitter: String, value: FieldValue?
  ) {
    self.form = form
    self.fact = fact
    self.field = field
    self.standingSubmitter = standingSubmitter
    self.standingValue = standingValue
    self.submitter = submitter
    self.value = value
  }
}
