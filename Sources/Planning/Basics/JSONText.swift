/// A value of JSON; objects keep the order in which their keys were written.
package enum JSONText {
  case text(String)
  case number(Int)
  case flag(Bool)
  case null
  case list([JSONText])
  case members([(key: String, value: JSONText)])

  /// An object whose keys are known beforehand.
  package static func object(_ pairs: KeyValuePairs<String, JSONText>) -> JSONText {
    .members(Array(pairs))
  }

  /// A text, or null where there is none.
  package static func optional(_ text: String?) -> JSONText { text.map { .text($0) } ?? .null }

  /// A text in both languages.
  package static func both(_ text: Bilingual) -> JSONText {
    .object(["zh": .text(text.zh), "en": .text(text.en)])
  }

  /// The whole document, indented by two spaces, ended by a line break.
  package var document: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4096)
    write(to: &bytes, depth: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func write(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .text(let text): JSONString.append(text, to: &bytes)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    case .list(let values):
      Self.block("[", "]", values, to: &bytes, depth) { value, bytes in
        value.write(to: &bytes, depth: depth + 1)
      }
    case .members(let pairs):
      Self.block("{", "}", pairs, to: &bytes, depth) { pair, bytes in
        JSONString.append(pair.key, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        pair.value.write(to: &bytes, depth: depth + 1)
      }
    }
  }

  private static func block<Entries: Collection>(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ entries: Entries, to bytes: inout [UInt8],
    _ depth: Int, _ write: (Entries.Element, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    var isFirst = true
    for entry in entries {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      newLine(depth + 1, to: &bytes)
      write(entry, &bytes)
    }
    if !isFirst { newLine(depth, to: &bytes) }
    bytes.append(UInt8(ascii: close))
  }

  private static func newLine(_ depth: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }
}
