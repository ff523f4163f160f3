internal import Foundation

/// A JSON object or array of texts, as columns of the ledger hold lists that nobody joins on.
enum FlatJSON {
  /// An object with sorted keys; nil where it is empty.
  static func object(_ pairs: [String: String]) -> String? {
    guard !pairs.isEmpty else { return nil }
    var text = "{"
    for (index, (key, value)) in pairs.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { text += "," }
      append(key, to: &text)
      text += ":"
      append(value, to: &text)
    }
    return text + "}"
  }

  /// Reads an object back; blank where the column is NULL.
  static func pairs(_ text: String?) -> [String: String] {
    guard let text else { return [:] }
    return (try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))) ?? [:]
  }

  /// An array of whole numbers and nulls.
  static func array(_ numbers: [Int?]) -> String {
    "[" + numbers.map { $0.map(String.init) ?? "null" }.joined(separator: ",") + "]"
  }

  static func numbers(_ text: String) -> [Int?] {
    text.dropFirst().dropLast().split(separator: ",").map { Int($0) }
  }

  private static func append(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
