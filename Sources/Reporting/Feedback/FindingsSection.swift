import Planning

/// What was found, errors first, each cause once with its cells.
struct FindingsSection {
  let causes: [FindingCause]

  func write(to html: inout HTMLBuffer) {
    write(.error, to: &html) { $0.heading("要改正的地方", "To correct") }
    write(.warning, to: &html) { $0.heading("請再看一眼", "Please look at") }
    write(.note, to: &html) { $0.heading("備註（不必處理）", "Notes, nothing to do") }
  }

  private func write(
    _ severity: Finding.Severity, to html: inout HTMLBuffer, heading: (inout HTMLBuffer) -> Void
  ) {
    let found = causes.filter { $0.severity == severity }
    guard !found.isEmpty else { return }
    heading(&html)
    for cause in found { write(cause, to: &html) }
  }

  private func write(_ cause: FindingCause, to html: inout HTMLBuffer) {
    switch cause.severity {
    case .error: html.markup("<section class=\"cause error\">")
    case .warning: html.markup("<section class=\"cause warning\">")
    case .note: html.markup("<section class=\"cause\">")
    }
    html.markup("<h3>")
    html.markup(cause.severity == .error ? "✕ " : cause.severity == .warning ? "▲ " : "・ ")
    html.quoted(cause.sheet ?? "整本檔案")
    if cause.items.count > 1 { html.text("（\(cause.items.count) 處）") }
    html.markup(" <code class=\"soft\">")
    html.text(cause.code)
    html.markup("</code></h3>\n")
    if let sentence = cause.sharedSentence {
      html.markup("<p>")
      html.both(sentence)
      html.markup("</p>\n")
    }
    if !cause.isStructural { writeCells(of: cause, to: &html) }
    html.markup("</section>\n")
  }

  private func writeCells(of cause: FindingCause, to html: inout HTMLBuffer) {
    let isShared = cause.sharedSentence != nil
    let showsExpected = cause.items.contains { $0.expected?.isEmpty == false }
    var headers = [(zh: "儲存格", en: "cell"), (zh: "所填內容", en: "what it holds")]
    if showsExpected { headers.append(("應填", "expected")) }
    if !isShared { headers.append(("說明", "")) }
    html.tableHead(headers)
    for item in cause.items {
      html.markup("<tr><td class=\"k\">")
      html.text(item.cell ?? "")
      html.markup("</td>")
      html.cell(item.value ?? "（空白）")
      if showsExpected { html.cell(item.expected ?? "") }
      if !isShared {
        html.markup("<td>")
        html.both(item.sentence)
        html.markup("</td>")
      }
      html.markup("</tr>\n")
    }
    html.tableEnd()
  }
}
