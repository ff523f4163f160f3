/// Spells texts so that XML and SpreadsheetML give them back as they were.
enum XMLWriting {
  /// The address of a part in an attribute's double quotes; what XML cannot hold is written `%01`, as addresses have it.
  static func address(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}":
        for byte in String(scalar).utf8 {
          result += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return quoted(result)
  }

  /// Text in an attribute's double quotes that is of the type of cells' texts, such as a sheet's name or a link to
  /// one (ECMA-376 part 1, 18.3.1.47 and 22.9.2.19).
  static func attribute(_ text: String) -> String {
    quoted(cellText(text), isMarkup: true)
  }

  /// Text without what would end the quotes or be taken for white space.
  private static func quoted(_ text: String, isMarkup: Bool = false) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || "&<>\"".utf8.contains($0) }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&" where !isMarkup: result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Text of a cell or a note, as `XMLBuffer` writes it.
  static func cellText(_ text: String) -> String {
    var buffer = XMLBuffer()
    buffer.text(text)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  /// Undoes the entities of XML and its numeric references.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      // No reference that programs write is longer, and a text of ampersands alone must not be searched for each.
      guard let end = rest.prefix(16).firstIndex(of: ";"),
        let scalar = scalar(rest[rest.index(after: start)..<end])
      else {
        result.append(rest.removeFirst())
        continue
      }
      result.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default:
      name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        : name.hasPrefix("#") ? UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) : nil
    }
  }
}
