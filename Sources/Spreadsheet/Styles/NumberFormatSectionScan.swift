/// Takes the code of a number format apart, letter by letter.
struct NumberFormatSectionScan {
  private let code: [Unicode.Scalar]
  private var place = 0
  /// Where the section begins.
  private var start = 0
  private var section = NumberFormatSection()
  /// What is shown since the last digit.
  private var since = ""
  /// Commas since the last digit.
  private var commas = 0

  init(_ code: String) { self.code = Array(code.unicodeScalars) }

  mutating func sections() -> [NumberFormatSection] {
    var all: [NumberFormatSection] = []
    while place < code.count {
      let scalar = code[place]
      place += 1
      switch scalar {
      case ";":
        all.append(finished(at: place - 1))
      case "\"": quoted()
      case "\\", "!": next().map { show($0) }
      case "_", "*": _ = next()
      case "[": brackets()
      case "0", "#", "?": digit()
      case ",": comma()
      // Points, percent signs and strokes of fractions belong to the digits.
      case ".", "%", "/": endCommas()
      case "@": section.isText = true
      case "E" where isExponent, "e" where isExponent: place += 1
      default:
        if let rest = general {
          place += rest
          digit()
        } else {
          show(scalar)
        }
      }
    }
    return all + [finished(at: place)]
  }

  private mutating func next() -> Unicode.Scalar? {
    guard place < code.count else { return nil }
    place += 1
    return code[place - 1]
  }

  private mutating func quoted() {
    while let scalar = next(), scalar != "\"" { show(scalar) }
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    endCommas()
    if !scalar.properties.isWhitespace { since.unicodeScalars.append(scalar) }
  }

  private mutating func digit() {
    if !section.hasDigits {
      section.prefix = since
    } else if !since.allSatisfy({ $0 == "," || $0 == "'" }) {
      section.isBroken = true
    }
    section.hasDigits = true
    (since, commas) = ("", 0)
  }

  /// Between digits of the whole number it groups, behind them it scales.
  private mutating func comma() {
    if section.hasDigits, since.isEmpty { commas += 1 }
  }

  private mutating func endCommas() {
    section.thousands += commas
    commas = 0
  }

  private mutating func finished(at end: Int) -> NumberFormatSection {
    endCommas()
    let spelled = String(String.UnicodeScalarView(code[start..<end]))
    (section.format, section.hidesDay) = NumberFormat.scan(section: spelled.utf8)
    start = place
    if section.hasDigits { section.suffix = since } else { section.prefix = since }
    defer {
      section = NumberFormatSection()
      since = ""
    }
    return section
  }

  /// Conditions and signs of currencies; colours and languages show nothing.
  private mutating func brackets() {
    var inner = ""
    while let scalar = next(), scalar != "]" { inner.unicodeScalars.append(scalar) }
    if inner.hasPrefix("$") {
      let parts = inner.dropFirst().split(
        separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      let symbol = parts.first.map(String.init) ?? ""
      // The lower half of the number is the language: 0404 is Taiwan, whose dollar is NT$.
      let isTaiwan = parts.count > 1 && UInt64(parts[1], radix: 16).map { $0 & 0xFFFF } == 0x404
      for scalar in (symbol == "$" && isTaiwan ? "NT$" : symbol).unicodeScalars { show(scalar) }
    } else if let first = inner.first, "<>=".contains(first) {
      let comparison = String(inner.prefix { "<>=".contains($0) })
      if let limit = Double(inner.dropFirst(comparison.count)) {
        section.condition = NumberFormatSection.Condition(comparison: comparison, limit: limit)
      }
    }
  }

  private var isExponent: Bool {
    place < code.count && (code[place] == "+" || code[place] == "-")
  }

  /// How many letters follow the first one of the word for the general format; nil where it is not here.
  private var general: Int? {
    let rest = code[(place - 1)...]
    let word = Self.generalWords.first { word in
      word.count <= rest.count && zip(word, rest).allSatisfy { $0 == Self.small($1) }
    }
    return word.map { $0.count - 1 }
  }

  private static let generalWords = GeneralFormat.words.map { Array($0.description.unicodeScalars) }

  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
  }
}
