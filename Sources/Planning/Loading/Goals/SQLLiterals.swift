/// The texts with which an SQL text compares fields, settings and what functions give.
struct SQLLiterals {
  private let text: SQLText
  private let names: PlanNames
  private let fields: SQLFields

  init(_ text: SQLText, names: PlanNames) {
    self.text = text
    self.names = names
    fields = SQLFields(text, names: names)
  }

  /// Each text with what it should be one of.
  var compared: [(token: SQLToken, domain: SQLDomain)] {
    operands.flatMap { operand in
      literals(of: operand).map { (text.tokens[$0], operand.domain) }
    }
  }

  /// Settings with the field with which they are compared.
  var settingsCompared: [(key: String, field: String, values: SettingValues)] {
    operands.compactMap { operand in
      guard case .setting(let key, _) = operand.domain else { return nil }
      var (first, end) = (operand.first, operand.end)
      if text.word(first - 2) == "cast", text.word(first - 1) == "(", text.word(end + 1) == "as" {
        (first, end) = (first - 2, end + 3)
      }
      for place in [before(first, .any), after(end, .any)].compactMap({ $0 }) {
        let code = text.word(place)
        guard let values = fields.kind(of: code).flatMap(Self.values) else { continue }
        return (key, code, values)
      }
      return nil
    }
  }

  private struct Operand {
    var first: Int
    var end: Int
    var domain: SQLDomain
  }

  /// Fields and calls that take few values.
  private var operands: [Operand] {
    text.tokens.indices.compactMap { index in
      guard text.tokens[index].kind == .word else { return nil }
      let word = text.word(index)
      var operand: Operand?
      if text.word(index + 1) == "(" {
        guard let end = text.closing(of: index + 1) else { return nil }
        if word == "setting", end == index + 3, text.tokens[index + 2].kind == .string {
          let key = text.tokens[index + 2].text
          operand = Operand(
            first: index, end: end, domain: .setting(key, names.alternatives[key] ?? []))
        } else if word == "organisation_status" {
          operand = Operand(first: index, end: end, domain: .status)
        }
      } else if text.word(index + 1) != ".", let domain = domain(of: word) {
        let first = text.word(index - 1) == "." ? index - 2 : index
        operand = Operand(first: first, end: index, domain: domain)
      }
      guard let operand, !Self.binds(text.word(operand.first - 1)),
        !Self.binds(text.word(operand.end + 1))
      else { return nil }
      return operand
    }
  }

  private func domain(of column: String) -> SQLDomain? {
    if column == "submitter", !fields.areNamedAnew(column) {
      return names.submitters.map { .reference(.submitter, $0) }
    }
    switch fields.kind(of: column) {
    case .code:
      let labels = fields.labels(of: column)
      return labels.isEmpty ? nil : .labels(of: column, labels)
    case .country: return names.countries.map { .reference(.country, $0.union([names.home])) }
    case .organisation: return names.organisations.map { .reference(.organisation, $0) }
    case .rank: return names.ranks.map { .reference(.rank, $0) }
    case .submitter: return names.submitters.map { .reference(.submitter, $0) }
    default: return nil
    }
  }

  /// Places of the texts to which an operand is held: `= 'a'`, `<> 'a'`, `IS 'a'`, `IN ('a', 'b')`,
  /// `'a' =`, `CASE operand WHEN 'a'`.
  private func literals(of operand: Operand) -> [Int] {
    let next = operand.end + 1
    let list = text.word(next) == "not" ? next + 1 : next
    if text.word(list) == "in", text.word(list + 1) == "(", let end = text.closing(of: list + 1) {
      let places = list + 2..<end
      return places.contains { text.word($0) == "select" } ? [] : places.filter(isWhole)
    }
    if text.word(next) == "when", text.word(operand.first - 1) == "case" {
      return cases(from: next)
    }
    return [after(operand.end, .equations), before(operand.first, .equations)].compactMap { $0 }
      .filter(isWhole)
  }

  /// The place behind the sign or word of an equation that follows `end`.
  private func after(_ end: Int, _ signs: Signs) -> Int? {
    switch (text.word(end + 1), text.word(end + 2)) {
    case ("is", "not"), ("=", "="), ("<", ">"), ("!", "="): end + 3
    case ("<", "="), (">", "="): signs == .any ? end + 3 : nil
    case ("=", _), ("is", _): end + 2
    case ("<", _), (">", _): signs == .any ? end + 2 : nil
    default: nil
    }
  }

  /// The place before the sign of an equation that leads to `first`.
  private func before(_ first: Int, _ signs: Signs) -> Int? {
    switch (text.word(first - 2), text.word(first - 1)) {
    case ("=", "="), ("<", ">"), ("!", "="): first - 3
    case ("<", "="), (">", "="): signs == .any ? first - 3 : nil
    case (_, "="): first - 2
    case (_, "<"), (_, ">"): signs == .any ? first - 2 : nil
    default: nil
    }
  }

  /// Which comparisons are looked at.
  private enum Signs { case equations, any }

  /// A text that no operator makes part of a longer one.
  private func isWhole(_ place: Int) -> Bool {
    text.tokens.indices.contains(place) && text.tokens[place].kind == .string
      && !text.tokens[place].text.isEmpty
      && !Self.binds(text.word(place - 1)) && !Self.binds(text.word(place + 1))
      && text.word(place + 1) != "'" && text.word(place - 1) != "'"
  }

  private func cases(from start: Int) -> [Int] {
    var places: [Int] = []
    var depth = 0
    for place in start..<text.tokens.count {
      switch text.word(place) {
      case "case": depth += 1
      case "end" where depth == 0: return places
      case "end": depth -= 1
      case "when" where depth == 0 && text.word(place + 2) == "then":
        if isWhole(place + 1) { places.append(place + 1) }
      default: break
      }
    }
    return places
  }

  /// Operators that bind more tightly than a comparison.
  private static func binds(_ word: String) -> Bool {
    ["|", "+", "-", "*", "/", "%", "collate"].contains(word)
  }

  /// What a setting must be that is compared with such fields; nil where that is not told.
  private static func values(of kind: Field.Kind) -> SettingValues? {
    switch kind {
    case .day: .day
    case .rocYear: .rocYear
    case .month: .whole(1...12)
    case .integer: .whole(0...1_000_000_000_000)
    default: nil
    }
  }
}

/// What a text in SQL should be one of.
enum SQLDomain {
  /// A code field's labels.
  case labels(of: String, [String])
  /// The name of something that the plan defines elsewhere.
  case reference(PlanProblem.Subject, Set<String>)
  /// A setting's alternatives; none where it takes any value.
  case setting(String, [String])
  /// How the ministry stands to an organisation.
  case status

  func problem(with text: String) -> PlanProblem.Kind? {
    switch self {
    case .labels(let field, let labels):
      labels.contains(text) ? nil : .noSuchLabel(field: field, value: text, allowed: labels)
    case .reference(let subject, let names): .reference(text, to: subject, among: names)
    case .setting(let key, let alternatives):
      alternatives.isEmpty || alternatives.contains(text)
        ? nil : .settingOutside(key: key, value: text, allowed: alternatives)
    case .status:
      OrganisationReader.statuses.contains(text)
        ? nil : .unknownWord(.status, text, allowed: OrganisationReader.statuses)
    }
  }
}
