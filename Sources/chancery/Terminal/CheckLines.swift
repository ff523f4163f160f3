internal import Pipeline
internal import Planning

/// A judged workbook as lines: the place first, then the sentence, then the code.
enum CheckLines {
  /// What one workbook alone does not tell.
  static let unjudged = Bilingual(
    zh: "（單看一份活頁簿無法判斷：與其他單位填報是否一致、是否取代先前版本、與以往填報相比是否異常）",
    en: "(One workbook alone does not tell whether it agrees with other submitters, replaces an "
      + "earlier version, or is unusual beside earlier months.)")

  static func lines(of check: WorkbookCheck, _ language: Language) -> [String] {
    let counts = Bilingual(
      zh: "\(check.recordCount) 列可採計、\(check.errorRowCount) 列有誤",
      en: "\(check.recordCount) rows count, \(check.errorRowCount) have errors")
    let outcome = check.outcome
    let heading = Bilingual(zh: "\(check.path.printable)：", en: "\(check.path.printable): ")[
      language]
    var lines = [heading + Ink.of(outcome).dye(outcome.label[language]) + "　" + counts[language]]
    let findings = check.submission.findings
    let widths = findings.map { TerminalWidth.of(place(of: $0)) }
    let width = min(widths.max() ?? 0, 32)
    for severity in [Finding.Severity.error, .warning, .note] {
      for finding in findings where finding.severity == severity {
        let place = place(of: finding)
        let space = String(repeating: " ", count: max(0, width - TerminalWidth.of(place)))
        let word = Ink.of(severity).dye(severity.label[language])
        lines.append(
          "  \(place)\(space)  \(word)  \(finding.message(language).printable)  (\(finding.code))")
      }
    }
    return lines
  }

  private static func place(of finding: Finding) -> String {
    [finding.sheet?.printable, finding.cell].compactMap { $0 }.joined(separator: "!")
  }
}

/// Colours of the terminal; nothing where the output is no terminal.
enum Ink: String {
  case red = "31"
  case yellow = "33"
  case green = "32"
  case plain = "0"

  func dye(_ text: String) -> String {
    guard Terminal.isInteractive, self != .plain else { return text }
    return "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }

  static func of(_ severity: Finding.Severity) -> Ink {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .plain
    }
  }

  static func of(_ outcome: SubmissionOutcome) -> Ink {
    switch outcome {
    case .accepted: .green
    case .refused: .red
    case .acceptedWithWarnings, .partlyAccepted, .held: .yellow
    }
  }
}
