internal import Foundation

/// The form in which texts are compared; what is stored stays as typed.
package enum TextKey {
  /// NFKC, case folded, 台 = 臺, zero-width characters removed, white space beside CJK characters
  /// dropped and other runs collapsed to one space.
  package static func of(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isItsOwnKey) { return text }
    let folded = folded(text)
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in folded.unicodeScalars {
      if isWhitespace(scalar) {
        pendingSpace = true
        continue
      }
      if pendingSpace, let last = result.last, !isCJK(last), !isCJK(scalar) {
        result.append(" ")
      }
      pendingSpace = false
      result.append(scalar)
    }
    return String(result)
  }

  /// The key for headers, sheet titles, countries and codes: no white space at all, brackets unified.
  package static func compact(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy({ isItsOwnKey($0) && $0 != "[" && $0 != "]" }) {
      return String(text)
    }
    var result = TextBytes(capacity: text.utf8.count)
    for scalar in folded(text).unicodeScalars where !isWhitespace(scalar) {
      switch scalar {
      case "〔", "【", "［", "[", "﹝": result.append("(")
      case "〕", "】", "］", "]", "﹞": result.append(")")
      default: result.append(scalar)
      }
    }
    return result.text
  }

  /// The key with accents dropped: José and Jose are alike.
  package static func withoutAccents(_ text: String) -> String {
    let key = of(text)
    if key.unicodeScalars.allSatisfy({ $0.value < 0x80 || isCJK($0) }) { return key }
    var result = String.UnicodeScalarView()
    for scalar in key.decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      result.append(scalar)
    }
    return String(result)
  }

  /// NFKC as Unicode defines it, with zero-width characters removed; white space is kept.
  package static func nfkc(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isUnchangedByNFKC) { return text }
    // Foundation carries Unicode's tables; nothing of it that depends on a locale is used.
    var result = TextBytes(capacity: text.utf8.count)
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars
    where !isZeroWidth(scalar) {
      result.append(scalar)
    }
    return result.text
  }

  /// White space as Unicode defines it, without a look at its tables.
  package static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  private static func folded(_ text: String) -> String {
    var result = TextBytes(capacity: text.utf8.count)
    for scalar in nfkc(text).unicodeScalars {
      switch scalar {
      case "台": result.append("臺")
      case "A"..."Z": result.append(Unicode.Scalar(UInt8(scalar.value + 32)))
      case "ß": result.append(contentsOf: "ss".unicodeScalars)
      case "ς": result.append("σ")
      default:
        if scalar.value < 0xC0 || isCJK(scalar) {
          result.append(scalar)
        } else {
          result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    return result.text
  }

  /// Scalars that a key holds as they are, which is what most texts are made of.
  private static func isItsOwnKey(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x40, 0x5B...0x7E: true
    case 0x4E00...0x9FFF: scalar != "台"
    default: false
    }
  }

  private static func isCJK(_ scalar: Unicode.Scalar) -> Bool {
    (0x2E80...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
      || (0x20000...0x3FFFF).contains(scalar.value)
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0x00AD: true
    default: false
    }
  }

  /// Scalars that NFKC leaves alone and never combines with a neighbour.
  private static func isUnchangedByNFKC(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x7F: true
    case 0x4E00...0x9FFF: true
    case 0x3001...0x3035, 0x3041...0x3096, 0x30A1...0x30FA: true
    case 0x2010, 0x2013...0x2016, 0x2018...0x2022, 0x203B: true
    default: false
    }
  }
}
