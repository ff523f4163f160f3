/// Reads `decisions/duplicates.csv`: what the planning office decided about pairs of facts.
struct DecisionsReader {
  let names: PlanNames

  func read(_ table: Table) -> [DuplicateDecision] {
    table.rows.compactMap { row in
      row.check(row.required("form"), .form, among: names.forms)
      let word = row.required("decision")
      guard let verdict = DuplicateDecision.Verdict(rawValue: word) else {
        if !word.isEmpty {
          row.report(.unknownWord(.decision, word, allowed: ["different", "same"]))
        }
        return nil
      }
      return DuplicateDecision(
        form: row["form"], fact: row.required("fact"), otherFact: row.required("other_fact"),
        verdict: verdict, words: row["identity"])
    }
  }
}
