/// Pieces of Markdown that the pages about a plan share.
enum MarkdownText {
  /// A table's row; what would end a cell is set apart.
  static func row(_ cells: [String]) -> String {
    let safe = cells.map { cell in
      String(cell.flatMap { $0 == "|" ? "\\|" : $0.isNewline ? " " : String($0) })
    }
    return "| " + safe.joined(separator: " | ") + " |\n"
  }

  /// A table's head with the line below it.
  static func head(_ cells: [String]) -> String {
    row(cells) + "|" + String(repeating: " --- |", count: cells.count) + "\n"
  }

  static func code(_ text: String) -> String { "`\(text)`" }

  static func codes(_ list: [String]) -> String { list.map(code).joined(separator: ", ") }

  /// Both languages with a stroke between them; one where the other is missing.
  static func both(_ text: Bilingual) -> String {
    [text.zh, text.en].filter { !$0.isEmpty }.joined(separator: " / ")
  }

  /// What a generated page says about itself.
  static func heading(_ title: String, of plan: Plan, from folder: String) -> String {
    """
    # \(title)

    \(plan.title.zh) / \(plan.title.en)

    Generated from `\(folder)/` of the plan's folder; do not edit.

    """
  }
}
