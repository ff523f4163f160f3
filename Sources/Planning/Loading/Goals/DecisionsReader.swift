/// Reads `decisions/duplicates.csv`: what the planning office decided about pairs of facts.
struct DecisionsReader {
  let names: PlanNames

  func read(_ table: Table) -> [DuplicateDecision] {
    let words: [String: Bool] = ["same": true, "different": false]
    return table.rows.compactMap { row in
      row.check(row.required("form"), .form, among: names.forms)
      let decision = row.required("decision")
      guard let isSame = words[decision] else {
        if !decision.isEmpty {
          row.report(.unknownWord(.decision, decision, allowed: words.keys.sorted()))
        }
        return nil
      }
      return DuplicateDecision(
        form: row["form"], fact: row.required("fact"), otherFact: row.required("other_fact"),
        isSame: isSame)
    }
  }
}
