/// What makes two records the same fact, inside one workbook or across submitters.
package struct Identity: Hashable, Sendable {
  /// Fields whose normalised values agree.
  package var keys: [String]
  /// Fields that a row without the first of `keys` is joined by.
  package var otherwise: [String]
  /// Start and end of a span; records with the same keys are one fact where their spans overlap.
  package var overlap: Span?
  /// Another set of keys for rows in which a code field holds a label.
  package var exception: Exception?

  /// Codes of the fields that hold the first and the last day.
  package struct Span: Hashable, Sendable {
    package var start: String
    package var end: String

    package init(start: String, end: String) {
      self.start = start
      self.end = end
    }
  }

  /// Rows whose code field holds the label are told apart by other keys.
  package struct Exception: Hashable, Sendable {
    package var field: String
    package var label: String
    package var keys: [String]

    package init(field: String, label: String, keys: [String]) {
      self.field = field
      self.label = label
      self.keys = keys
    }
  }

  package init(
    keys: [String], otherwise: [String] = [], overlap: Span? = nil, exception: Exception? = nil
  ) {
    self.keys = keys
    self.otherwise = otherwise
    self.overlap = overlap
    self.exception = exception
  }

  /// All fields that the identity reads.
  package var fields: Set<String> {
    var all = Set(keys + otherwise)
    if let overlap { all.formUnion([overlap.start, overlap.end]) }
    if let exception { all.formUnion(exception.keys + [exception.field]) }
    return all
  }
}

/// The identity of one record in words, from which its fact is found and named.
package struct IdentityKey: Hashable, Sendable {
  /// Keys joined by `|`; nil where the row lacks its first key and is joined by `fallback`.
  package var primary: String?
  /// The keys of `Identity.otherwise` joined by `|`, for forms that have them.
  package var fallback: String?
  /// First and last day, for forms whose identity is a span.
  package var span: ClosedRange<CalendarDay>?

  package init(primary: String?, fallback: String? = nil, span: ClosedRange<CalendarDay>? = nil) {
    self.primary = primary
    self.fallback = fallback
    self.span = span
  }

  /// Whether two rows alone, without the rows that might join them, are one fact.
  package func isSameFact(as other: IdentityKey) -> Bool {
    guard let primary, let otherPrimary = other.primary else {
      return fallback != nil && fallback == other.fallback
    }
    guard primary == otherPrimary else { return false }
    guard let span, let otherSpan = other.span else { return true }
    return span.overlaps(otherSpan)
  }
}

extension Form {
  /// The identity of a row that has no error; `values` stand in the order of the form's fields.
  package func identityKey(of values: [FieldValue?]) -> IdentityKey {
    func word(_ field: String) -> String? {
      guard let index = index(of: field), let value = values[index] else { return nil }
      guard case .text(let text) = value else { return value.published }
      let key = TextKey.of(text)
      // The sign between keys, which a text may hold as well, in a width that no key has.
      return key.utf8.contains(UInt8(ascii: "|")) ? key.replacing("|", with: "｜") : key
    }
    func words(_ fields: [String]) -> String {
      var words = TextBytes(capacity: 64)
      for (place, field) in fields.enumerated() {
        if place > 0 { words.append("|" as Unicode.Scalar) }
        if let word = word(field) { words.append(word) }
      }
      return words.text
    }
    if let exception = identity.exception, word(exception.field) == exception.label {
      return IdentityKey(primary: words(exception.keys))
    }
    let fallback = identity.otherwise.isEmpty ? nil : words(identity.otherwise)
    // A key that only some rows have (計畫編號, 編號) is the one that `otherwise` does not repeat.
    let own = identity.keys.filter { !identity.otherwise.contains($0) }
    let lacksKey = fallback != nil && own.contains { (word($0) ?? "").isEmpty }
    var span: ClosedRange<CalendarDay>?
    if let overlap = identity.overlap, let first = index(of: overlap.start).flatMap({ values[$0] }),
      let start = first.day
    {
      let end = index(of: overlap.end).flatMap { values[$0] }?.day ?? start
      span = start...max(start, end)
    }
    let primary = lacksKey ? nil : words(identity.keys)
    return IdentityKey(primary: primary, fallback: fallback, span: span)
  }
}
