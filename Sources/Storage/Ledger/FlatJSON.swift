/// JSON as the ledger's columns hold lists that nobody joins on: an object of texts, or an array of
/// whole numbers and nulls.
///
/// Only what this writes is read back; anybody else's queries can use SQLite's JSON functions on it.
enum FlatJSON {
  /// An object with sorted keys; nil where it is empty.
  static func object(_ pairs: some Collection<(key: String, value: String)>) -> String? {
    guard !pairs.isEmpty else { return nil }
    var json: [UInt8] = [UInt8(ascii: "{")]
    for (index, (key, value)) in pairs.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      append(key, to: &json)
      json.append(UInt8(ascii: ":"))
      append(value, to: &json)
    }
    json.append(UInt8(ascii: "}"))
    return String(decoding: json, as: UTF8.self)
  }

  /// Reads an object back; blank where the column is NULL.
  static func pairs(_ text: String?) -> [String: String] {
    guard let text else { return [:] }
    var strings: [String] = []
    var rest = Substring(text).utf8
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      rest = rest[rest.index(after: quote)...]
      strings.append(string(from: &rest))
    }
    var pairs: [String: String] = [:]
    for place in stride(from: 0, to: strings.count - 1, by: 2) {
      pairs[strings[place]] = strings[place + 1]
    }
    return pairs
  }

  /// An array of whole numbers and nulls.
  static func array(_ numbers: [Int?]) -> String {
    "[" + numbers.map { $0.map(String.init) ?? "null" }.joined(separator: ",") + "]"
  }

  /// An array of texts, sorted.
  static func array(_ texts: Set<String>) -> String {
    var json: [UInt8] = [UInt8(ascii: "[")]
    for (index, text) in texts.sorted().enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      append(text, to: &json)
    }
    json.append(UInt8(ascii: "]"))
    return String(decoding: json, as: UTF8.self)
  }

  static func numbers(_ text: String) -> [Int?] {
    text.dropFirst().dropLast().split(separator: ",").map { Int($0) }
  }

  /// Reads on from behind an opening quote to behind the closing one.
  private static func string(from rest: inout Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      if escaped == UInt8(ascii: "u") {
        // Control characters only, so that the number fits a byte.
        bytes.append(UInt8(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(4)
      } else {
        bytes.append(escaped)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ text: String, to json: inout [UInt8]) {
    json.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        json.append(UInt8(ascii: "\\"))
        json.append(byte)
      case 0...0x1F:
        json.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
        json.append(contentsOf: String(byte, radix: 16).utf8)
      default: json.append(byte)
      }
    }
    json.append(UInt8(ascii: "\""))
  }
}
