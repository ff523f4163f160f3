/// A word, number, string, parameter or sign of an SQL text.
struct SQLToken: Hashable {
  enum Kind { case word, string, parameter, sign }

  let kind: Kind
  /// Without quotes and colon.
  let text: String
  /// Lines before it.
  let line: Int

  /// All tokens but white space and comments.
  static func split(_ sql: String) -> [SQLToken] {
    var tokens: [SQLToken] = []
    var rest = Substring(sql)
    var line = 0
    while let first = rest.first {
      if first.isWhitespace {
        if first.isNewline { line += 1 }
        rest = rest.dropFirst()
      } else if rest.hasPrefix("--") {
        rest = rest.drop { !$0.isNewline }
      } else if first == "'" {
        let text = rest.dropFirst().prefix { $0 != "'" }
        tokens.append(SQLToken(kind: .string, text: String(text), line: line))
        line += text.count { $0.isNewline }
        rest = rest.dropFirst(text.count + 2)
      } else if first == ":" {
        let text = rest.dropFirst().prefix(while: isWordCharacter)
        tokens.append(SQLToken(kind: .parameter, text: String(text), line: line))
        rest = rest.dropFirst(text.count + 1)
      } else if isWordCharacter(first) {
        let text = rest.prefix(while: isWordCharacter)
        tokens.append(SQLToken(kind: .word, text: String(text), line: line))
        rest = rest.dropFirst(text.count)
      } else {
        tokens.append(SQLToken(kind: .sign, text: String(first), line: line))
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
