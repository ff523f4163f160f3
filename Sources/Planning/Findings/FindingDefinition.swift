/// One kind of finding in the catalogue: its sentences and the help for it.
///
/// Sentences may hold `{value}`, `{expected}`, `{sheet}`, `{cell}` and the names of arguments; see
/// `Template`.
package struct FindingDefinition: Hashable, Sendable {
  package var code: String
  /// The severity it usually has; a finding carries its own.
  package var severity: Finding.Severity
  package var sentence: Bilingual
  /// What to do about it.
  package var remedy: Bilingual
  /// Something that produces it, as a person would type it.
  package var example: String

  package init(
    _ code: String, _ severity: Finding.Severity, sentence: Bilingual, remedy: Bilingual,
    example: String
  ) {
    self.code = code
    self.severity = severity
    self.sentence = sentence
    self.remedy = remedy
    self.example = example
  }
}
