/// Checks the names in a component's SQL that the plan knows; the ledger prepares the statement.
struct ComponentSQLCheck {
  let names: PlanNames

  private static let parameters = ["asOf", "yearStart", "yearEnd"]

  /// Parameters, settings, groups, columns of ranks and reasons.
  func check(_ entry: Entry) {
    guard let sql = entry.text else { return }
    let tokens = SQLToken.split(sql)
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .parameter where !Self.parameters.contains(token.text):
        report(.unknownParameter(token.text, allowed: Self.parameters), token, entry)
      case .string: check(token, in: tokens, at: index, entry)
      default: break
      }
    }
  }

  private func check(_ token: SQLToken, in tokens: [SQLToken], at index: Int, _ entry: Entry) {
    func word(_ back: Int) -> String {
      index >= back ? tokens[index - back].text.lowercased() : ""
    }
    if word(2) == "setting", word(1) == "(" { names.settingsRead.add(token.text) }
    let problem: PlanProblem.Kind? =
      if word(2) == "setting", word(1) == "(" {
        .reference(token.text, to: .setting, among: names.settings)
      } else if word(4) == "in_group", word(3) == "(" {
        .reference(token.text, to: .group, among: names.groups)
      } else if word(4) == "rank_counts", word(3) == "(" {
        .reference(token.text, to: .rankColumn, among: names.rankColumns)
      } else if word(1) == "then",
        token.text.utf8.allSatisfy({ $0 == 95 || (97...122).contains($0) })
      {
        .reference(token.text, to: .reason, among: names.reasons)
      } else {
        nil
      }
    if let problem { report(problem, token, entry) }
  }

  /// `reads` lists exactly the forms that the SQL reads.
  func checkForms(of indicator: Indicator, at reads: Entry) {
    guard !names.forms.isEmpty else { return }
    var found: Set<String> = []
    for sql in indicator.components.flatMap({ [$0.sql, $0.whole ?? "", $0.caveats ?? ""] }) {
      let tokens = SQLToken.split(sql)
      for (before, token) in zip(tokens, tokens.dropFirst())
      where token.kind == .word && ["from", "join"].contains(before.text.lowercased()) {
        let suffix = "_reading"
        let view =
          token.text.hasSuffix(suffix) ? String(token.text.dropLast(suffix.count)) : token.text
        if names.forms.contains(view) { found.insert(view) }
      }
    }
    for form in found.subtracting(indicator.reads).sorted() { reads.report(.formNotListed(form)) }
    for form in Set(indicator.reads).intersection(names.forms).subtracting(found).sorted() {
      reads.report(.formNotRead(form))
    }
  }

  private func report(_ kind: PlanProblem.Kind, _ token: SQLToken, _ entry: Entry) {
    let first = entry.line + (entry.isBlock ? 1 : 0)
    entry.problems.add(kind, file: entry.file, line: first + token.line)
  }
}
