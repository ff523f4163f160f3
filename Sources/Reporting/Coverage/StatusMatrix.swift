package import Indicators
package import Planning

/// Who has sent what, as lines of a terminal: forms across for one month, months across for the year.
///
/// The marks are single wide characters, so that columns stay aligned in every terminal and font.
package struct StatusMatrix: Sendable {
  let plan: Plan
  let coverage: [CoverageRow]
  /// Nil: the whole year.
  let month: PlanMonth?
  let language: Language
  let isColoured: Bool

  /// `coverage` may be of all months; colour is for terminals only.
  package init(
    plan: Plan, coverage: [CoverageRow], month: PlanMonth? = nil, language: Language = .zh,
    isColoured: Bool = false
  ) {
    self.plan = plan
    self.coverage = coverage.filter { row in month.map { $0 == row.month } ?? true }
    self.month = month
    self.language = language
    self.isColoured = isColoured
  }

  /// A header, a line per unit that anything is expected of or came from, the key, the totals.
  package var lines: [String] {
    let columns = columns
    let byUnit = Dictionary(grouping: coverage, by: \.submitter)
    let units = plan.submitters.filter { byUnit[$0.code] != nil }
    let codeWidth = (units.map { TerminalWidth.of($0.code) }.max() ?? 0) + 2
    let nameWidth = (units.map { TerminalWidth.of($0.name) }.max() ?? 0) + 2
    let widths = columns.map { max(TerminalWidth.of($0.title), 2) + 2 }
    func line(_ code: String, _ name: String, _ cells: [String]) -> String {
      let start =
        TerminalWidth.padded(code, to: codeWidth) + TerminalWidth.padded(name, to: nameWidth)
      return trimmed(start + cells.joined())
    }
    let titles = zip(columns, widths).map { TerminalWidth.padded($0.title, to: $1) }
    var lines = [line("", "", titles)]
    for unit in units {
      let rows = byUnit[unit.code] ?? []
      let cells = zip(columns, widths).map { column, width in
        cell(of: rows.filter { column.holds($0) }, width: width)
      }
      lines.append(line(unit.code, unit.name, cells))
    }
    return lines + [""] + foot
  }

  /// The worst of several forms stands for all of them; colour takes no columns.
  private func cell(of rows: [CoverageRow], width: Int) -> String {
    guard let mark = rows.map(StatusMark.init).min() else {
      return String(repeating: " ", count: width)
    }
    let text = mark.text[language]
    let rest = String(repeating: " ", count: max(0, width - TerminalWidth.of(text)))
    guard isColoured, let colour = mark.colour else { return text + rest }
    return "\u{1B}[\(colour)m\(text)\u{1B}[0m\(rest)"
  }

  private struct Column {
    var title: String
    var holds: @Sendable (CoverageRow) -> Bool
  }

  private var columns: [Column] {
    if month == nil {
      return plan.months.map { month in
        Column(title: language == .zh ? "\(month.month)月" : month.code) { $0.month == month }
      }
    }
    let codes = Set(coverage.map(\.form))
    return plan.forms.filter { codes.contains($0.code) }.map { form in
      Column(title: language == .zh ? form.sheet : form.code) { $0.form == form.code }
    }
  }

  private var foot: [String] {
    let due = coverage.count { $0.state.isDue }
    let key = StatusMark.allCases.map { mark in
      let count = coverage.count { StatusMark($0) == mark }
      return "\(mark.text[language]) \(mark.meaning[language]) \(count)"
    }
    let come = coverage.count { $0.state.hasCome }
    let totals =
      language == .zh
      ? "應報 \(due) 表次（未屆期而未送者不計），已收 \(come) 表次。"
      : "\(due) forms due, \(come) received."
    return [key.joined(separator: "  "), totals]
  }

  private func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.hasSuffix(" ") { line = line.dropLast() }
    return String(line)
  }
}
