internal import Planning
internal import Spreadsheet

/// The words of a cell of whatever type.
enum CellWords {
  /// Text without surrounding white space; numbers and dates as `chancery cells` prints them.
  static func text(of value: CellValue) -> String {
    guard case .text(let text) = value else { return value.valueText }
    return trimmed(text)
  }

  /// Without white space and invisible characters at either end.
  static func trimmed(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return text
    }
    if !isSpace(first), !isSpace(last) { return text }
    var view = text.unicodeScalars[...]
    while let scalar = view.first, isSpace(scalar) { view.removeFirst() }
    while let scalar = view.last, isSpace(scalar) { view.removeLast() }
    return String(view)
  }

  /// Whether a text is white space throughout.
  static func isBlank(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return true }
    return isSpace(first) && text.unicodeScalars.allSatisfy(isSpace)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value <= 0x20 || scalar.value == 0x7F }
    // Common Chinese needs no look at the tables.
    if scalar.value >= 0x3001, scalar.value < 0xFE00 { return false }
    return TextKey.isWhitespace(scalar) || (0x200B...0x200F).contains(scalar.value)
      || scalar.value == 0x2060 || scalar.value == 0xFEFF || scalar.value == 0xAD
  }
}
