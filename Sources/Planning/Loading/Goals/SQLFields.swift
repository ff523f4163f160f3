/// The fields of the views that an SQL text reads, by the names under which it sees them.
struct SQLFields {
  private let fields: [String: [Field]]
  private let own: Set<String>

  /// Columns of the view `baseline`, which mean no field where the text reads it.
  private static let baseline = ["indicator", "component", "month", "value"]

  init(_ text: SQLText, names: PlanNames) {
    let words = Set(text.tokens.map { $0.text.lowercased() })
    let read = names.fields.filter { form, _ in
      words.contains(form) || words.contains(form + ReservedCodes.readingSuffix)
    }
    fields = Dictionary(grouping: read.values.flatMap { $0 }, by: \.code)
    own = text.ownColumns.union(words.contains("baseline") ? Self.baseline : [])
  }

  /// The type of a column; nil where it is no field, or not surely this one.
  func kind(of column: String) -> Field.Kind? {
    guard !own.contains(column), let fields = fields[column], let kind = fields.first?.kind,
      fields.allSatisfy({ $0.kind.word == kind.word })
    else { return nil }
    return kind
  }

  /// Whether the text gives something of its own this name.
  func areNamedAnew(_ column: String) -> Bool { own.contains(column) }

  /// Labels of a code field, of all views that have it.
  func labels(of column: String) -> [String] {
    (fields[column] ?? []).flatMap { field -> [String] in
      guard case .code(let list) = field.kind else { return [] }
      return list.labels
    }
  }
}
