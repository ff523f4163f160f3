internal import Planning

/// A form's facts with the rows that report them, before any is decided to be another.
struct FactGrouping {
  struct Group {
    /// The fact's id.
    let id: String
    /// Places of the rows, in their order.
    var rows: [Int]
    /// Ids of the facts that rows without a key might belong to.
    var candidates: [String] = []
  }

  /// In the order of the ids.
  let groups: [Group]

  init(_ source: FormRows) {
    let facts = SameFact.all(of: source.rows.map(\.key))
    let ids = facts.map { source.rows[$0.naming].fact }
    groups = zip(facts, ids).map { fact, id in
      Group(id: id, rows: fact.rows, candidates: fact.candidates.map { ids[$0] }.sorted())
    }.sorted { $0.id < $1.id }
  }
}
