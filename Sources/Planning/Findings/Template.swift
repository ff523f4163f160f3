/// A sentence of the catalogue, taken apart once and filled for every finding.
///
/// `{name}` stands for a fact; `{?name}…{/}` is kept only where the fact is there, `{!name}…{/}`
/// only where it is not; such parts may hold others.
struct Template: Sendable {
  private enum Part: Sendable {
    case words(String)
    case fact(Fact)
    indirect case passage([Part], of: Fact, isKeptWhereThere: Bool)
  }

  /// What a name in braces stands for.
  private enum Fact: Sendable {
    case value, expected, sheet, cell
    case argument(String)

    init(_ name: Substring) {
      self =
        switch name {
        case "value": .value
        case "expected": .expected
        case "sheet": .sheet
        case "cell": .cell
        default: .argument(String(name))
        }
    }

    func text(of finding: Finding) -> String? {
      switch self {
      case .value: finding.value
      case .expected: finding.expected
      case .sheet: finding.sheet
      case .cell: finding.cell
      case .argument(let name): finding.arguments[name]
      }
    }
  }

  private let parts: [Part]

  init(_ text: String) {
    var rest = Substring(text)
    parts = Self.parts(of: &rest)
  }

  /// Appends the sentence with the facts of a finding; one that it lacks is blank.
  func fill(with finding: Finding, into text: inout String) {
    Self.fill(parts, with: finding, into: &text)
  }

  private static func fill(_ parts: [Part], with finding: Finding, into text: inout String) {
    for part in parts {
      switch part {
      case .words(let words): text += words
      case .fact(let fact): if let words = fact.text(of: finding) { text += words }
      case .passage(let inner, let fact, let isKeptWhereThere):
        let isThere = fact.text(of: finding)?.isEmpty == false
        if isThere == isKeptWhereThere { fill(inner, with: finding, into: &text) }
      }
    }
  }

  /// Takes a text apart up to the end of the passage, which is taken off as well.
  private static func parts(of rest: inout Substring) -> [Part] {
    var parts: [Part] = []
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
      let name = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      if name == "/" { return parts }
      guard let mark = name.first, mark == "?" || mark == "!" else {
        parts.append(.fact(Fact(name)))
        continue
      }
      let inner = self.parts(of: &rest)
      parts.append(.passage(inner, of: Fact(name.dropFirst()), isKeptWhereThere: mark == "?"))
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    rest = rest[rest.endIndex...]
    return parts
  }
}

extension Finding {
  /// The finding's whole sentence: what is wrong and what to do.
  package func message(_ language: Language) -> String {
    guard let message = FindingCatalogue.messages[code] else { return code }
    var text = ""
    text.reserveCapacity(256)
    switch language {
    case .zh:
      message.sentence.zh.fill(with: self, into: &text)
      message.remedy.zh.fill(with: self, into: &text)
    case .en:
      message.sentence.en.fill(with: self, into: &text)
      let end = text.utf8.count
      text += " "
      message.remedy.en.fill(with: self, into: &text)
      if text.utf8.count == end + 1 { text.removeLast() }
    }
    return text
  }
}

extension FindingCatalogue {
  /// The words of a definition, ready to be filled.
  fileprivate struct Message: Sendable {
    var sentence: (zh: Template, en: Template)
    var remedy: (zh: Template, en: Template)

    init(_ definition: FindingDefinition) {
      sentence = (Template(definition.sentence.zh), Template(definition.sentence.en))
      remedy = (Template(definition.remedy.zh), Template(definition.remedy.en))
    }
  }

  fileprivate static let messages = Dictionary(
    all.map { ($0.code, Message($0)) }, uniquingKeysWith: { first, _ in first })
}
