import Planning

/// What was found, errors first, each cause once with its cells.
struct FindingsSection {
  let causes: [FindingGroup]

  /// What asks for something: errors, then warnings.
  func writeOpen(to html: inout HTMLBuffer) {
    write(.error, to: &html) { $0.heading("要改正的地方", "To correct") }
    write(.warning, to: &html) { $0.heading("請再看一眼", "Please look at") }
  }

  /// What was understood all the same.
  func writeNotes(to html: inout HTMLBuffer) {
    write(.note, to: &html) { html in
      let word = Finding.Severity.note.label.zh
      html.heading(Bilingual(zh: "\(word)（不必處理）", en: "Notes, nothing to do"))
    }
  }

  private func write(
    _ severity: Finding.Severity, to html: inout HTMLBuffer, heading: (inout HTMLBuffer) -> Void
  ) {
    let found = causes.filter { $0.severity == severity }
    guard !found.isEmpty else { return }
    heading(&html)
    for cause in found { write(cause, to: &html) }
  }

  private func write(_ cause: FindingGroup, to html: inout HTMLBuffer) {
    switch cause.severity {
    case .error: html.markup("<section class=\"cause error\">")
    case .warning: html.markup("<section class=\"cause warning\">")
    case .note: html.markup("<section class=\"cause\">")
    }
    html.markup("<h3>")
    html.markup(cause.severity.mark)
    html.markup(" ")
    html.quoted(cause.sheet ?? "整本檔案")
    if cause.count > 1 { html.text("（\(cause.count) 處）") }
    html.markup(" <code class=\"soft\">")
    html.text(cause.code)
    html.markup("</code></h3>\n")
    let sentences = cause.sentences
    if sentences.count == 1, let sentence = sentences.first {
      html.markup("<p>")
      html.both(sentence)
      html.markup("</p>\n")
    } else if cause.isStructural {
      for sentence in sentences {
        html.markup("<p>")
        html.both(sentence)
        html.markup("</p>\n")
      }
    }
    if !cause.isStructural { writeCells(of: cause, isTold: sentences.count == 1, to: &html) }
    html.markup("</section>\n")
  }

  private func writeCells(
    of cause: FindingGroup, isTold: Bool, to html: inout HTMLBuffer
  ) {
    let showsExpected = cause.findings.contains { $0.expected?.isEmpty == false }
    var headers = [(zh: "儲存格", en: "cell"), (zh: "所填內容", en: "what it holds")]
    if showsExpected { headers.append(("應填", "expected")) }
    if !isTold { headers.append(("說明", "")) }
    html.tableHead(headers)
    for finding in cause.findings {
      html.markup("<tr><td class=\"k\">")
      html.text(finding.cell ?? "")
      html.markup("</td>")
      html.cell(finding.value ?? "（空白）")
      if showsExpected { html.cell(finding.expected ?? "") }
      if !isTold {
        html.markup("<td>")
        html.both(finding.sentence)
        html.markup("</td>")
      }
      html.markup("</tr>\n")
    }
    html.tableEnd()
  }
}
