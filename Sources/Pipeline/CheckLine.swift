package import Planning
internal import Reporting

/// What one check of `verify` or `doctor` found, and what to do about it.
package struct CheckLine: Hashable, Sendable {
  /// How it stands.
  package enum State: String, Hashable, Sendable {
    case fine
    /// Worth a look; nothing is lost.
    case caution
    case wrong
  }

  package var name: Bilingual
  package var state: State
  package var sentence: Bilingual

  init(_ state: State, zh: String, en: String, _ sentenceZH: String, _ sentenceEN: String) {
    name = Bilingual(zh: zh, en: en)
    self.state = state
    sentence = Bilingual(zh: sentenceZH, en: sentenceEN)
  }
}

extension CheckLine {
  /// Checks as aligned lines for the terminal.
  package static func table(of lines: [CheckLine], _ language: Language) -> [String] {
    let width = lines.map { TerminalWidth.of($0.name[language]) }.max() ?? 0
    return lines.map { line in
      let name = line.name[language]
      let space = String(repeating: " ", count: width - TerminalWidth.of(name))
      return "\(line.state.mark[language])  \(name)\(space)  \(line.sentence[language])"
    }
  }
}

extension CheckLine.State {
  /// Of one width in each language.
  fileprivate var mark: Bilingual {
    switch self {
    case .fine: Bilingual(zh: "正常", en: "fine   ")
    case .caution: Bilingual(zh: "注意", en: "caution")
    case .wrong: Bilingual(zh: "有誤", en: "WRONG  ")
    }
  }
}

extension CheckLine {
  /// Checks as a JSON document: `state` is `fine`, `caution` or `wrong`.
  package static func json(of lines: [CheckLine]) -> [UInt8] {
    JSONText.object([
      "checks": .list(
        lines.map { line in
          .object([
            "check": .both(line.name), "state": .text(line.state.rawValue),
            "sentence": .both(line.sentence),
          ])
        })
    ]).document
  }
}
