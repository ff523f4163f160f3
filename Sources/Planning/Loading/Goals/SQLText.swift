/// An SQL text in tokens, with what it reads and calls.
struct SQLText {
  /// Without the quotes around names.
  let tokens: [SQLToken]
  private let words: [String]

  init(_ sql: String) {
    tokens = SQLToken.split(sql).filter { $0.kind != .sign || $0.text != "\"" }
    words = tokens.map { $0.kind == .string ? "'" : $0.text.lowercased() }
  }

  /// A token in lower case; blank beyond both ends, an apostrophe for a string.
  func word(_ index: Int) -> String {
    words.indices.contains(index) ? words[index] : ""
  }

  /// A token's own text in lower case, be it a string.
  func text(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].text.lowercased() : ""
  }

  /// The views and tables after FROM and JOIN.
  var sources: [SQLToken] {
    tokens.indices.compactMap { index in
      guard word(index) == "from" || word(index) == "join", word(index - 1) != "distinct" else {
        return nil
      }
      var place = index + 1
      if word(place + 1) == ".", ["temp", "main"].contains(word(place)) { place += 2 }
      guard tokens.indices.contains(place), tokens[place].kind == .word,
        word(place) != "select", word(place + 1) != "("
      else { return nil }
      return tokens[place]
    }
  }

  /// What may stand there, in lower case; nil where the plan's forms are not known.
  func views(of names: PlanNames) -> Set<String>? {
    names.forms.map { forms in
      Set(forms.flatMap { [$0, $0 + ReservedCodes.readingSuffix] })
        .union(ReservedCodes.views).union(ownTables)
    }
  }

  /// Names that a WITH gives: `name AS (`, `name(columns) AS (`.
  private var ownTables: Set<String> {
    Set(
      tokens.indices.compactMap { index in
        guard word(index) == "as", ["(", "materialized", "not"].contains(word(index + 1)) else {
          return nil
        }
        guard word(index - 1) == ")" else { return word(index - 1) }
        return opening(of: index - 1).map { word($0 - 1) }
      })
  }

  /// Columns that the text itself names: `AS column`, `column` behind an expression, and those in
  /// brackets behind a name of WITH.
  var ownColumns: Set<String> {
    var columns: Set<String> = []
    for index in tokens.indices where tokens[index].kind == .word {
      let before = word(index - 1)
      if before == "as" || before == ")" || before == "'" || before == "end" {
        columns.insert(word(index))
      }
      if before == ")", word(index) == "as", let open = opening(of: index - 1) {
        columns.formUnion((open..<index).map(word))
      }
    }
    return columns
  }

  /// The place of the bracket that a closing one at `index` closes.
  func opening(of index: Int) -> Int? {
    var depth = 0
    for place in stride(from: index, through: 0, by: -1) {
      if word(place) == ")" { depth += 1 }
      if word(place) == "(" { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  /// The place of the bracket that closes the one at `index`.
  func closing(of index: Int) -> Int? {
    var depth = 0
    for place in index..<tokens.count {
      if word(place) == "(" { depth += 1 }
      if word(place) == ")" { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  private static let unstableFunctions: Set<String> = [
    "random", "randomblob", "changes", "total_changes", "last_insert_rowid", "sqlite_version",
    "sqlite_source_id",
  ]
  private static let clock: Set<String> = ["current_date", "current_time", "current_timestamp"]
  private static let days: Set<String> = [
    "date", "time", "datetime", "julianday", "unixepoch", "strftime", "timediff",
  ]

  /// Calls whose result depends on the clock, on the place or on chance.
  var unstable: [SQLToken] {
    tokens.indices.compactMap { index in
      guard tokens[index].kind == .word, word(index - 1) != "." else { return nil }
      if Self.clock.contains(word(index)) { return tokens[index] }
      guard word(index + 1) == "(" else { return nil }
      if Self.unstableFunctions.contains(word(index)) { return tokens[index] }
      guard Self.days.contains(word(index)), let end = closing(of: index + 1) else { return nil }
      let arguments = index + 2..<end
      let isClock = arguments.contains { place in
        tokens[place].kind == .string && ["now", "localtime", "utc"].contains(text(place))
      }
      return arguments.isEmpty || isClock ? tokens[index] : nil
    }
  }
}
