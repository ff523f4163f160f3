internal import Planning

/// What came of reading one cell: a value, nothing, or remarks about it.
struct Reading: Sendable {
  /// Nil where the cell is blank, says that there is nothing, or could not be read.
  var value: FieldValue?
  /// The last day where the cell holds a range of days; the first is the value.
  var rangeEnd: CalendarDay?
  /// What is wrong with the cell, or how it was understood.
  var remarks: [Remark] = []

  /// The cell says nothing.
  static let blank = Reading()

  static func value(_ value: FieldValue) -> Reading { Reading(value: value) }

  static func value(_ value: FieldValue, _ remark: Remark) -> Reading {
    Reading(value: value, remarks: [remark])
  }

  static func failure(_ remark: Remark) -> Reading { Reading(remarks: [remark]) }

  /// Whether the cell holds an error, so that the value must not be used.
  var hasError: Bool { remarks.contains { $0.severity == .error } }
}

/// One thing to say about a cell, before it is known where the cell stands.
struct Remark: Sendable, Hashable {
  var code: String
  var severity: Finding.Severity
  /// What is allowed instead.
  var expected: String?
  /// Facts for the catalogue's sentence.
  var arguments: [String: String]
  /// Whether the trouble is that the value could not be read, which in a field that nothing uses
  /// is only a warning; values that were read and are not allowed stay errors.
  var isUnreadable: Bool

  init(
    _ code: String, _ severity: Finding.Severity, expected: String? = nil,
    arguments: [String: String] = [:], isUnreadable: Bool = false
  ) {
    self.code = code
    self.severity = severity
    self.expected = expected
    self.arguments = arguments
    self.isUnreadable = isUnreadable
  }

  /// The value cannot be read at all, or not in one way only.
  static func unreadable(
    _ code: String, expected: String? = nil, arguments: [String: String] = [:]
  ) -> Remark {
    Remark(code, .error, expected: expected, arguments: arguments, isUnreadable: true)
  }

  /// Arguments that offer spellings for an unknown text, or say that it names several of them.
  static func offers(_ names: [String], for text: String) -> [String: String] {
    let found = names.filter(text.contains)
    // 馬利 within 索馬利亞 is no second country.
    let several = found.filter { name in !found.contains { $0 != name && $0.contains(name) } }
    return several.count > 1
      ? ["several": several.joined(separator: "、"), "suggestions": ""]
      : ["suggestions": names.joined(separator: "、")]
  }

  /// The value was read without a remark beside it, of which nobody knows what it says.
  static func leftOut(_ remark: String, _ code: String, as read: String) -> Remark {
    Remark(code, .warning, arguments: ["read": read, "remark": remark])
  }

  /// The value was read from an unusual spelling; `read` is what it was taken for.
  static func understood(_ code: String, as read: String) -> Remark {
    Remark(code, .note, arguments: ["read": read])
  }
}
