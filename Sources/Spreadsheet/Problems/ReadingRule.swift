/// What one problem code means, and the sentences for it; declared at the foot of the file that finds the problem.
///
/// In sentences `%v` stands for the value found, `%0`, `%1` … for the facts, in the order of `facts`.
package final class ReadingRule: Sendable {
  /// Dotted code, such as `workbook.encrypted`.
  package let code: String
  /// What each of the problem's facts tells.
  package let facts: [String]
  private let zh: String
  private let en: String

  /// Traditional Chinese or English; the room knows no other room's `Language`.
  package enum Language: Sendable { case zh, en }

  init(_ code: String, facts: [String] = [], zh: String, en: String) {
    self.code = code
    self.facts = facts
    self.zh = zh
    self.en = en
  }

  /// What is wrong, where, and what to do.
  func sentence(_ language: Language, for problem: ReadingProblem) -> String {
    let place = [problem.sheet, problem.cell].compactMap(\.self).joined(separator: "!")
    let template = language == .zh ? zh : en
    return (place.isEmpty ? "" : place + (language == .zh ? "：" : ": "))
      + Self.filled(template, value: problem.value ?? "", facts: problem.facts)
  }

  private static func filled(_ template: String, value: String, facts: [String]) -> String {
    var result = ""
    var rest = template[...]
    while let mark = rest.firstIndex(of: "%") {
      result += rest[..<mark]
      rest = rest[mark...].dropFirst()
      guard let next = rest.first else { break }
      rest = rest.dropFirst()
      if next == "v" {
        result += value
      } else if let place = next.wholeNumberValue, place < facts.count {
        result += facts[place]
      }
    }
    return result + rest
  }
}

extension ReadingProblem {
  /// A problem of a rule; of the value only the beginning is kept.
  init(
    _ rule: ReadingRule, sheet: String? = nil, cell: String? = nil, value: String? = nil,
    facts: [String] = []
  ) {
    self.init(
      rule.code, sheet: sheet, cell: cell, value: value.map(\.beginning), facts: facts)
  }

  /// The sentence of the rule that found this problem, or the bare code where no rule has it.
  package func sentence(_ language: ReadingRule.Language) -> String {
    ReadingRule.byCode[code]?.sentence(language, for: self) ?? code
  }
}

extension String {
  /// At most 60 characters, as a problem quotes them; one character may be of endless marks, so they are counted too.
  var beginning: String {
    String(String(UnicodeScalarView(unicodeScalars.prefix(600))).prefix(60))
  }
}

extension ReadingFailure {
  /// A refusal under a rule.
  init(_ rule: ReadingRule, sheet: String? = nil, value: String? = nil, facts: [String] = []) {
    self.init(ReadingProblem(rule, sheet: sheet, value: value, facts: facts))
  }
}
