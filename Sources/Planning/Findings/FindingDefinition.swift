/// One kind of finding in the catalogue: its sentences and the help for it.
///
/// Sentences may hold `{value}`, `{expected}`, `{sheet}`, `{cell}` and the names of arguments.
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

extension Finding {
  /// The finding's whole sentence: what is wrong and what to do.
  package func message(_ language: Language) -> String {
    guard let definition = FindingCatalogue.definition(of: code) else { return code }
    var facts = arguments
    facts["value"] = value ?? ""
    facts["expected"] = expected ?? ""
    facts["sheet"] = sheet ?? ""
    facts["cell"] = cell ?? ""
    return Template.fill(definition.sentence[language], with: facts)
      + Template.fill(definition.remedy[language], with: facts)
  }
}

/// Fills `{name}` in a sentence.
enum Template {
  static func fill(_ text: String, with facts: [String: String]) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else {
        rest = rest[open...]
        break
      }
      result += facts[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
