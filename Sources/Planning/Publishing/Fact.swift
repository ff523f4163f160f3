/// One fact with the values that stand and every row that reports it.
///
/// A class, so that tables, sheets and receipts share it without counting its parts.
package final class Fact: Hashable, Sendable {
  /// `<form>-` and 12 hex digits.
  package let id: String
  package let form: String
  /// In the order of the form's fields.
  package let values: [FieldValue?]
  /// The standing source first, the others by receipt, file, sheet and row.
  package let sources: [Source]

  package init(id: String, form: String, values: [FieldValue?], sources: [Source]) {
    self.id = id
    self.form = form
    self.values = values
    self.sources = sources
  }

  /// The source whose values stand.
  package var standing: Source { sources[0] }

  /// By what they say, wherever they lie.
  package static func == (left: Fact, right: Fact) -> Bool {
    left === right
      || (left.id == right.id && left.form == right.form && left.values == right.values
        && left.sources == right.sources)
  }

  /// By the id, which tells facts apart.
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
