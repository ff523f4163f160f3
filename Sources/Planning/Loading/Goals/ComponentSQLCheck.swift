/// Checks the names in a component's SQL that the plan knows; the ledger prepares the statement.
struct ComponentSQLCheck {
  let names: PlanNames

  private static let parameters = ["asOf", "yearStart", "yearEnd"]

  /// Parameters, settings, groups, columns of ranks, reasons, views and labels.
  func check(_ entry: Entry) {
    guard let sql = entry.text else { return }
    let text = SQLText(sql)
    let tokens = text.tokens
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .parameter where !Self.parameters.contains(token.text):
        report(.unknownParameter(token.text, allowed: Self.parameters), token, entry)
      case .string: check(token, in: text, at: index, entry)
      default: break
      }
    }
    for token in text.unstable {
      report(.unstableFunction(token.text), token, entry)
    }
    if let known = text.views(of: names) {
      for token in text.sources where !known.contains(token.text.lowercased()) {
        let nearest = NearestWord.to(token.text, among: known)
        report(.unknownReference(.view, token.text, nearest: nearest), token, entry)
      }
    }
    checkLiterals(SQLLiterals(text, names: names), entry)
  }

  private func check(_ token: SQLToken, in text: SQLText, at index: Int, _ entry: Entry) {
    func word(_ back: Int) -> String { text.word(index - back) }
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

  private func checkLiterals(_ literals: SQLLiterals, _ entry: Entry) {
    for (token, domain) in literals.compared {
      if let problem = domain.problem(with: token.text) { report(problem, token, entry) }
    }
    for (key, field, values) in literals.settingsCompared {
      names.settingsRead.add(key, comparedWith: field, values)
    }
  }

  /// `reads` lists exactly the forms that the SQL reads.
  func checkForms(of indicator: Indicator, at reads: Entry) {
    guard let forms = names.forms else { return }
    var found: Set<String> = []
    var isUnderstood = true
    for sql in indicator.components.flatMap({ [$0.sql, $0.whole ?? "", $0.caveats ?? ""] }) {
      let text = SQLText(sql)
      let known = text.views(of: names) ?? []
      for token in text.sources {
        let suffix = ReservedCodes.readingSuffix
        let view =
          token.text.hasSuffix(suffix) ? String(token.text.dropLast(suffix.count)) : token.text
        if forms.contains(view) { found.insert(view) }
        if !known.contains(token.text.lowercased()) { isUnderstood = false }
      }
    }
    for form in found.subtracting(indicator.reads).sorted() { reads.report(.formNotListed(form)) }
    // A view that is not there may be the form that is listed.
    guard isUnderstood else { return }
    for form in Set(indicator.reads).intersection(forms).subtracting(found).sorted() {
      reads.report(.formNotRead(form))
    }
  }

  private func report(_ kind: PlanProblem.Kind, _ token: SQLToken, _ entry: Entry) {
    entry.problems.add(kind, file: entry.file, line: entry.firstLine + token.line)
  }
}

extension Entry {
  /// The line on which its text begins.
  var firstLine: Int { line + (isBlock ? 1 : 0) }
}
