/// Texts as a cell of a workbook can hold them.
enum WrittenText {
  /// Excel takes 32,767 UTF-16 units; what is longer ends with an ellipsis.
  static let limit = 32_000

  /// The underscore of `_x0041_`, escaped.
  private static let protected = "_x005F_".unicodeScalars

  /// The text cut to what a cell holds, without characters that XML knows not, and with `_x0041_`
  /// protected, which Excel would take for an escaped character.
  static func safe(_ text: String) -> String {
    var text = text
    return text.withUTF8(isSafe) ? text : worked(text)
  }

  private static func isSafe(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    guard content.count <= limit else { return false }
    var previous: UInt8 = 0
    for byte in content {
      switch byte {
      // `_x` begins an escape; 0xBF and one of these end U+FFFE and U+FFFF.
      case UInt8(ascii: "x"): if previous == UInt8(ascii: "_") { return false }
      case 0xBE, 0xBF: if previous == 0xBF { return false }
      default: break
      }
      previous = byte
    }
    return true
  }

  private static func worked(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var units = 0
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isEscaped = scalar == "_" && isEscape(scalars[index...].prefix(7))
      // The library counts what is written.
      units += isEscaped ? protected.count : scalar.value > 0xFFFF ? 2 : 1
      guard units < limit else {
        result.append("…")
        break
      }
      if scalar.value & 0xFFFE == 0xFFFE {
        result.append("\u{FFFD}")
      } else if isEscaped {
        result.append(contentsOf: protected)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = Array(scalars)
    return text.count == 7 && text[1] == "x" && text[6] == "_"
      && text[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
