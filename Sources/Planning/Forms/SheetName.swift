/// What spreadsheet programs ask of a sheet's name.
package enum SheetName {
  /// Why a text is no name for a sheet.
  package enum Fault: Hashable, Sendable {
    /// Nothing but white space.
    case blank
    /// Longer than `limit`.
    case tooLong(units: Int)
    /// One of `: \ / ? * [ ]` or a control character.
    case forbidden(Character)
    /// A name that begins or ends with an apostrophe.
    case apostrophe
    /// A name that Excel keeps for itself.
    case reserved
  }

  /// UTF-16 units that Excel takes.
  package static let limit = 31

  /// The first fault of a name; nil for one that can be written.
  package static func fault(of name: String) -> Fault? {
    if name.unicodeScalars.allSatisfy(TextKey.isWhitespace) { return .blank }
    let units = name.utf16.count
    if units > limit { return .tooLong(units: units) }
    if let sign = name.first(where: isForbidden) { return .forbidden(sign) }
    if name.hasPrefix("'") || name.hasSuffix("'") { return .apostrophe }
    return name.lowercased() == "history" ? .reserved : nil
  }

  /// The listing whose further sheets bear such a name: 佐證 for 佐證 (2); nil for any other name.
  package static func listing(continuedBy name: String) -> String? {
    guard name.hasSuffix(")"), let open = name.firstRange(of: " (") else { return nil }
    let number = name[open.upperBound...].dropLast()
    return number.allSatisfy(\.isWholeNumber) && !number.isEmpty
      ? String(name[..<open.lowerBound]) : nil
  }

  private static func isForbidden(_ character: Character) -> Bool {
    ":\\/?*[]".contains(character)
      || character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }
}
