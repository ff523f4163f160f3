package import Planning

/// What a template for a submitter and month brings along: rows that still stand, last month's rows
/// in error, last month's open warnings.
///
/// Everything in it was written by the submitter itself: values that another unit's word settled are
/// left out.
package struct TemplateMemory: Sendable {
  /// A row to begin with.
  package struct Row: Hashable, Sendable {
    /// In the order of the form's fields.
    package var values: [FieldValue?]
    /// What was typed where it could not be understood, by the field's place.
    package var typed: [Int: String]
    /// Why the row did not count last month; empty where it did.
    package var faults: [String]

    /// A row that stands where `faults` is empty.
    package init(values: [FieldValue?], typed: [Int: String] = [:], faults: [String] = []) {
      self.values = values
      self.typed = typed
      self.faults = faults
    }
  }

  /// By form code, rows in error first.
  package var rows: [String: [Row]]
  /// Errors and warnings of the submitter's last workbook.
  package var findings: [Finding]

  /// Nothing is known yet.
  package static let empty = TemplateMemory(rows: [:], findings: [])

  /// Rows by form code, and what was found last month.
  package init(rows: [String: [Row]], findings: [Finding]) {
    self.rows = rows
    self.findings = findings
  }

  /// - Parameters:
  ///   - facts: the facts of the ledger by form; only the submitter's own are looked at.
  ///   - last: the submitter's standing workbook of the month before, judged again from its bytes.
  package init(
    of submitter: String, before month: PlanMonth, in plan: Plan, facts: [String: [Fact]] = [:],
    last: Submission? = nil
  ) {
    var rows: [String: [Row]] = [:]
    let findings = (last?.findings ?? []).filter { $0.severity > .note }
    for form in plan.forms {
      let rule = CarryOver(form: form, month: month)
      var taken: Set<String> = []
      var wrong: [Row] = []
      var standing: [Row] = []
      for part in last?.parts ?? [] where part.form == form.code {
        for record in part.records {
          if !record.errors.isEmpty {
            wrong.append(Self.row(inError: record, of: part, findings: findings))
          } else if record.isRepetition {
            continue
          } else if let beginning = rule.beginning(after: record.values) {
            standing.append(Row(values: beginning))
            taken.insert(rule.key(of: beginning))
          } else if !rule.stillStands(record.values) {
            continue
          } else {
            standing.append(Row(values: record.values))
          }
          taken.insert(rule.key(of: record.values))
        }
      }
      let own = (facts[form.code] ?? []).filter { $0.standing.submitter == submitter }
      for fact in own.sorted(by: Self.cameBefore)
      where rule.stillStands(fact.values) && taken.insert(rule.key(of: fact.values)).inserted {
        standing.append(Row(values: fact.values))
      }
      for fact in own {
        guard let beginning = rule.beginning(after: fact.values),
          taken.insert(rule.key(of: beginning)).inserted
        else { continue }
        standing.append(Row(values: beginning))
      }
      if !wrong.isEmpty || !standing.isEmpty { rows[form.code] = wrong + standing }
    }
    self.init(rows: rows, findings: findings)
  }

  private static func row(
    inError record: Record, of part: FormPart, findings: [Finding]
  ) -> Row {
    let sentences = findings.filter {
      $0.severity == .error && $0.sheet == part.sheet && $0.isInRow(record.row)
    }
    return Row(
      values: record.values, typed: record.typed, faults: sentences.map { $0.message(.zh) })
  }

  private static func cameBefore(_ left: Fact, _ right: Fact) -> Bool {
    let (one, other) = (left.standing, right.standing)
    return (one.month, one.file, one.sheet, one.row) < (
      other.month, other.file, other.sheet, other.row
    )
  }
}
