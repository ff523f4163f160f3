/// A fill in one colour or pattern, told apart from how a producer spells it; gradients are none.
struct PlainFill: Hashable {
  private var pattern: String
  /// Attributes of the colours, such as `rgb` or `theme` and `tint`.
  private var foreground: [String: String] = [:]
  private var background: [String: String] = [:]

  /// A pattern in the colours of the system.
  init(pattern: String) { self.pattern = pattern }

  /// A fill that shows one colour, given as red, green and blue.
  init(solid colour: String) {
    pattern = "solid"
    foreground = ["rgb": "FF" + colour]
    background = ["indexed": "64"]
  }

  /// Reads a `fill` element; nil where it is a gradient or not well formed.
  init?(spelled text: String) {
    let bytes = Array(text.utf8)
    var scanner = XMLScanner(bytes, of: .root)
    pattern = "none"
    while let tag = (try? scanner.next()) ?? nil {
      if tag.kind == .end { continue }
      var attributes: [String: String] = [:]
      for attribute in bytes.attributes(of: tag) {
        attributes[bytes.text(in: attribute.name)] = bytes.text(in: attribute.value)
      }
      switch bytes.text(in: tag.name) {
      case "patternFill": pattern = attributes["patternType"] ?? "none"
      case "fgColor": foreground = attributes
      case "bgColor": background = attributes
      case "gradientFill": return nil
      default: break
      }
    }
    // Colours of a pattern that is not drawn tell nothing.
    if isNone { self = PlainFill(pattern: "none") }
  }

  /// Reads `solid/rgb=FFFFFF00/indexed=64`; nil where anything but letters, digits and signs stands there.
  init?(description: String) {
    let isPlain = description.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte)
        || (0x61...0x7a).contains(byte) || "=,/.-+".utf8.contains(byte)
    }
    let fields = description.split(separator: "/", omittingEmptySubsequences: false)
    guard isPlain, fields.count == 3, !fields[0].isEmpty else { return nil }
    pattern = String(fields[0])
    foreground = Self.attributes(fields[1])
    background = Self.attributes(fields[2])
  }

  /// The fill as one word, such as `solid/rgb=FFFFFF00/indexed=64`.
  var description: String { "\(pattern)/\(Self.word(foreground))/\(Self.word(background))" }

  /// Whether a cell with this fill has no colour.
  var isNone: Bool { pattern == "none" }

  /// Whether the fill is one of those that mark cells.
  var isMark: Bool {
    guard pattern == "solid", let colour = foreground["rgb"]?.uppercased().suffix(6) else {
      return false
    }
    return Annotation.Severity.allCases.contains { $0.fillColour == colour }
  }

  /// The element, with the prefix of the part it is for.
  func spelled(_ qualified: (String) -> String) -> String {
    let (fill, patternFill) = (qualified("fill"), qualified("patternFill"))
    let colours = [("fgColor", foreground), ("bgColor", background)].compactMap {
      name, attributes in
      attributes.isEmpty ? nil : "<\(qualified(name))\(Self.spelled(attributes))/>"
    }.joined()
    return
      "<\(fill)><\(patternFill) patternType=\"\(pattern)\">\(colours)</\(patternFill)></\(fill)>"
  }

  private static func word(_ attributes: [String: String]) -> String {
    attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
  }

  private static func spelled(_ attributes: [String: String]) -> String {
    attributes.sorted { $0.key < $1.key }.map { #" \#($0.key)="\#($0.value)""# }.joined()
  }

  private static func attributes(_ word: Substring) -> [String: String] {
    var result: [String: String] = [:]
    for pair in word.split(separator: ",") {
      let sides = pair.split(separator: "=", maxSplits: 1)
      if sides.count == 2 { result[String(sides[0])] = String(sides[1]) }
    }
    return result
  }
}

extension Annotation.Severity {
  /// The colour that marks cells: one step beside those that Excel offers for bad, neutral and good cells.
  ///
  /// By it our fills are known again, whoever has saved the workbook since.
  var fillColour: String {
    switch self {
    case .error: "FFC7CD"
    case .warning: "FFEB9B"
    case .note: "DDEBF6"
    }
  }
}
