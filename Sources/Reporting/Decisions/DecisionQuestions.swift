import Planning

/// The questions that only the planning office can answer, as rows of `decisions.xlsx`.
struct DecisionQuestions {
  let report: Report
  let names: Names

  /// Submitters that disagree about one fact.
  struct Conflict {
    var form: String
    var fact: String
    var standing: String
    var entries: [ConflictEntry]
  }

  /// Pairs that might be one fact, and pairs that were decided.
  var pairs: [DuplicateEntry] { report.ledger.duplicates.filter { $0.otherFact != nil } }

  /// One row a fact, whatever the number of fields and submitters.
  var conflicts: [Conflict] {
    var rows: [Conflict] = []
    for entry in report.ledger.conflicts {
      if rows.last?.fact == entry.fact {
        rows[rows.count - 1].entries.append(entry)
      } else {
        rows.append(
          Conflict(
            form: entry.form, fact: entry.fact, standing: entry.standingSubmitter,
            entries: [entry]))
      }
    }
    return rows
  }

  /// Workbooks that wait, and those that a decision let in.
  var held: [SubmissionEntry] {
    report.ledger.submissions.filter { entry in
      entry.outcome == .held || report.ledger.decisions[subject(of: entry)] != nil
    }
  }

  func subject(of entry: SubmissionEntry) -> Decision.Subject {
    Decision.Subject(.held, scope: entry.folder, name: entry.sha256)
  }

  /// The workbook whose rows count for the month of a held one.
  func standing(besides entry: SubmissionEntry) -> SubmissionEntry? {
    report.ledger.submissions.first {
      $0.stands && $0.submitter == entry.submitter && $0.month == entry.month
        && $0.sha256 != entry.sha256
    }
  }

  /// What tells a fact from others, in words; the id where it was joined to another.
  func words(of id: String) -> String {
    guard let fact = report.facts[id], let form = report.plan.form(fact.form) else { return id }
    let named = form.identity.fields
    return zip(form.fields, fact.values).compactMap { field, value in
      named.contains(field.code) ? value.map { words(of: $0, field) } : nil
    }.joined(separator: " · ")
  }

  /// `人次：駐巴拉圭大使館 3／拉美司 2`, what stands first.
  func difference(_ conflict: Conflict) -> String {
    guard let form = report.plan.form(conflict.form) else { return "" }
    return conflict.entries.compactMap { entry in
      form.index(of: entry.field).map { place in
        let field = form.fields[place]
        func side(_ submitter: String, _ value: FieldValue?) -> String {
          "\(names.submitter(submitter)) \(value.map { words(of: $0, field) } ?? "－")"
        }
        return "\(field.header)：\(side(entry.standingSubmitter, entry.standingValue))／"
          + side(entry.submitter, entry.value)
      }
    }.joined(separator: "；")
  }

  /// Whose word may stand, as the drop-down offers it.
  func choices(_ conflict: Conflict) -> [String] {
    let codes = Set((report.facts[conflict.fact]?.sources ?? []).map(\.submitter)).sorted()
    return codes.map { "\($0) \(names.submitter($0))" } + [DecisionForm.withdrawal]
  }

  private func words(of value: FieldValue, _ field: Field) -> String {
    switch names.content(value, of: field) {
    case .text(let text): text
    case .blank, .number, .serial, .formula, .link: value.published
    }
  }
}
