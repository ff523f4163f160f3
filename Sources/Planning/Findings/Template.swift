/// Fills the sentences of the catalogue.
///
/// `{name}` stands for a fact; `{?name}…{/}` is kept only where the fact is there, `{!name}…{/}`
/// only where it is not; such parts may hold others.
enum Template {
  /// `fact` gives the fact of a name; empty where there is none.
  static func fill(_ text: String, with fact: (Substring) -> String) -> String {
    var rest = Substring(text)
    return part(&rest, fact)
  }

  /// Fills up to the end of the part, which is taken off as well.
  private static func part(_ rest: inout Substring, _ fact: (Substring) -> String) -> String {
    var result = ""
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
      let name = rest[rest.utf8.index(after: open)..<close]
      rest = rest[rest.utf8.index(after: close)...]
      if name == "/" { return result }
      guard let mark = name.utf8.first, mark == UInt8(ascii: "?") || mark == UInt8(ascii: "!")
      else {
        result += fact(name)
        continue
      }
      let inner = part(&rest, fact)
      let isThere = !fact(name.dropFirst()).isEmpty
      if isThere == (mark == UInt8(ascii: "?")) { result += inner }
    }
    result += rest
    rest = rest[rest.endIndex...]
    return result
  }
}
