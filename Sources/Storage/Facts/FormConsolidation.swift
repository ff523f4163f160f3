internal import Planning

/// One form's facts: rows joined, the standing value chosen, disagreements and duplicates found.
struct FormConsolidation {
  private(set) var facts: [Fact] = []
  private(set) var places: [SourcePlace] = []
  private(set) var duplicates: [DuplicateEntry] = []
  private(set) var conflicts: [ConflictEntry] = []
  private(set) var disagreements: [(row: Int, field: Int)] = []
  /// Rows that are named otherwise than what stands under their number.
  private(set) var strangers: [Int] = []
  private(set) var staleDecisions: [DuplicateDecision] = []
  private(set) var overruledDecisions: [DuplicateDecision] = []

  /// Looking for possible duplicates takes the longest and moves no figure.
  init(
    _ source: FormRows, plan: Plan, decisions inForce: DecisionsInForce,
    findsPossibleDuplicates: Bool = true
  ) {
    let form = source.form
    let decisions = Decisions(
      inForce.duplicates(of: form.code), on: FactGrouping(source).groups)
    staleDecisions = decisions.stale
    overruledDecisions = decisions.overruled
    let choice = StandingChoice(form, plan: plan)
    let conflicts = Conflicts(form)
    let numbers = SharedNumbers(form)
    facts.reserveCapacity(decisions.groups.count)
    places.reserveCapacity(source.rows.count)
    for group in decisions.groups {
      let word = inForce[Decision.Subject(.conflict, scope: form.code, name: group.id)]
      let decided =
        word.map { word in group.rows.filter { source.submitter(of: $0) == word } } ?? []
      let standing = choice.standing(among: decided.isEmpty ? group.rows : decided, in: source)
      add(group, standing: standing, in: source)
      let found = conflicts.disagreements(among: group.rows, standing: standing, in: source)
      disagreements += found
      strangers += numbers?.strangers(among: group.rows, standing: standing, in: source) ?? []
      self.conflicts += found.map { row, field in
        ConflictEntry(
          form: form.code, fact: group.id, field: form.fields[field].code,
          standingSubmitter: source.submitter(of: standing),
          standingValue: source.value(of: standing, at: field),
          submitter: source.submitter(of: row), value: source.value(of: row, at: field))
      }
    }
    guard findsPossibleDuplicates else { return }
    duplicates += PossibleDuplicates(facts, decisions: decisions, of: form, in: plan).entries
    duplicates.sort { ($0.fact, $0.otherFact ?? "") < ($1.fact, $1.otherFact ?? "") }
  }

  private mutating func add(_ group: FactGrouping.Group, standing: Int, in source: FormRows) {
    let rows = [standing] + Self.ordered(group.rows.filter { $0 != standing }, in: source)
    for (place, row) in rows.enumerated() {
      places.append(
        SourcePlace(
          record: source.rows[row].record, fact: group.id, workbook: source.workbook(of: row),
          source: place))
    }
    let fact = Fact(
      id: group.id, form: source.form.code, values: source.values(of: standing),
      sources: rows.map(source.source))
    facts.append(fact)
    let submitters = Set(fact.sources.map(\.submitter))
    if submitters.count > 1 {
      duplicates.append(
        DuplicateEntry(
          form: fact.form, fact: fact.id, submitters: submitters.sorted(), certainty: .same))
    }
  }

  /// By receipt, file, sheet and row.
  private static func ordered(_ rows: [Int], in source: FormRows) -> [Int] {
    guard rows.count > 1 else { return rows }
    return rows.sorted { left, right in
      let receipt = source.workbooks[source.workbook(of: left)].receipt
      let otherReceipt = source.workbooks[source.workbook(of: right)].receipt
      if receipt != otherReceipt { return receipt < otherReceipt }
      let (row, other) = (source.rows[left], source.rows[right])
      return (source.parts[row.part].sheet, row.row) < (source.parts[other.part].sheet, other.row)
    }
  }
}
