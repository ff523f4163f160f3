/// What makes a text no table of comma-separated values at all.
enum TableShape {
  /// Another separator than the comma, or a quote that never ends, with its line.
  static func problem(
    of text: String, columns: [String]
  ) -> (kind: PlanProblem.Kind, line: Int)? {
    if let line = unclosedQuote(in: text) { return (.unclosedQuote, line) }
    let header = text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
    let names = CSVTable(String(header)).headers
    guard names.count == 1, columns.count > 1, let name = names.first else { return nil }
    for (sign, word) in [(";", ";"), ("\t", "TAB")] where name.contains(sign) {
      return (.separatedBy(word), 1)
    }
    return nil
  }

  /// The line on which the quote begins; read as `CSVTable` reads it.
  private static func unclosedQuote(in text: String) -> Int? {
    var (line, opened, isQuoted, isFieldStart) = (1, 1, false, true)
    var bytes = text.utf8[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let quote = UInt8(ascii: "\"")
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if isQuoted {
        guard byte == quote else { continue }
        if bytes.first == quote { bytes.removeFirst() } else { isQuoted = false }
        continue
      }
      switch byte {
      case quote where isFieldStart: (isQuoted, opened, isFieldStart) = (true, line, false)
      case UInt8(ascii: ","), UInt8(ascii: "\n"): isFieldStart = true
      case UInt8(ascii: "\r"): break
      default: isFieldStart = false
      }
    }
    return isQuoted ? opened : nil
  }
}
