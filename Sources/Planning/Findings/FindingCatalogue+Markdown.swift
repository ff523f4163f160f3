extension FindingCatalogue {
  /// The help page docs/findings.md: every finding with its sentences, remedy and example.
  package static var markdown: String {
    var page = """
      # 檢核結果說明 · Findings

      Generated from the catalogue in Sources/Planning/Findings; do not edit.

      Severities: error (錯誤: the row does not count, or the workbook is refused), warning
      (提醒: it counts, please check), note (說明: what was understood or left out).

      """
    for chapter in chapters {
      page += "\n## \(chapter.title.zh) · \(chapter.title.en)\n"
      for definition in chapter.definitions { page += entry(definition) }
    }
    return page
  }

  private static func entry(_ definition: FindingDefinition) -> String {
    let severity = definition.severity.label
    var text = "\n### `\(definition.code)` — \(severity.zh) \(severity.en)\n\n"
    text += "- \(plain(definition.sentence.zh))\(plain(definition.remedy.zh))\n"
    let english = [definition.sentence.en, definition.remedy.en].filter { !$0.isEmpty }
    text += "- \(plain(english.joined(separator: " ")))\n"
    if !definition.example.isEmpty { text += "- 例 · Example: \(definition.example)\n" }
    return text
  }

  /// The sentence with its placeholders: parts that depend on a fact stand in brackets.
  private static func plain(_ sentence: String) -> String {
    var result = ""
    var rest = Substring(sentence)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      switch name.first {
      case "?", "!": result += "["
      case "/": result += "]"
      default: result += "‹\(name)›"
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
