internal import Planning

/// Warnings where a submitter reports a fact otherwise than the source that stands.
///
/// A submitter's word is its newest row: an older month that its own newer month corrects is no
/// conflict, nor is a value that the standing submitter itself reported in another month. A blank that
/// stands before a value is one, since the value does not count; the reverse is none. The warning
/// quotes the submitter's own value only.
struct Conflicts {
  let fields: [Int]

  init(_ form: Form) {
    fields = form.comparedFields.compactMap(form.index)
  }

  /// Rows and fields that disagree with the standing row.
  func disagreements(among rows: [Int], standing: Int, in source: FormRows) -> [(
    row: Int, field: Int
  )] {
    guard rows.count > 1, !fields.isEmpty else { return [] }
    let owner = source.submitter(of: standing)
    guard rows.contains(where: { source.submitter(of: $0) != owner }) else { return [] }
    var newest: [String: Int] = [:]
    var own: [Int] = []
    for row in rows {
      let submitter = source.submitter(of: row)
      if submitter == owner { own.append(row) }
      guard submitter != owner, !source.rows[row].isRepetition else { continue }
      if let other = newest[submitter], source.newness(of: other) >= source.newness(of: row) {
        continue
      }
      newest[submitter] = row
    }
    var found: [(row: Int, field: Int)] = []
    for row in newest.values.sorted() {
      for field in fields {
        guard let value = source.value(of: row, at: field),
          !own.contains(where: { Self.agree(value, source.value(of: $0, at: field)) })
        else { continue }
        found.append((row, field))
      }
    }
    return found
  }

  static func agree(_ left: FieldValue, _ right: FieldValue?) -> Bool {
    if left == right { return true }
    guard case .text(let text) = left, case .text(let other)? = right else { return false }
    return TextKey.of(text) == TextKey.of(other)
  }
}
