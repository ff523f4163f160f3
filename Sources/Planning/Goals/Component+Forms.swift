extension Component {
  /// The forms that its SELECT names, be it for their facts or their rows: at least those it reads.
  package func forms(of plan: Plan) -> Set<String> { Self.forms(in: sql, of: plan) }

  /// Whether its `whole` is the same whatever facts there are; true where it has none.
  package func hasFixedWhole(in plan: Plan) -> Bool {
    Self.forms(in: whole ?? "", of: plan).isEmpty
  }

  private static func forms(in sql: String, of plan: Plan) -> Set<String> {
    let words = Set(SQLToken.split(sql).map { $0.text.lowercased() })
    return Set(
      plan.forms.map(\.code).filter { code in
        words.contains(code.lowercased()) || words.contains("\(code)_reading".lowercased())
      })
  }
}
